import { chains } from '@confluence/protocol/chains'
import type { Reconciliation } from './reconcile/reconcile.ts'
import { totalsOf } from './report.ts'

/** A reconciliation as a textfile for Prometheus' node exporter. `time` is in Unix seconds. */
export function metricsOf({ blocks, figures }: Reconciliation, time: number): string {
  const metric = (name: string, help: string, amountOf: (chain: 'l1' | 'l2') => number) => [
    `# HELP confluence_verify_${name} ${help}`,
    `# TYPE confluence_verify_${name} gauge`,
    ...chains.map((chain) => `confluence_verify_${name}{chain="${chain}"} ${amountOf(chain)}`),
  ]
  const totals = (chain: 'l1' | 'l2') => totalsOf(figures.filter((each) => each.chain === chain))
  return [
    ...metric(
      'block',
      'Block at which served figures were compared with the contracts.',
      (chain) => blocks[chain],
    ),
    ...metric('comparisons', 'Figures compared with the contracts.', (chain) => totals(chain).comparisons),
    ...metric('mismatches', 'Figures that differ from the contracts.', (chain) => totals(chain).mismatches),
    ...metric('timestamp_seconds', 'When the comparison ended.', () => time),
    '',
  ].join('\n')
}
