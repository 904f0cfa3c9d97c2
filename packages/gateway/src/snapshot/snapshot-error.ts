/** A fault of a snapshot's source, told in one line that says what to do. */
export class SnapshotError extends Error {}
