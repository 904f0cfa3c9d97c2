/** Root fields that are null where nothing of that name exists. */
type MayBeUnknown =
  | 'delegator'
  | 'delegatorPool'
  | 'orchestrator'
  | 'poll'
  | 'sender'
  | 'slashing'
  | 'snapshot'

/**
 * An answer without errors. Every root field is nullable, so that an unreachable chain only nulls the fields that depend on
 * it. Without errors, none of them is null for that reason.
 */
export type Complete<Data> = {
  [Field in keyof Data]: Field extends MayBeUnknown ? Data[Field] : NonNullable<Data[Field]>
}
