import { getters } from '@confluence/protocol/getters'
import type { L2TruthRow, TruthRow } from '@confluence/recording/truth-row'
import type { Abi } from 'viem'
import { type Ask, type Question, text } from './ask.ts'
import type { StateReader } from './state-reader.ts'
import type { Subjects } from './subjects.ts'

// Broadcasters, delegator pools and claims, as a checkpoint of a recording holds them.

export async function readSenders(ask: Ask, ids: readonly string[]): Promise<TruthRow['senders']> {
  const answers = await ask(ids.map((id) => ['TicketBroker', 'getSenderInfo', id]))
  return Object.fromEntries(
    ids.map((id, index) => {
      const [sender, reserve] = answers[index] as [Record<string, bigint>, Record<string, bigint>]
      return [
        id,
        {
          deposit: text(sender.deposit),
          withdrawRound: text(sender.withdrawRound),
          reserve: text(reserve.fundsRemaining),
          claimedInCurrentRound: text(reserve.claimedInCurrentRound),
        },
      ]
    }),
  )
}

export async function readPools(
  state: StateReader,
  block: number,
  pools: Subjects['pools'],
  { delegators }: TruthRow,
): Promise<L2TruthRow['pools']> {
  const abi = getters.DelegatorPool as Abi
  const answers = await state.read(
    block,
    pools.flatMap(({ id }) =>
      (['initialStake', 'claimedInitialStake'] as const).map((functionName) => ({
        address: id,
        abi,
        functionName,
      })),
    ),
  )
  return Object.fromEntries(
    pools.map(({ id, l1Orchestrator }, index) => {
      const account = delegators[id]
      const figures = {
        orchestratorL1: l1Orchestrator,
        initialStake: text(answers[2 * index]),
        claimedInitialStake: text(answers[2 * index + 1]),
        pendingStake: account?.pendingStake,
        pendingFees: account?.pendingFees,
        bondedAmount: account?.bondedAmount,
        fees: account?.fees,
        delegate: account?.delegateAddress,
        lastClaimRound: account?.lastClaimRound,
      }
      return [id, figures]
    }),
  ) as L2TruthRow['pools']
}

export async function readMigrated(ask: Ask, addresses: readonly string[]): Promise<L2TruthRow['migrated']> {
  const answers = await ask(
    addresses.flatMap((id): Question[] => [
      ['L2Migrator', 'migratedDelegators', id],
      ['L2Migrator', 'claimedDelegatedStake', id],
      ['L2Migrator', 'delegatorPools', id],
    ]),
  )
  return Object.fromEntries(
    addresses.map((id, index) => {
      const [migrated, claimed, pool] = answers.slice(3 * index, 3 * index + 3)
      const delegatorPool = text(pool)
      return [
        id,
        { migratedDelegators: Boolean(migrated), claimedDelegatedStake: text(claimed), delegatorPool },
      ]
    }),
  )
}
