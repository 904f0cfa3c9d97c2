import { existsSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { UserError } from '@confluence/protocol/lib/user-error'
import type { Chain } from '@confluence/recording/recording'
import { z } from 'zod'
import * as documents from '../generated.ts'
import { openSubgraph } from '../subgraph.ts'
import { createTally, type FigureCount } from '../tally.ts'
import { type Answers, compareAnswers } from './answers.ts'

const row = z.looseObject({ block: z.int().nonnegative() })
const keptAnswers = z.union([
  z.object({ chain: z.literal('l1'), row }),
  z.object({ chain: z.literal('l2'), row, snapshotRoot: z.string() }),
])

/** Adds answers to a file, one line each; those of the same block are replaced. The file is never half-written. */
export async function keepAnswers(file: string, answers: readonly Answers[]): Promise<void> {
  const before = existsSync(file) ? readKept(file) : []
  const all = new Map([...before, ...answers].map((each) => [`${each.chain} ${each.row.block}`, each]))
  const lines = [...all.values()].map((each) => `${JSON.stringify(each, decimal)}\n`)
  await writeFile(`${file}.partial`, lines.join(''))
  await rename(`${file}.partial`, file)
}

const decimal = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)

/** Reads a file of `keepAnswers`. Throws UserError, with the line, if it is not one. */
export function readKept(file: string): Answers[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const answers = lines.flatMap((line, index) => {
    if (line === '') return []
    const parsed = keptAnswers.safeParse(jsonOf(line))
    if (parsed.success) return [parsed.data as unknown as Answers]
    throw new UserError(
      `${file}, line ${index + 1}: these are not answers of contracts; name a file that verify --keep wrote`,
    )
  })
  if (answers.length === 0) throw new UserError(`${file} is empty: name a file that verify --keep wrote`)
  return answers
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Compares kept answers with what subgraphs serve of the same blocks. No contract is asked. Throws UserError if a
 * subgraph is not reachable or not indexed that far.
 */
export async function compareKept(
  answers: readonly Answers[],
  urls: Record<Chain, string>,
): Promise<FigureCount[]> {
  const tally = createTally()
  for (const each of answers) {
    const { block } = each.row
    const subgraph = openSubgraph(urls[each.chain])
    const { _meta } = await subgraph.query(documents.MetaDocument, {})
    if (_meta.block.number < block) {
      throw new UserError(
        `the index of ${each.chain} is at block ${_meta.block.number}, before ${block}: wait until it is synced`,
      )
    }
    await compareAnswers(each, subgraph, tally.at(each.chain, block))
  }
  return tally.figures()
}
