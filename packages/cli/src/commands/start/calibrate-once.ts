import type { Snapshot } from '@confluence/gateway/snapshot/snapshot'
import { endpointName } from '@confluence/protocol/endpoint-name'
import { poll } from '@confluence/protocol/lib/poll'
import { postGraphql } from '@confluence/protocol/lib/post-graphql'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { RecorderSources } from '@confluence/stack/chain-sources/sources'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { contractsIn, readNetwork } from '@confluence/stack/networks/networks'
import type { Stack } from '@confluence/stack/stack'
import { type Calibration, calibrate } from '@confluence/verify/calibrate'

export interface CalibrateOnce {
  stack: Stack
  sources: RecorderSources
  snapshot: Snapshot | undefined
  signal: AbortSignal
  /** Told what is done, in one line. */
  say(line: string): void
}

const HISTORY = '{ protocol(id: "livepeer") { history } }'

/**
 * Once Ethereum is synced, finds the constants that its stake lacks, unless it has them, and has it indexed anew with them.
 * Throws UserError where no endpoint answers with what is needed; the stake then stays null.
 */
export async function calibrateOnce(options: CalibrateOnce): Promise<void> {
  const { stack, signal, say } = options
  const { title } = chainProfiles.l1
  const synced = async () => (await stack.l1.progress().catch(() => undefined))?.synced
  if (!(await poll(synced, { interval: 1_000, timeout: Number.POSITIVE_INFINITY, signal }))) return
  const { protocol } = await postGraphql<Answer>(stack.l1.queryUrl, HISTORY, { signal })
  if (protocol?.history !== 'PARTIAL') return
  const found = await ask(options)
  if (!found?.nonZero) return
  say(`${title}: ${found.nonZero} of ${found.asked} accounts have a calibration constant`)
  await stack.calibrate(found.constants)
  if (!signal.aborted) say(`${title}: indexed anew, its stake is exact since the first round of Streamflow`)
}

interface Answer {
  protocol: { history: string } | null
}

/** The answer of the first endpoint that has one. */
async function ask({ stack, sources, snapshot, signal }: CalibrateOnce): Promise<Calibration | undefined> {
  const { chainId, network } = chainProfiles.l1
  const contracts = contractsIn(readNetwork(network, sources.networks))
  const faults: string[] = []
  for (const rpc of sources.endpoints.l1) {
    try {
      return await calibrate({
        subgraph: stack.l1.queryUrl,
        rpc,
        where: endpointName(rpc),
        chainId,
        contracts,
        leaves: snapshot?.leaves.values() ?? [],
        signal,
      })
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      faults.push(error.message)
    }
  }
  throw new UserError(faults.join('; '))
}
