import { join } from 'node:path'
import { readFileAtMost } from '@confluence/protocol/lib/read-at-most'
import { readFault } from '@confluence/protocol/lib/system-fault'
import { textOf } from '@confluence/protocol/lib/text-of'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { ChainMeta } from '@confluence/recording/recording'
import { z } from 'zod'
import { projectRoot } from '../build/paths.ts'
import { chainProfiles } from './chain-profiles.ts'

const DEFAULT_FILE = join(projectRoot, 'networks.json')

const value = z.union([z.string(), z.int()])

const addressBook = z.record(
  z.string(),
  z
    .object({
      address: z
        .string()
        .regex(/^0x[0-9a-fA-F]{40}$/, 'must be an address')
        .transform((address) => address.toLowerCase())
        .optional(),
      startBlock: z.int().nonnegative().optional(),
    })
    .catchall(value),
)

/**
 * What is where on a network, by name: contracts with `address` and `startBlock`, as graph-cli reads them from
 * networks.json, and other facts about the network with fields of their own.
 */
export type AddressBook = Readonly<Record<string, Readonly<Record<string, string | number | undefined>>>>

/** The address books of a file in the format of networks.json, by network. Throws UserError if it is malformed. */
export function readNetworks(file = DEFAULT_FILE): Record<string, AddressBook> {
  let content: unknown
  try {
    content = JSON.parse(textOf(readFileAtMost(file)))
  } catch (error) {
    throw new UserError(`cannot read ${file}: ${readFault(error)}`)
  }
  const networks = z.record(z.string(), addressBook).safeParse(content)
  if (networks.success) return networks.data
  const [issue] = networks.error.issues
  throw new UserError(
    `${file}: ${issue?.path.join('.')}: ${issue?.message}; the format is that of networks.json`,
  )
}

/** The address book of one network in such a file. */
export function readNetwork(network: string, file?: string): AddressBook {
  const book = readNetworks(file)[network]
  if (!book) throw new UserError(`${file ?? 'networks.json'} has no network ${network}: add it`)
  return book
}

/** The addresses of an address book's contracts, by name. */
export function contractsIn(book: AddressBook): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(book).map(([name, { address }]) => [name, address as string]))
}

/** The text of such a file, with calibration constants of Ethereum in place of those it had. */
export function networksWithConstants(constants: string, file?: string): string {
  const content = JSON.parse(textOf(readFileAtMost(file ?? DEFAULT_FILE)))
  const { network } = chainProfiles.l1
  const networks = { ...content, [network]: { ...content[network], Calibration: { constants } } }
  return `${JSON.stringify(networks, null, 2)}\n`
}

/**
 * The address book of a recorded chain. `real` is that of the network it stands for, whose snapshot id it shares. Its
 * history is complete, so that earnings are exact from the first round on, which they are not on Ethereum.
 */
export function recordingNetwork({ contracts, snapshotRoot }: ChainMeta, real: AddressBook): AddressBook {
  const deployed = Object.entries(contracts).map(([name, address]) => [name, { address, startBlock: 0 }])
  return {
    ...Object.fromEntries(deployed),
    ...(snapshotRoot ? { Snapshot: { ...real.Snapshot, root: snapshotRoot } } : {}),
    Earnings: { exactSinceRound: '0' },
  }
}
