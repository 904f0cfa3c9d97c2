import { messageOf } from '../../console/exit-codes.ts'

/** `warn` does not prevent the program from working. */
export type Level = 'ok' | 'warn' | 'fail'

export interface Finding {
  what: string
  level: Level
  /** What the check found, and what to do about it unless all is well. */
  text: string
}

/** A finding of a check that may fail with an error that says what to do. */
export async function finding(what: string, check: () => Promise<Omit<Finding, 'what'>>): Promise<Finding> {
  try {
    return { what, ...(await check()) }
  } catch (error) {
    return { what, level: 'fail', text: messageOf(error) }
  }
}
