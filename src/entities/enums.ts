// The values of the schema's enums. graph-cli generates no constants for them.

export namespace MigrationKind {
  export const DELEGATOR = 'DELEGATOR'
  export const UNBONDING_LOCKS = 'UNBONDING_LOCKS'
  export const SENDER = 'SENDER'
  export const SNAPSHOT = 'SNAPSHOT'
}

export namespace LockState {
  export const UNBONDING = 'UNBONDING'
  export const WITHDRAWN = 'WITHDRAWN'
  export const REBONDED = 'REBONDED'
  export const TRANSFERRED = 'TRANSFERRED'
  export const MIGRATION_INITIATED = 'MIGRATION_INITIATED'
}

export namespace AccountEventKind {
  export const BOND = 'BOND'
  export const UNBOND = 'UNBOND'
  export const REBOND = 'REBOND'
  export const TRANSFER_SENT = 'TRANSFER_SENT'
  export const TRANSFER_RECEIVED = 'TRANSFER_RECEIVED'
  export const WITHDRAW_STAKE = 'WITHDRAW_STAKE'
  export const WITHDRAW_FEES = 'WITHDRAW_FEES'
  export const CLAIM_EARNINGS = 'CLAIM_EARNINGS'
  export const SLASH = 'SLASH'
  export const UPDATE_COMMISSION = 'UPDATE_COMMISSION'
  export const ACTIVATE = 'ACTIVATE'
  export const DEACTIVATE = 'DEACTIVATE'
  export const FUND_DEPOSIT = 'FUND_DEPOSIT'
  export const FUND_RESERVE = 'FUND_RESERVE'
  export const UNLOCK = 'UNLOCK'
  export const CANCEL_UNLOCK = 'CANCEL_UNLOCK'
  export const WITHDRAW_FUNDS = 'WITHDRAW_FUNDS'
}

export namespace BridgeDirection {
  export const DEPOSIT = 'DEPOSIT'
  export const WITHDRAWAL = 'WITHDRAWAL'
}

export namespace History {
  export const WHOLE = 'WHOLE'
  export const CALIBRATED = 'CALIBRATED'
  export const PARTIAL = 'PARTIAL'
}
