import { statSync } from 'node:fs'
import { readFileAtMost } from '@confluence/protocol/lib/read-at-most'
import { readFault } from '@confluence/protocol/lib/system-fault'
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

/**
 * The content of a file of kept answers with more of them, one line each; those of the same block are replaced. There is none
 * before in a pipe or device. Throws as readKept does.
 */
export function keptWith(file: string, answers: readonly Answers[]): string {
  const there = statSync(file, { throwIfNoEntry: false })
  const before = there?.isFile() || there?.isDirectory() ? readKept(file) : []
  const all = new Map([...before, ...answers].map((each) => [`${each.chain} ${each.row.block}`, each]))
  return [...all.values()].map((each) => `${JSON.stringify(each, decimal)}\n`).join('')
}

const decimal = (_: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value)

/** Reads a file of kept answers. Throws UserError, with the line, if it is not one. */
export function readKept(file: string): Answers[] {
  const lines = textIn(file).split('\n')
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

function textIn(file: string): string {
  try {
    return readFileAtMost(file).toString('utf8')
  } catch (error) {
    throw new UserError(`cannot read ${file}: ${readFault(error)}`, { cause: error })
  }
}
