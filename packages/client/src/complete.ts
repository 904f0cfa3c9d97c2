/** Root fields that are null where what they ask for is unknown. */
type MayBeUnknown = 'delegator' | 'delegatorPool' | 'orchestrator' | 'sender' | 'snapshot'

/**
 * An answer without errors. The gateway's root fields may all be null, so that a chain which does not answer costs an
 * answer only its own fields; but without an error nothing is null for that.
 */
export type Complete<Data> = {
  [Field in keyof Data]: Field extends MayBeUnknown ? Data[Field] : NonNullable<Data[Field]>
}
