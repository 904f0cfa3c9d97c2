import { type Chain, chains } from '@confluence/protocol/chains'
import { useQuery } from '@tanstack/react-query'
import type { RecordingHealth } from 'livepeer-confluence-client'
import { client } from './answers.ts'

const INTERVAL = 5_000

export type RecordedChain = { chain: Chain; recording: RecordingHealth }

/** The chains whose history is being recorded, or whose recording stands still. Asks while `wanted`. */
export function useRecording(wanted: boolean): readonly RecordedChain[] {
  const { data } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => client.health({ signal }),
    enabled: wanted,
    refetchInterval: INTERVAL,
  })
  if (!wanted || !data) return []
  return chains.flatMap((chain) => {
    const { recording } = data[chain]
    if (!recording || (recording.phase === 'head' && recording.fault === null)) return []
    return [{ chain, recording }]
  })
}
