import { readFileSync, writeFileSync } from 'node:fs'
import type { RecordedBlock, RecordedLog } from '@confluence/recording/block'
import type { Stretch } from '@confluence/recording/provider/stretched-chain'
import type { Recording } from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import { encodeAbiParameters, pad, toEventSelector } from 'viem'
import { alteredRecording, type PlacedLog } from './altered-recording.ts'

/** When L1 of a recording got the events of later versions, as Ethereum did: block numbers. */
export interface EarlyEvents {
  /** First block whose events of delegators carry amounts. */
  tributary: number
  /** Block at whose end the transcoder pool is filled anew, with events; a checkpoint with a transaction. */
  streamflow: number
}

const topicOf = (event: string) => toEventSelector(`event ${event}`)
const BOND = topicOf('Bond(address,address,address,uint256,uint256)')
const REBOND = topicOf('Rebond(address,address,uint256,uint256)')
const EARLY_BOND = topicOf('Bond(address,address)')
const ACTIVATED = topicOf('TranscoderActivated(address,uint256)')
/** What no event told before Tributary; what none told before Streamflow. */
const AMOUNTS = new Set([
  topicOf('Unbond(address,address,uint256,uint256,uint256)'),
  topicOf('WithdrawStake(address,uint256,uint256,uint256)'),
])
const STREAMFLOW = new Set([
  topicOf('EarningsClaimed(address,address,uint256,uint256,uint256,uint256)'),
  topicOf('TranscoderDeactivated(address,uint256)'),
  ACTIVATED,
])

/** The recording as if its L1 had logged what Ethereum's contracts logged of the same calls. Its truth is the same. */
export function earlyRecording(directory: string, recording: Recording, times: EarlyEvents): Recording {
  const { BondingManager = '' } = recording.l1.meta.contracts
  const row = [...readTruth(recording.l1)].find(({ block }) => block === times.streamflow)
  if (!row) throw new Error(`there is no checkpoint at block ${times.streamflow}`)

  function early(log: RecordedLog, number: number): PlacedLog[] {
    const [topic = '', first = '', second = '', third = ''] = log.topics
    if (log.address !== BondingManager || number > times.streamflow) return [log]
    if (STREAMFLOW.has(topic as `0x${string}`)) return []
    if (number >= times.tributary) return [log]
    if (AMOUNTS.has(topic as `0x${string}`)) return []
    if (topic === BOND) return [{ ...log, topics: [EARLY_BOND, first, third], data: '0x' }]
    if (topic === REBOND) return [{ ...log, topics: [EARLY_BOND, first, second], data: '0x' }]
    return [log]
  }

  function joined(block: RecordedBlock): PlacedLog[] {
    if (Number(block.number) !== times.streamflow) return []
    if (block.transactions.length === 0) throw new Error(`block ${times.streamflow} has no transaction`)
    const data = encodeAbiParameters([{ type: 'uint256' }], [BigInt(row?.round ?? 0) + 1n])
    return (row?.transcoderPool ?? []).map((id) => ({
      address: BondingManager,
      topics: [ACTIVATED, pad(id as `0x${string}`)],
      data,
      txIndex: block.transactions.length - 1,
    }))
  }

  return alteredRecording(directory, recording, {
    l1: {
      logs: (block) => [...block.logs.flatMap((log) => early(log, Number(block.number))), ...joined(block)],
    },
  })
}

/** Makes a networks file of such a recording say what that of Ethereum says. */
export function asEthereum(file: string, { tributary }: EarlyEvents, { start, step }: Stretch): void {
  const { mainnet, ...others } = JSON.parse(readFileSync(file, 'utf8'))
  const { Earnings: _, ...book } = mainnet
  const BondingManagerPreTributary = { ...book.BondingManager, endBlock: start + step * tributary }
  writeFileSync(file, JSON.stringify({ mainnet: { ...book, BondingManagerPreTributary }, ...others }))
}
