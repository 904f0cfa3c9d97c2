import { useEffect, useRef, useState } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { usePreferences } from '#preferences.tsx'
import { Empty } from '#ui/notice.tsx'
import { type ChartSpec, chartOptions, type Palette, type Series } from './options.ts'

const HEIGHT = 200

interface ChartProps {
  /** What it shows, for those who do not see it. */
  label: string
  spec: ChartSpec
}

/** A line chart under the values pointed at, or the last ones; a sentence where no value is known. */
export function Chart({ label, spec }: ChartProps) {
  const drawable = spec.series.some(({ values }) => values.some((value) => value !== null))
  if (!drawable) return <Empty title="Nothing to draw yet">There is no exact figure for this chart.</Empty>
  return <Plot label={label} spec={spec} />
}

function Plot({ label, spec }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const [index, setIndex] = useState<number | null>(null)
  const { theme } = usePreferences()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours change with the theme
  useEffect(() => {
    const element = place.current
    if (!element) return
    const size = () => ({ width: element.clientWidth, height: HEIGHT })
    const data = [spec.x, ...spec.series.map(({ values }) => values)] as UPlot.AlignedData
    const plot = new UPlot(chartOptions(spec, readPalette(element), size(), setIndex), data, element)
    const observer = new ResizeObserver(() => plot.setSize(size()))
    observer.observe(element)
    return () => {
      observer.disconnect()
      plot.destroy()
    }
  }, [spec, theme])

  const shown = Math.min(index ?? spec.x.length - 1, spec.x.length - 1)
  const values = valuesAt(spec.series, shown)
  return (
    <figure className="chart">
      <figcaption className="readout">
        <span className="readout-x">{spec.formatX(spec.x[shown] as number)}</span>
        {values.length === 0 && <span>not known exactly</span>}
        {values.map(({ name, tone, value }) => (
          <span key={`${name} ${tone}`} className="readout-value">
            <span className={`swatch swatch-${tone}`} aria-hidden="true" />
            {name} <strong>{spec.formatY(value)}</strong>
          </span>
        ))}
      </figcaption>
      <div ref={place} className="plot" role="img" aria-label={label} />
    </figure>
  )
}

/** Values at an index. Where two parts of one series meet, both have one: the later part's counts. */
function valuesAt(series: readonly Series[], index: number) {
  const values = new Map<string, { name: string; tone: Series['tone']; value: number }>()
  for (const { name, tone, values: list } of series) {
    const value = list[index]
    if (value !== null && value !== undefined) values.set(name, { name, tone, value })
  }
  return [...values.values()]
}

// A canvas does not know custom properties: they are read as the colour of an element.
function readPalette(parent: HTMLElement): Palette {
  const probe = parent.appendChild(document.createElement('span'))
  const read = (name: string) => {
    probe.style.color = `var(${name})`
    return getComputedStyle(probe).color
  }
  const palette = {
    text: read('--text-3'),
    grid: read('--line-soft'),
    surface: read('--surface'),
    tones: { l1: read('--chart-l1'), l2: read('--chart-l2'), second: read('--chart-second') },
  }
  probe.remove()
  return palette
}
