import uPlot from 'uplot'

export interface Series {
  name: string
  /** One of the chart colours: --chart-<tone>. */
  tone: 'l1' | 'l2' | 'second'
  values: (number | null)[]
}

export interface ChartSpec {
  /** Rounds, or unix seconds. */
  x: number[]
  series: readonly Series[]
  formatX(x: number): string
  /** The same on the axis. */
  formatTick(x: number): string
  /** Steps that the axis may be divided into. */
  steps: number[]
  formatY(y: number): string
  /** A point on the x axis that is drawn as a line. */
  mark?: { x: number; name: string } | undefined
  /** Values hold until the next one. */
  stepped?: boolean
  /** Lets the y axis start at its lowest value rather than at 0. */
  floating?: boolean
}

export interface Palette {
  text: string
  grid: string
  surface: string
  tones: Record<Series['tone'], string>
}

/** Options for uPlot that draw a chart in the page's colours. `onCursor` gets the index pointed at, or null. */
export function chartOptions(
  spec: ChartSpec,
  palette: Palette,
  size: { width: number; height: number },
  onCursor: (index: number | null) => void,
): uPlot.Options {
  const font = '11px Inter, system-ui, sans-serif'
  const axis: uPlot.Axis = {
    stroke: palette.text,
    font,
    grid: { stroke: palette.grid, width: 1 },
    ticks: { show: false },
    gap: 6,
  }
  return {
    ...size,
    legend: { show: false },
    padding: [10, 10, 0, 0],
    cursor: {
      y: false,
      drag: { setScale: false, x: false, y: false },
      points: {
        size: 7,
        fill: (plot, index) => String(stroke(plot, index)),
        stroke: palette.surface,
        width: 2,
      },
    },
    scales: {
      x: { time: false },
      y: spec.floating ? {} : { range: (_, __, max) => [0, max > 0 ? max * 1.08 : 1] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 26,
        space: 64,
        incrs: spec.steps,
        values: (_, ticks) => ticks.map(spec.formatTick),
      },
      { ...axis, size: 58, space: 36, values: (_, ticks) => ticks.map(spec.formatY) },
    ],
    series: [
      {},
      ...(spec.series.map(({ name, tone }) => ({
        label: name,
        stroke: palette.tones[tone],
        width: 1.75,
        // A figure that is not known is a gap.
        spanGaps: false,
        fill: withAlpha(palette.tones[tone], 0.1),
        points: { show: spec.x.length < 3 },
        ...(spec.stepped && { paths: uPlot.paths.stepped?.({ align: 1 }) }),
      })) as uPlot.Series[]),
    ],
    hooks: {
      setCursor: [(plot) => onCursor(plot.cursor.idx ?? null)],
      draw: spec.mark ? [drawMark(spec.mark, palette, font)] : [],
    },
  }
}

const stroke = (plot: uPlot, index: number) => (plot.series[index] as { _stroke?: string })._stroke ?? ''

// A computed colour is rgb(…) or oklch(…): both take an alpha after a slash.
function withAlpha(colour: string, alpha: number): string {
  const [, space, parts] = colour.match(/^(\w+)\((.*)\)$/) ?? []
  return space && parts ? `${space}(${parts.replaceAll(',', ' ')} / ${alpha})` : colour
}

function drawMark({ x, name }: NonNullable<ChartSpec['mark']>, palette: Palette, font: string) {
  return (plot: uPlot) => {
    const { ctx, bbox } = plot
    const ratio = devicePixelRatio
    const left = Math.round(plot.valToPos(x, 'x', true))
    ctx.save()
    ctx.strokeStyle = palette.text
    ctx.fillStyle = palette.text
    ctx.lineWidth = ratio
    ctx.setLineDash([3 * ratio, 3 * ratio])
    ctx.beginPath()
    ctx.moveTo(left, bbox.top)
    ctx.lineTo(left, bbox.top + bbox.height)
    ctx.stroke()
    ctx.font = font.replace('11px', `${11 * ratio}px`)
    ctx.textBaseline = 'top'
    const fits = left + ctx.measureText(name).width + 8 * ratio < bbox.left + bbox.width
    ctx.textAlign = fits ? 'left' : 'right'
    ctx.fillText(name, left + (fits ? 5 : -5) * ratio, bbox.top)
    ctx.restore()
  }
}
