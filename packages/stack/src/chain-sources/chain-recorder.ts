import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { type FetchPlan, fetchPlan } from '@confluence/recording/recorder/fetch-plan'
import { openRecorder, type Recorder } from '@confluence/recording/recorder/recorder'
import type { Chain } from '@confluence/recording/recording'
import { parse } from 'yaml'
import { buildDirectory } from '../build/build.ts'
import { readdress } from '../build/readdress.ts'
import { lockDirectory } from '../directory-lock.ts'
import { makeDirectory } from '../make-directory.ts'
import { chainProfiles, chains } from '../networks/chain-profiles.ts'
import { type AddressBook, readNetwork, readNetworks } from '../networks/networks.ts'
import { writeWhole } from '../write-whole.ts'

/** Where a directory of recordings of real chains keeps one. */
export function recordingFile(directory: string, chain: Chain): string {
  return join(directory, chain, 'chain.rec')
}

/** Whether a directory holds recordings of real chains. */
export function holdsChains(directory: string): boolean {
  return chains.every((chain) => existsSync(recordingFile(directory, chain)))
}

/** The built manifest of a chain with the addresses of a network (YAML). */
export async function manifestFor(
  chain: Chain,
  book: AddressBook,
  build = buildDirectory(chain),
): Promise<string> {
  const manifest = await readFile(join(build, 'subgraph.yaml'), 'utf8')
  return readdress(manifest, readNetwork(chainProfiles[chain].network), book)
}

/** What the subgraph reads of a chain. */
export async function planFor(chain: Chain, book: AddressBook): Promise<FetchPlan> {
  // Arbitrum's blocks hold a few transactions each, Ethereum's hundreds.
  return fetchPlan(parse(await manifestFor(chain, book)), chain === 'l2')
}

/** The addresses that a directory's recordings were made with. */
export function recordedBook(directory: string, chain: Chain): AddressBook {
  const file = join(directory, 'networks.json')
  return readNetwork(chainProfiles[chain].network, existsSync(file) ? file : undefined)
}

/** Whether a directory's recordings are of the networks that networks.json names. */
export function isOfRealNetworks(directory: string): boolean {
  const controllerOf = (book: AddressBook) => book.Controller?.address
  return chains.every(
    (chain) =>
      controllerOf(recordedBook(directory, chain)) ===
      controllerOf(readNetwork(chainProfiles[chain].network)),
  )
}

/**
 * Keeps the address books that recordings are made with beside them, so that they are used with the same elsewhere. Returns
 * them with the calibration constants that are there already, unless they have their own. Throws UserError where books of
 * other contracts are there.
 */
export async function keepNetworks(
  directory: string,
  books: Record<Chain, AddressBook>,
): Promise<Record<Chain, AddressBook>> {
  const file = join(directory, 'networks.json')
  const known = existsSync(file) ? readNetworks(file) : undefined
  if (known && chains.some((chain) => !isSame(known[chainProfiles[chain].network], books[chain]))) {
    throw new UserError(`${directory} holds recordings of other contracts: name another directory`)
  }
  const { Calibration } = known?.[chainProfiles.l1.network] ?? {}
  const kept = { ...books, l1: { ...(Calibration && { Calibration }), ...books.l1 } }
  const content = chains.map((chain) => [chainProfiles[chain].network, kept[chain]])
  await makeDirectory(directory)
  await writeWhole(file, `${JSON.stringify(Object.fromEntries(content), null, 2)}\n`)
  return kept
}

/** Whether two address books name the same contracts. */
function isSame(known: AddressBook | undefined, book: AddressBook): boolean {
  const addresses = (of: AddressBook = {}) =>
    JSON.stringify(Object.entries(of).flatMap(([name, { address }]) => (address ? [[name, address]] : [])))
  return addresses(known) === addresses(book)
}

export interface ChainRecorderOptions {
  urls: readonly string[]
  book: AddressBook
  directory: string
  signal: AbortSignal
  report(line: string): void
}

/**
 * Opens the recording of a chain in a directory and connects it to endpoints. The subgraphs must be built. Two recorders would
 * spoil it, so it is locked until the recorder is closed. Throws UserError if another process records there.
 */
export async function openChainRecorder(chain: Chain, options: ChainRecorderOptions): Promise<Recorder> {
  const { urls, book, directory, signal, report } = options
  const { chainId, title } = chainProfiles[chain]
  const file = recordingFile(directory, chain)
  await makeDirectory(dirname(file))
  const lock = await lockDirectory(dirname(file), { advice: 'record into another directory' })
  try {
    const recorder = await openRecorder({
      chain: { chainId, title, flag: `--${chain}-rpc` },
      urls,
      plan: await planFor(chain, book),
      file,
      signal,
      report: (line) => report(`${title}: ${line}`),
    })
    const { close } = recorder
    return Object.assign(recorder, {
      close() {
        close()
        void lock.release()
      },
    })
  } catch (error) {
    await lock.release()
    throw error
  }
}
