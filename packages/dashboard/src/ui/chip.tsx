import type { MigrationState, PollState, TicketState, UnbondingLockState } from 'livepeer-confluence-client'
import { lockStates, migrationStates, pollStates, ticketStates } from '#format/words.ts'
import { Unknown } from './amount.tsx'

function Chip({ tone, label, tip }: { tone: string; label: string; tip: string }) {
  return (
    <span className={`chip tone-${tone}`} data-tip={tip}>
      {label}
    </span>
  )
}

export function StateChip({ state }: { state: MigrationState | null }) {
  if (!state) return <Unknown why="nothing on Ethereum" />
  const { label, meaning } = migrationStates[state]
  return <Chip tone={migrationTones[state]} label={label} tip={meaning} />
}

export function TicketChip({ state }: { state: TicketState }) {
  const { label, meaning } = ticketStates[state]
  return <Chip tone={ticketTones[state]} label={label} tip={meaning} />
}

export function LockChip({ state }: { state: UnbondingLockState }) {
  const { label, meaning } = lockStates[state]
  return <Chip tone={lockTones[state]} label={label} tip={meaning} />
}

export function PollChip({ state }: { state: PollState }) {
  const { label, meaning } = pollStates[state]
  return <Chip tone={state === 'OPEN' ? 'pending' : 'idle'} label={label} tip={meaning} />
}

/** The colour of a state: see .tone-… in the style sheet. */
export const migrationTones: Record<MigrationState, string> = {
  NOT_MIGRATED: 'idle',
  INITIATED: 'pending',
  EXPIRED: 'lost',
  FINALIZED: 'done',
  CLAIMED: 'claimed',
}

const ticketTones: Record<TicketState, string> = {
  PENDING: 'pending',
  EXPIRED: 'lost',
  REDEEMED: 'done',
  SUPERSEDED: 'idle',
}

const lockTones: Record<UnbondingLockState, string> = {
  UNBONDING: 'pending',
  WITHDRAWN: 'idle',
  REBONDED: 'idle',
  TRANSFERRED: 'idle',
  MIGRATION_INITIATED: 'pending',
  MIGRATED: 'done',
}
