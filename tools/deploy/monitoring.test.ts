import { names } from '@confluence/gateway/metrics/names'
import { parser } from '@prometheus-io/lezer-promql'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { describe, expect, test } from 'vitest'
import { type Document, readDeploy, readYaml } from './files.ts'

const { groups } = readYaml('compose/monitoring/alerts.yaml')
const rules: Document[] = groups.flatMap(({ rules }: Document) => rules)
const board = JSON.parse(readDeploy('compose/monitoring/board.json'))
const panels: Document[] = board.panels

const ofProcess = new Registry()
collectDefaultMetrics({ register: ofProcess, prefix: names.process })
const known = [
  ...Object.values(names).flatMap((metric) => (typeof metric === 'string' ? [] : metric.name)),
  ...ofProcess.getMetricsAsArray().map(({ name }) => name),
]

const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr]),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }: Document) => [title, expr])),
]

/** Names of metrics in an expression; throws where it is not PromQL. */
function metricsIn(expression: string): string[] {
  const found: string[] = []
  parser.parse(expression).iterate({
    enter({ type, from, to }) {
      if (type.isError) throw new Error(`not PromQL at ${from}: ${expression}`)
      if (type.name === 'Identifier') found.push(expression.slice(from, to))
    },
  })
  return found.filter((name) => name.startsWith('confluence_'))
}

describe('monitoring', () => {
  test.each(expressions)(
    'the expression of "%s" is PromQL over metrics that the gateway has',
    async (_, expression) => {
      for (const name of metricsIn(expression as string)) {
        expect(known).toContain(name.replace(/_(bucket|sum|count)$/, ''))
      }
    },
  )

  test('an expression that is not PromQL is found', () => {
    expect(() => metricsIn('rate(confluence_x[5m]')).toThrow('not PromQL')
  })

  test('every alert says what happens and what to do', () => {
    for (const { alert, annotations, labels, for: time } of rules) {
      expect([alert, annotations.summary, annotations.action].every(Boolean), alert).toBe(true)
      expect(['page', 'ticket']).toContain(labels.severity)
      expect(time).toMatch(/^\d+m$/)
    }
  })

  test('panels do not overlap', () => {
    const places = panels.map(({ gridPos }) => `${gridPos.x},${gridPos.y}`)
    expect(new Set(places).size).toBe(panels.length)
  })
})
