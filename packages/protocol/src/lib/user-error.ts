/** A fault the user can mend: the command prints its message as one line and exits 1, without a stack trace. */
export class UserError extends Error {}
