import { createView, type View } from '../join/view.ts'
import { applyChanges, type ChainMirror } from '../mirror/chain-mirror.ts'
import type { Changes } from '../mirror/fetch-changes.ts'
import { unpackLeaf } from '../snapshot/leaf.ts'
import { createSnapshot, type Snapshot } from '../snapshot/snapshot.ts'

type Rows<Kind extends keyof Changes> = NonNullable<Changes[Kind]>
type Row<Kind extends keyof Changes> = Rows<Kind> extends (infer Entity)[] ? Entity : Rows<Kind>

const NOW = 1_700_000_000
const hex = (digits: string, bytes: number) => `0x${digits.padStart(2 * bytes, '0')}`

/** Addresses of the busy view: 1 to 3 are orchestrators, 4 to 9 delegators, c a pool. */
export const address = (digit: string): string => hex(digit.repeat(8), 20)
const hash = (digits: string) => hex(digits, 32)

const protocol: Row<'protocol'> = {
  currentRound: '12',
  totalActiveStake: '5000',
  nextRoundTotalActiveStake: '5100',
  transcoderPoolSize: 3,
  lptSupply: '20000',
  l1CirculatingSupply: '1000',
  totalSupply: '21000',
  participationRate: '0.25',
  inflation: '219500',
  mintableTokens: '7',
  mintedTokens: '3',
  unclaimedPoolStake: '300',
  unclaimedPoolFees: '9',
  migratorBalance: '400',
  migratorArrivals: '1400',
  migratorPayments: '1000',
  unclaimedStake: '700',
  escrowBalance: '0',
  bridgeMinterBalance: '0',
  bridgeMinterPayments: '1500',
  poolCount: 1,
  migratedDelegatorCount: 2,
  claimedDelegatorCount: 1,
  migratedStake: '900',
  claimStakeEnabled: true,
  paused: false,
  bondingManager: address('9'),
  bondingManagerVersion: 9,
  exactSinceRound: '0',
  stakeExactSinceRound: '0',
  rewardMismatches: 0,
  claimMismatches: 1,
  bondMismatches: 0,
  firstMismatchBlock: '6',
}

const round = (number: number): Row<'rounds'> => ({
  id: String(number),
  number: String(number),
  startBlock: String(number * 100),
  startTimestamp: String(NOW - 1000 + number),
  totalActiveStake: String(5000 + (number % 3)),
  totalSupply: '21000',
  participationRate: `0.${number}`,
  inflation: '219500',
  mintableTokens: '7',
  mintedTokens: '5',
  fees: String(number),
  unclaimedStake: '700',
  unclaimedPoolStake: '300',
  unclaimedPoolFees: '9',
  migratedDelegatorCount: 2,
  claimedDelegatorCount: 1,
  migratedStake: '900',
})

const orchestrator = (digit: string): Row<'orchestrators'> => ({
  id: address(digit),
  registered: digit !== '3',
  active: digit === '1',
  activationRound: '3',
  deactivationRound: '115792089237316195423570985008687907853269984665640564039457584007913129639935',
  rewardCut: '100000',
  feeShare: '500000',
  totalStake: `${digit}000000000000000000007`,
  lastRewardRound: '11',
  lastFeeRound: '11',
  cumulativeRewards: '5',
  cumulativeFees: '6',
  latestRewardFactor: '1100000000000000000000000000',
  latestFeeFactor: '30000000000000000000000000',
})

const delegator = (digit: string, delegate: string | null, bonded: string): Row<'delegators'> => ({
  id: address(digit),
  bondedAmount: bonded,
  fees: String(Number.parseInt(digit, 16)),
  principal: bonded,
  withdrawnFees: '0',
  startRound: '4',
  lastClaimRound: '9',
  nextUnbondingLockId: '2',
  delegate: delegate === null ? null : { id: address(delegate) },
  startPool:
    delegate === null
      ? null
      : {
          id: `${address(delegate)}09000000`,
          cumulativeRewardFactor: '1000000000000000000000000000',
          cumulativeFeeFactor: '10000000000000000000000000',
          fallbackRewardFactor: null,
          fallbackFeeFactor: null,
        },
})

type LockState = Row<'unbondingLocks'>['state']

const lock = (digit: string, id: number, state: LockState, withdrawRound = 10): Row<'unbondingLocks'> => ({
  id: `${address(digit)}0${id}000000`,
  delegator: { id: address(digit) },
  delegate: { id: address('1') },
  lockId: String(id),
  amount: String(100 * (id + 1)),
  creationRound: '3',
  withdrawRound: String(withdrawRound),
  state,
  slashExposure: '0',
  exposedFromRound: '3',
})

const sender = (digit: string): Row<'senders'> => ({
  id: address(digit),
  deposit: `${digit}00`,
  reserve: '50',
  withdrawRound: '0',
  reserveClaimedRound: '12',
  reserveClaimed: '7',
})

const record = (number: number) => ({
  blockNumber: String(number),
  blockTimestamp: String(NOW - 2_000_000 + number * 100_000),
  transactionHash: hash(`f${number}`),
})

const noAmounts = {
  delegate: null,
  stake: null,
  delegatedStake: null,
  fees: null,
  lockIds: null,
  deposit: null,
  reserve: null,
}
const ofStake = { ...noAmounts, stake: '500', delegatedStake: '0', fees: '4' }
const ofLocks = { ...noAmounts, stake: '200', lockIds: ['1'] }
const ofSender = { ...noAmounts, deposit: '400', reserve: '50' }

const ticket = (
  number: number,
  kind: Row<'migrationTickets'>['kind'],
  digit: string,
  amounts: typeof noAmounts | typeof ofStake | typeof ofLocks | typeof ofSender,
): Row<'migrationTickets'> => ({
  ...amounts,
  ...record(number),
  id: `${hash(`a${number}`)}00000000`,
  kind,
  seqNo: String(number),
  l1Address: address(digit),
  l2Address: address(number % 2 === 0 ? digit : '9'),
  submitter: address(digit),
  signed: false,
  expiresAt: String(NOW - 2_000_000 + number * 100_000 + 604_800),
})

const migration = (
  number: number,
  kind: Row<'migrations'>['kind'],
  digit: string,
  amounts: typeof noAmounts | typeof ofStake | typeof ofLocks | typeof ofSender,
): Row<'migrations'> => ({
  ...amounts,
  ...record(number),
  id: `${hash(`b${number}`)}00000000`,
  kind,
  l1Address: address(digit),
  l2Address: address(digit),
  receivedStake: amounts.stake,
  receivedFees: amounts.stake === null ? null : '1',
  pool: kind === 'SNAPSHOT' ? { id: address('c') } : null,
})

const pool: Row<'delegatorPools'> = {
  id: address('c'),
  orchestrator: { id: address('1') },
  l1Orchestrator: address('1'),
  initialStake: '2000',
  claimedInitialStake: '500',
  remainingInitialStake: '1500',
  stake: '1700',
  fees: '30',
  claimedStake: '510',
  claimedFees: '5',
  claimCount: 1,
  createdAtBlock: '5',
  createdAtTimestamp: String(NOW - 1_900_000),
  createdAtTransaction: hash('f1'),
  lastClaimTimestamp: String(NOW - 1_500_000),
}

const poolClaim: Row<'poolClaims'> = {
  ...record(5),
  id: `${hash('c5')}00000000`,
  pool: { id: address('c') },
  delegator: address('6'),
  l1Delegator: address('6'),
  initialStake: '500',
  stake: '510',
  fees: '5',
}

/** `digit` is the poll's; voters vote in the order in which they are given. */
const poll = (digit: string, endBlock: number): Row<'polls'> => ({
  ...record(3),
  id: address(digit),
  proposal: `0x${Buffer.from('QmProposal').toString('hex')}`,
  endBlock: String(endBlock),
  quorum: '333300',
  quota: '500000',
})

const vote = (number: number, digit: string, voter: string, choice: number): Row<'votes'> => ({
  ...record(4),
  id: `${hash(`e${number}`)}0${number}000000`,
  poll: { id: address(digit) },
  voter: address(voter),
  choiceId: String(choice),
  logIndex: number,
})

const l1: Omit<Changes, '_meta'> = {
  protocol: { ...protocol, paused: true, exactSinceRound: null },
  snapshots: [],
  rounds: [7, 8, 9, 10].map(round),
  orchestrators: ['1', '2', '3'].map(orchestrator),
  delegators: [
    delegator('1', '1', '1000'),
    delegator('2', '2', '900'),
    delegator('4', '1', '500'),
    delegator('5', '1', '400'),
    delegator('6', '1', '500'),
    delegator('7', null, '0'),
  ],
  unbondingLocks: [
    lock('4', 0, 'UNBONDING'),
    lock('4', 1, 'MIGRATION_INITIATED'),
    lock('5', 0, 'WITHDRAWN'),
    lock('6', 1, 'MIGRATION_INITIATED'),
  ],
  senders: ['5', '8'].map(sender),
  migrationTickets: [
    ticket(2, 'DELEGATOR', '1', ofStake),
    ticket(3, 'DELEGATOR', '5', ofStake),
    ticket(17, 'DELEGATOR', '2', ofStake),
    ticket(4, 'UNBONDING_LOCKS', '4', ofLocks),
    ticket(6, 'UNBONDING_LOCKS', '6', ofLocks),
    ticket(8, 'SENDER', '8', ofSender),
  ],
  migrations: [],
  delegatorPools: [],
  poolClaims: [],
  contractUpdates: [],
  polls: [poll('d', 5000)],
  votes: [vote(0, 'd', '1', 1), vote(1, 'd', '4', 0), vote(2, 'd', '1', 0)],
  earningsPools: [],
}

const l2: Omit<Changes, '_meta'> = {
  protocol,
  snapshots: [{ id: hash('1'), root: busySnapshot().root }],
  rounds: [10, 11, 12].map(round),
  orchestrators: ['1', '2'].map(orchestrator),
  delegators: [
    delegator('1', '1', '1000'),
    delegator('4', '2', '70'),
    delegator('6', '1', '510'),
    delegator('c', '1', '1500'),
  ],
  unbondingLocks: [lock('4', 0, 'UNBONDING', 20), lock('6', 1, 'REBONDED'), lock('6', 2, 'UNBONDING')],
  senders: ['8', '9'].map(sender),
  migrationTickets: [],
  migrations: [
    migration(9, 'DELEGATOR', '1', ofStake),
    migration(5, 'SNAPSHOT', '6', ofStake),
    migration(12, 'UNBONDING_LOCKS', '6', ofLocks),
    migration(13, 'SENDER', '8', ofSender),
  ],
  delegatorPools: [pool],
  poolClaims: [poolClaim],
  contractUpdates: [
    { id: hash('a1'), name: 'Minter', address: address('8'), known: true, blockNumber: '2' },
    { id: hash('a2'), name: 'BondingManagerTarget', address: address('9'), known: false, blockNumber: '5' },
  ],
  polls: [poll('e', 5000), poll('f', 6000)],
  votes: [
    vote(0, 'e', '1', 0),
    vote(1, 'e', '6', 1),
    vote(2, 'e', '4', 2),
    vote(3, 'e', '4', 1),
    vote(4, 'e', '4', 7),
    vote(5, 'e', '9', 0),
  ],
  earningsPools: [],
}

/** Chains with a few rows of everything, in all their states. Not what the contracts would make of each other. */
export function busyView(): View {
  const chain = (hash: string, rows: Omit<Changes, '_meta'>) => ({
    mirror: mirrorOf(hash, rows),
    reachable: true,
    troubles: [],
    head: 9,
  })
  return createView(chain('0x01', l1), chain('0x02', l2), busySnapshot())
}

function mirrorOf(hash: string, rows: Omit<Changes, '_meta'>): ChainMirror {
  const block = { number: 7, hash, timestamp: NOW }
  return applyChanges(undefined, { ...rows, _meta: { block, deployment: 'Qm', hasIndexingErrors: false } })
}

function busySnapshot(): Snapshot {
  const word = (value: number) => value.toString(16).padStart(64, '0')
  const leaf = (digit: string, delegate: string, stake: number, fees: number) =>
    unpackLeaf(`${address(digit).slice(2)}${address(delegate).slice(2)}${word(stake)}${word(fees)}`)
  return createSnapshot([
    leaf('4', '1', 500, 2),
    leaf('5', '1', 400, 0),
    leaf('6', '1', 500, 4),
    leaf('7', '0', 10, 3),
    leaf('9', '2', 5000, 0),
  ])
}
