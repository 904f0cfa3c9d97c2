import type { Chain, ChainRecording } from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import type { TruthRow } from '@confluence/recording/truth-row'
import { type EventLog, eventLogs } from '@confluence/verify/event-logs'

export type CreatedPoll = EventLog<'PollCreated'>

/** The poll of a recorded chain. */
export function createdPoll(recording: ChainRecording): CreatedPoll {
  const [created] = eventLogs(recording, 'PollCreated')
  if (!created) throw new Error(`${recording.directory} has no poll on ${recording.chain}`)
  return created
}

/** The checkpoints since then that hold every delegator. */
export function wholeCheckpoints(recording: ChainRecording, { block: since }: CreatedPoll): TruthRow[] {
  const rows: Iterable<TruthRow> = readTruth<Chain>(recording)
  return [...rows].filter(({ block, delegatorsSampled }) => block >= since && !delegatorsSampled)
}

/** A poll as the joined API serves it, counted by LIP-16 from what BondingManager answered at a checkpoint. */
export function recountedPoll(recording: ChainRecording, created: CreatedPoll, row: TruthRow) {
  const { poll, endBlock, quorum, quota } = created.args
  const choices = choicesBefore(recording, poll, row.block)
  const votes = [...choices].map(([voter, choice]) => {
    const registeredTranscoder = isOrchestrator(row, voter)
    const delegator = row.delegators[voter]
    const voteStake = BigInt(
      (registeredTranscoder ? delegator?.delegatedAmount : delegator?.pendingStake) ?? 0,
    )
    const nonVoteStake = registeredTranscoder ? sum(overruling(row, voter, choices.keys())) : 0n
    return { voter, choice, registeredTranscoder, voteStake, nonVoteStake, weight: voteStake - nonVoteStake }
  })
  const of = (choice: string) =>
    sum(votes.filter((vote) => vote.choice === choice).map(({ weight }) => weight))
  const [yes, no] = [of('YES'), of('NO')]
  const totalStake = sum(Object.values(row.delegators).map(({ delegatedAmount }) => BigInt(delegatedAmount)))
  const quorumStake = (totalStake * quorum) / 1_000_000n
  const accepted = yes > ((yes + no) * quota) / 1_000_000n ? 'ACCEPTED' : 'REJECTED'
  const result = yes + no < quorumStake ? 'QUORUM_NOT_MET' : accepted
  votes.sort((a, b) => (a.weight === b.weight ? (a.voter < b.voter ? -1 : 1) : a.weight < b.weight ? 1 : -1))
  return texts({
    address: poll,
    endBlock,
    voterCount: votes.length,
    tallyBlockedBy: null,
    tally: { block: BigInt(row.block), yes, no, totalStake, quorumStake, result },
    votes,
  })
}

/** The last valid choice of each voter. */
function choicesBefore(recording: ChainRecording, poll: string, block: number): Map<string, string> {
  const choices = new Map<string, string>()
  for (const log of eventLogs(recording, 'Vote')) {
    const choice = ['YES', 'NO'][Number(log.args.choiceID)]
    if (log.address === poll && log.block <= block && choice) choices.set(log.args.voter, choice)
  }
  return choices
}

const isOrchestrator = ({ orchestrators }: TruthRow, address: string) =>
  orchestrators[address]?.status === '1'

/** Stakes of the voters that delegate to an orchestrator. */
function overruling(row: TruthRow, orchestrator: string, voters: Iterable<string>): bigint[] {
  return [...voters].flatMap((voter) => {
    const delegator = row.delegators[voter]
    if (isOrchestrator(row, voter) || delegator?.delegateAddress !== orchestrator) return []
    return BigInt(delegator.pendingStake)
  })
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)

/** Amounts as an answer has them. */
function texts(value: object): object {
  return JSON.parse(JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part)))
}
