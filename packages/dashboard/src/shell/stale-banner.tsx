import { chains, chainTitles } from '@confluence/protocol/chains'
import { chainFault } from '#api/health.ts'
import { useLive } from '#api/live.tsx'
import { useRecording } from '#api/recording.ts'
import { count } from '#format/number.ts'
import { Moment } from '#ui/moment.tsx'
import { Warning } from '#ui/notice.tsx'
import { RecordingLine } from './recording-line.tsx'

/** Says on every page when what it shows is not the present state, and of when it is. */
export function StaleBanner() {
  const { status, meta } = useLive()
  const recorded = useRecording(status !== 'live')
  if (recorded.length > 0) {
    return (
      <Warning>
        {recorded.map((each) => (
          <RecordingLine key={each.chain} {...each} />
        ))}
        {meta
          ? 'Figures change until the chains are indexed.'
          : 'Figures appear once the chains are indexed.'}
      </Warning>
    )
  }
  if (status === 'unreachable') {
    return (
      <Warning>
        <strong>The gateway does not answer.</strong> The page tries again every few seconds.{' '}
        {meta?.l1 && (
          <>
            The figures are from <Moment at={meta.l1.block.timestamp} />.
          </>
        )}
      </Warning>
    )
  }
  if (status === 'faulty' && meta) {
    const faults = [chainFault('l1', meta.l1), chainFault('l2', meta.l2)].filter(
      (fault) => fault !== undefined,
    )
    return <Warning>{faults.join('. ')}.</Warning>
  }
  if (status === 'behind' && meta) {
    const lags = chains.map((key) => `${chainTitles[key]} by ${count(meta[key]?.lag ?? 0)} blocks`)
    return (
      <Warning>
        The index is behind the chains: {lags.join(', ')}. Figures change until it has caught up.
      </Warning>
    )
  }
  return null
}
