import { chainTitles } from '@confluence/protocol/chains'
import { UserError } from '@confluence/protocol/lib/user-error'
import { type Command, Option } from 'commander'
import type { ConfluenceClient } from 'livepeer-confluence-client/client'
import type { EarningsFieldsFragment } from 'livepeer-confluence-client/generated'
import { collect } from 'livepeer-confluence-client/pages'
import { earningRounds, MAX_EARNING_ROUNDS, roundNumber } from '../../console/arguments.ts'
import { NotFoundError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { formatAmount, formatTime } from '../../output/amounts.ts'
import { describeBlocks, printList } from '../../output/print.ts'
import type { Column } from '../../output/table.ts'

type Answer = Awaited<ReturnType<ConfluenceClient['earnings']>>
type Row = NonNullable<EarningsFieldsFragment['earnings']>[number]

interface EarningsOptions extends AskOptions {
  chain: 'L1' | 'L2'
  first: number
  all?: boolean
  sinceClaim?: boolean
  fromRound?: number
  toRound?: number
}

/** `confluence earnings ADDRESS`: what an account earned, round by round. */
export function earningsCommand(): Command {
  return askAboutCommand(
    'earnings',
    'List what an account or a delegator pool earned in each round, newest first: rewards and fees, exact to the wei, with what it bonded and withdrew.',
    'account, or delegator pool',
  )
    .addOption(new Option('--chain <chain>', 'chain of the stake').choices(['L1', 'L2']).default('L2'))
    .addOption(
      new Option('--first <rounds>', `most rounds to print, up to ${MAX_EARNING_ROUNDS}`)
        .argParser(earningRounds)
        .default(30),
    )
    .addOption(new Option('--all', 'print all rounds, however many'))
    .addOption(
      new Option('--since-claim', 'only rounds since its last claim of earnings').conflicts('fromRound'),
    )
    .addOption(new Option('--from-round <round>', 'only rounds from this one on').argParser(roundNumber))
    .addOption(new Option('--to-round <round>', 'only rounds up to this one').argParser(roundNumber))
    .action(run)
}

async function run(id: string, { url, json, table, ...options }: EarningsOptions): Promise<void> {
  const { chain, first, all, sinceClaim, fromRound, toRound } = options
  const client = clientOf({ url })
  const on = { id, onL1: chain === 'L1', onL2: chain === 'L2' }
  const staking = stakingIn(await client.earnings({ ...on, first: 0 }), id, chain)
  const where = {
    ...(sinceClaim ? { round_gt: staking.lastClaimRound } : {}),
    ...(fromRound === undefined ? {} : { round_gte: `${fromRound}` }),
    ...(toRound === undefined ? {} : { round_lte: `${toRound}` }),
  }
  let last: Answer | undefined
  const ask = async (page: { first: number; skip?: number }, blocks?: string) => {
    last = await client.earnings({ ...on, ...page, where }, { blocks })
    return last
  }
  const earningsIn = (answer: Answer) => stakingIn(answer, id, chain).earnings ?? []
  const rows = all
    ? await collect({ fetch: ask, items: earningsIn, pageSize: MAX_EARNING_ROUNDS })
    : earningsIn(await ask({ first }))
  printList(rows, {
    columns: COLUMNS,
    footer: [describeSum(staking, chain), ...(last ? [describeBlocks(last._meta)] : [])],
    ...(json && { json }),
    ...(table && { table }),
  })
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'ROUND', value: ({ round }) => round, align: 'right' },
  { title: 'BEGAN (UTC)', value: ({ startTimestamp }) => formatTime(startTimestamp) },
  { title: 'REWARDS LPT', value: ({ rewards }) => formatAmount(rewards), align: 'decimal' },
  { title: 'FEES ETH', value: ({ fees }) => formatAmount(fees), align: 'decimal' },
  { title: 'BONDED LPT', value: ({ bonded }) => formatAmount(bonded), align: 'decimal' },
  { title: 'WITHDRAWN ETH', value: ({ withdrawnFees }) => formatAmount(withdrawnFees), align: 'decimal' },
  { title: 'STAKE LPT', value: ({ pendingStake }) => formatAmount(pendingStake), align: 'decimal' },
  { title: 'DELEGATE', value: ({ delegate }) => delegate ?? '–' },
]

/** The stake that was asked for. Throws where there is none, or where events do not tell what it earned. */
function stakingIn({ delegator }: Answer, id: string, chain: 'L1' | 'L2'): EarningsFieldsFragment {
  const staking = delegator?.[chain === 'L1' ? 'l1' : 'l2']
  if (!staking) throw new NotFoundError(`${id} has never had stake on ${titleOf(chain)}: check the address`)
  if (!staking.earnings) {
    throw new UserError(
      `events do not determine what ${id} earned on ${titleOf(chain)}: what it was owed is in confluence delegator`,
    )
  }
  return staking
}

function describeSum(staking: EarningsFieldsFragment, chain: 'L1' | 'L2'): string {
  const { pendingStake, principal, pendingFees, withdrawnFees } = staking
  if (pendingStake === null || principal === null || pendingFees === null || withdrawnFees === null) return ''
  const rewards = formatAmount(`${BigInt(pendingStake) - BigInt(principal)}`)
  const fees = formatAmount(`${BigInt(pendingFees) + BigInt(withdrawnFees)}`)
  return `all rounds on ${titleOf(chain)} together: ${rewards} LPT, ${fees} ETH`
}

const titleOf = (chain: 'L1' | 'L2') => chainTitles[chain === 'L1' ? 'l1' : 'l2']
