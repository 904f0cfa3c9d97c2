import { Address, Bytes, crypto, dataSource, ethereum, ValueKind } from '@graphprotocol/graph-ts'
import { ContractUpdate } from '../records/contract-update'
import { eventId } from './ids'

/** Names in the Controller whose contracts the figures depend on. */
export namespace ContractName {
  export const BONDING_MANAGER = 'BondingManagerTarget'
  export const MINTER = 'Minter'
}

const WATCHED = [
  'BondingManagerTarget',
  'Minter',
  'TicketBrokerTarget',
  'RoundsManagerTarget',
  'L2MigratorTarget',
  'BondingVotesTarget',
]

/** The watched name that a Controller id stands for: the id is keccak256 of the name. Empty for other contracts. */
export function watchedName(id: Bytes): string {
  for (let i = 0; i < WATCHED.length; i++) {
    if (id == Bytes.fromByteArray(crypto.keccak256(Bytes.fromUTF8(WATCHED[i])))) return WATCHED[i]
  }
  return ''
}

/** What the deployment knows about a contract that the Controller registered. */
export class Known {
  constructor(
    /** Whether the manifest's context lists the address under the name, or lists nothing under it. */
    public known: boolean,
    /** Key of the address in the context, empty where it is not in it. */
    public key: string,
    /** Version that the key gives, 0 where it gives none. */
    public version: i32,
  ) {}
}

/**
 * Looks a registered contract up in the data source's context, whose keys are the name, with or without "Target", and
 * "V" and a version where there are several: BondingManagerV14, RoundsManagerTarget, L2MigratorTargetV2, Minter.
 */
export function lookUp(name: string, contract: Address): Known {
  const entries = dataSource.context().entries
  let listed = false
  for (let i = 0; i < entries.length; i++) {
    const version = versionInKey(entries[i].key, name)
    const value = entries[i].value
    if (version < 0 || value.kind != ValueKind.BYTES) continue
    listed = true
    if (value.toBytes() == contract) return new Known(true, entries[i].key, version)
  }
  return new Known(!listed, '', 0)
}

/** The version that a context key gives for a name: 0 for a key without one, -1 for a key of another name. */
function versionInKey(key: string, name: string): i32 {
  const base = name.endsWith('Target') ? name.slice(0, name.length - 6) : name
  if (!key.startsWith(base)) return -1
  let rest = key.slice(base.length)
  if (rest.startsWith('Target')) rest = rest.slice(6)
  if (rest.length == 0) return 0
  if (!rest.startsWith('V')) return -1
  const digits = rest.slice(1)
  if (digits.length == 0 || digits.length > 9) return -1
  for (let i = 0; i < digits.length; i++) {
    if (digits.charCodeAt(i) < 48 || digits.charCodeAt(i) > 57) return -1
  }
  return I32.parseInt(digits) as i32
}

export function recordUpdate(event: ethereum.Event, name: string, contract: Address, known: boolean): void {
  const update = new ContractUpdate(eventId(event))
  update.name = name
  update.address = contract
  update.known = known
  update.blockNumber = event.block.number
  update.blockTimestamp = event.block.timestamp
  update.transactionHash = event.transaction.hash
  update.save()
}
