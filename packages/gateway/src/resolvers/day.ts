import { daysOf } from '../join/days.ts'
import { perJoin } from '../join/per-join.ts'
import { type FieldsOf, listOf } from '../query/select.ts'
import type { Day, QueryDaysArgs } from '../schema/generated.ts'

const fields = {} satisfies FieldsOf<Day, QueryDaysArgs>

export const dayList = perJoin((join) => listOf(daysOf(join), fields))
