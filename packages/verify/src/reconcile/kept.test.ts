import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { keptWith, readKept } from './kept.ts'

const directory = mkdtempSync(join(tmpdir(), 'kept-'))
const file = join(directory, 'answers.jsonl')
afterAll(() => rmSync(directory, { recursive: true }))

const good = '{"chain":"l1","row":{"block":7}}\n'

describe('a file that is not one of kept answers is refused, with its line', () => {
  test.each([
    ['text', `${good}hello\n`, 'line 2'],
    ['cut off', `${good}{"chain":"l1","row":{"blo`, 'line 2'],
    ['of another chain', '{"chain":"l3","row":{"block":7}}\n', 'line 1'],
    ['without a block', '{"chain":"l1","row":{}}\n', 'line 1'],
    ['without the root of the snapshot', '{"chain":"l2","row":{"block":7}}\n', 'line 1'],
    ['empty', '', 'is empty'],
  ])('%s', (_, content, what) => {
    writeFileSync(file, content)
    expect(() => readKept(file)).toThrow(new RegExp(`${what}.*: .*name a file that verify --keep wrote`))
    expect(() => keptWith(file, [])).toThrow(what)
  })
})
