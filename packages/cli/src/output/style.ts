import { styleText } from 'node:util'

type Format = 'bold' | 'dim' | 'red' | 'green' | 'yellow'

export type Style = Readonly<Record<Format, (text: string) => string>>

/** Colours for a stream: none unless it is a terminal and NO_COLOR is unset or empty. */
export function styleOf(
  stream: { isTTY?: boolean | undefined },
  env: NodeJS.ProcessEnv = process.env,
): Style {
  const coloured = stream.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb'
  // Node judges by standard output, whatever the stream, and disables colours where CI is set.
  const format = (name: Format) => (text: string) =>
    coloured && text ? styleText(name, text, { validateStream: false }) : text
  return {
    bold: format('bold'),
    dim: format('dim'),
    red: format('red'),
    green: format('green'),
    yellow: format('yellow'),
  }
}

/** A failure in one line for standard error. */
export function errorLine(message: string): string {
  return `${styleOf(process.stderr).red('error:')} ${message}\n`
}

const TONES: Readonly<Record<string, 'green' | 'yellow' | 'red'>> = {
  FINALIZED: 'green',
  CLAIMED: 'green',
  REDEEMED: 'green',
  MIGRATED: 'green',
  INITIATED: 'yellow',
  PENDING: 'yellow',
  MIGRATION_INITIATED: 'yellow',
  EXPIRED: 'red',
  OPEN: 'yellow',
  ACCEPTED: 'green',
  REJECTED: 'red',
  QUORUM_NOT_MET: 'red',
}

/** A state in the colour of its urgency. */
export function styleState(style: Style, text: string): string {
  const tone = TONES[text.trim()]
  return tone ? style[tone](text) : text
}
