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

export namespace BridgeDirection {
  export const DEPOSIT = 'DEPOSIT'
  export const WITHDRAWAL = 'WITHDRAWAL'
}

export namespace History {
  export const WHOLE = 'WHOLE'
  export const CALIBRATED = 'CALIBRATED'
  export const PARTIAL = 'PARTIAL'
}
