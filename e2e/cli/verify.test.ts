import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openRecording, recordingPath } from '@confluence/recording/recording'
import { readTruth } from '@confluence/recording/truth'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runVerify } from '../harness/run-verify.ts'
import { bundled } from '../harness/stack.ts'

let directory: string

beforeAll(async () => {
  directory = await temporaryDirectory()
})
afterAll(() => rm(directory, { recursive: true, force: true }))

test('a mismatch is named with block, account and both values, and fails the command', {
  timeout: 300_000,
}, async () => {
  const altered = join(directory, 'altered')
  await cp(bundled('smoke'), altered, { recursive: true })
  const rows = [...readTruth(openRecording(altered).l2)]
  const row = rows[60]
  const [address, delegator] =
    Object.entries(row?.delegators ?? {}).find(([, { status }]) => status === '1') ?? []
  if (!row || !delegator) throw new Error('the recording has nobody bonded at its 61st checkpoint')
  const real = delegator.bondedAmount
  delegator.bondedAmount = `${BigInt(real) + 1n}`
  const lines = rows.map((each) => `${JSON.stringify(each)}\n`).join('')
  await writeFile(recordingPath(altered, 'l2', 'truth.jsonl.gz'), gzipSync(lines))

  const { exitCode, stdout, stderr } = await runVerify(altered)

  const line = stdout
    .split('\n')
    .find((text) => text.includes('Delegator.bondedAmount') && text.startsWith('l2'))
  expect(line).toMatch(
    new RegExp(`1 {2}block ${row.block}, ${address}: served ${real}, recorded ${delegator.bondedAmount}$`),
  )
  // The stake that it brought in itself is recorded as this amount less what it claimed.
  expect(stdout).toMatch(/total +[\d,]+ +2\n/)
  expect(stderr).toMatch(/\nerror: 2 of \d+ comparisons with \S+ differ\n$/)
  expect(exitCode).toBe(1)
})

test('verify fails in one line without a recording, and where nothing answers', async () => {
  const nothing = await runVerify(join(directory, 'nothing'))
  expect(nothing).toMatchObject({ exitCode: 1, stdout: '' })
  expect(nothing.stderr).toMatch(/^error: there is no directory [^\n]+\n$/)

  // Port 1 is never listened on.
  const silent = await runVerify(bundled('smoke'), '--url', 'http://127.0.0.1:1')
  expect(silent).toMatchObject({ exitCode: 1, stdout: '' })
  expect(silent.stderr).toMatch(/^error: 127\.0\.0\.1:1 cannot be reached [^\n]+\n$/)

  const malformed = await runVerify(bundled('smoke'), '--url', 'localhost')
  expect(malformed).toMatchObject({ exitCode: 2, stdout: '' })
  expect(malformed.stderr).toMatch(/^error: [^\n]+Give an http or https URL[^\n]+\n$/)
})
