import { perJoin } from '../join/per-join.ts'
import { type ChainRound, roundsOf } from '../join/rounds.ts'
import { type FieldsOf, listOf } from '../query/select.ts'
import type { QueryRoundsArgs } from '../schema/generated.ts'

const fields = {
  participationRate: ({ participationRate }) =>
    participationRate === null ? null : Number(participationRate),
} satisfies FieldsOf<ChainRound, QueryRoundsArgs>

export const roundLists = {
  l1: perJoin((join) => listOf(roundsOf.l1(join), fields)),
  l2: perJoin((join) => listOf(roundsOf.l2(join), fields)),
  both: perJoin((join) => listOf(roundsOf.both(join), fields)),
}
