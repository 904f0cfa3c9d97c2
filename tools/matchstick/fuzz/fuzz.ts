import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { keccak256, toBytes } from 'viem'
import type { GuestEvent } from '../guest/events.ts'
import { show } from '../guest/values.ts'
import { project } from '../project.ts'
import type { DataSource, Handler } from '../replay/manifest.ts'
import { createReplay, type Replay } from '../replay/replay.ts'
import { createRandom, type Random } from './random.ts'

export interface Trap {
  /** Which event of the run it was. */
  readonly number: number
  readonly handler: string
  readonly parameters: string
  readonly message: string
}

/** How often the next event is of the same transaction as the last. */
const SAME_TRANSACTION = 3
/** How often a handler's event is sent again, as a later log. */
const REPEATED = 20
const NAMES = [
  'BondingManagerTarget',
  'Minter',
  'TicketBrokerTarget',
  'RoundsManagerTarget',
  'L2MigratorTarget',
  'BondingVotesTarget',
].map((name) => keccak256(toBytes(name)))

/**
 * Gives the handlers of both chains random events that a log can hold, in any order: huge and zero amounts, unknown
 * accounts and ids, zero addresses, accounts that refer to themselves. Returns the handlers that trapped, at most ten
 * of a chain. `report` hears of each event.
 */
export async function fuzz(events: number, seed: number, report?: (done: number) => void): Promise<Trap[]> {
  const traps: Trap[] = []
  for (const [index, chain] of chains.entries()) {
    const text = readFileSync(join(project.root, chainProfiles[chain].manifest), 'utf8')
    const replay = await createReplay(project, text)
    const count = Math.ceil(events / chains.length)
    const before = index * count
    traps.push(...(await fuzzChain(replay, count, seed, (done) => report?.(before + done))))
  }
  return traps
}

async function fuzzChain(
  replay: Replay,
  count: number,
  seed: number,
  report: (done: number) => void,
): Promise<Trap[]> {
  const sources = [...replay.manifest.dataSources, ...replay.manifest.templates]
  const contracts = sources.flatMap(({ context }) =>
    [...context.values()].flatMap((value) =>
      value.kind === 'Bytes' && value.value.length === 42 ? [value.value] : [],
    ),
  )
  const random = createRandom(seed, contracts)
  const pairs = sources.flatMap((source) => source.handlers.map((handler) => [source, handler] as const))
  const traps: Trap[] = []
  let last: [DataSource, Handler, GuestEvent] | undefined
  for (let number = 1; number <= count && traps.length < 10; number++) {
    const [source, handler] = last && random.below(REPEATED) === 0 ? last : random.oneOf(pairs)
    const repeated = last && last[1] === handler ? last[2] : undefined
    const event = nextEvent(random, number, source, handler, last?.[2], repeated)
    last = [source, handler, event]
    // A network may lack any of the facts in a context.
    const lacking = random.below(10) === 0 ? { ...source, context: new Map() } : source
    await replay.handle(lacking, handler.name, event).catch((error: Error) => {
      const parameters = event.parameters.map(([name, value]) => `${name} ${show(value)}`).join(', ')
      traps.push({ number, handler: `${source.name}.${handler.name}`, parameters, message: error.message })
    })
    report(number)
  }
  return traps
}

function nextEvent(
  random: Random,
  number: number,
  source: DataSource,
  { event }: Handler,
  last: GuestEvent | undefined,
  repeated: GuestEvent | undefined,
): GuestEvent {
  const continues = last && random.below(SAME_TRANSACTION) > 0
  const transaction = continues ? last.transaction : { hash: random.hex(32), from: random.address() }
  return {
    address: source.address ?? random.address(),
    // Unique within the run, as a log is within its transaction.
    logIndex: number,
    block: {
      number: BigInt(1 + Math.floor(number / 5)),
      timestamp: BigInt(1_650_000_000 + number),
      hash: random.hex(32),
    },
    transaction,
    parameters:
      repeated?.parameters ??
      event.inputs.map((input) => [
        input.name ?? '',
        input.type === 'bytes32' && random.below(2) === 0
          ? { kind: 'fixedBytes', value: random.oneOf(NAMES) }
          : random.value(input),
      ]),
  }
}
