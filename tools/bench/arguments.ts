import { InvalidArgumentError } from 'commander'

/** Parses an option that counts something. Throws InvalidArgumentError. */
export function count(text: string): number {
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new InvalidArgumentError('Give a whole number above 0.')
  return Number(text)
}

export const TIMES = {
  flags: '--times <number>',
  description: 'make the recording so many times as long, with new accounts each time',
} as const
