import vectors from '@confluence/protocol/vectors' with { type: 'json' }

/** Tests of the mappings, in AssemblyScript, which cannot read JSON. */
export const twinsFile = new URL('../../tests/twins.test.ts', import.meta.url)

/** The fields of a vector of pending amounts that the mappings' function takes. */
const INPUTS = [
  'bondedAmount',
  'fees',
  'lastClaimRound',
  'currentRound',
  'startRewardFactor',
  'startFeeFactor',
  'latestRewardFactor',
  'latestFeeFactor',
  'cumulativeRewards',
  'cumulativeFees',
] as const

/** The text of twins.test.ts: the vectors of packages/protocol, for the same functions of the mappings. */
export function generateTwins(): string {
  return `// Generated from packages/protocol/src/vectors.json by npm run generate.
import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { describe, test } from 'matchstick-as/assembly/index'
import { earningsPoolId, logId, unbondingLockId } from '../src/entities/ids'
import { expectFraction, expectId, expectPending, PendingVector } from './twins'

describe('vectors that the mappings share with packages/protocol', () => {
${[...fractions(), ...pendings(), ...ids()].join('\n')}
})
`
}

function fractions(): string[] {
  return vectors.fractionOf.map(({ amount, numerator, denominator, scale, result }) =>
    testOf(`fractionOf(${amount}, ${numerator}, ${denominator})`, [
      `expectFraction(${[amount, numerator, denominator, scale, result].map(quoted).join(', ')})`,
    ]),
  )
}

function pendings(): string[] {
  return vectors.pending.map((vector) =>
    testOf(`pending amounts that the contract answered (${vector.source})`, [
      'const vector = new PendingVector()',
      ...INPUTS.map((name) => `vector.${name} = ${quoted(vector[name])}`),
      `vector.isOwnDelegate = ${vector.isOwnDelegate}`,
      `expectPending(vector, ${quoted(vector.pending.stake)}, ${quoted(vector.pending.fees)})`,
    ]),
  )
}

function ids(): string[] {
  return (['earningsPoolId', 'unbondingLockId', 'logId'] as const).map((name) =>
    testOf(
      `${name} appends the number in little-endian order`,
      vectors[name].map(
        ({ bytes, number, id }) =>
          `expectId(${quoted(id)}, ${name}(Bytes.fromHexString(${quoted(bytes)}), BigInt.fromI32(${number})))`,
      ),
    ),
  )
}

function testOf(title: string, lines: readonly string[]): string {
  return [`  test(${quoted(title)}, () => {`, ...lines.map((line) => `    ${line}`), '  })'].join('\n')
}

function quoted(text: string): string {
  return `'${text}'`
}
