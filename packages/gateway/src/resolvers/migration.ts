import type { Join } from '../join/join.ts'
import { perJoin } from '../join/per-join.ts'
import { l2AddressDiffers, migrationsOf, migrationsTo } from '../join/tickets.ts'
import type { MigrationRow } from '../mirror/rows.ts'
import { type FieldsOf, listOf, newestFirst, type Paged, select } from '../query/select.ts'
import type { MigrationResolvers, QueryMigrationsArgs } from '../schema/generated.ts'

const fields = { l2AddressDiffers } satisfies FieldsOf<MigrationRow, QueryMigrationsArgs>

const list = perJoin((join) => listOf(join.chain('l2').migrations.values(), fields))

export function migrations(join: Join, given: Paged<QueryMigrationsArgs>): MigrationRow[] {
  const args = newestFirst(given)
  const { l1Address, l2Address } = args.where ?? {}
  if (typeof l1Address === 'string') return select(listOf(migrationsOf(join, l1Address), fields), args)
  if (typeof l2Address === 'string') return select(listOf(migrationsTo(join, l2Address), fields), args)
  return select(list(join), args)
}

export const Migration = { l2AddressDiffers } satisfies MigrationResolvers
