import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryDirectory } from '../testing/temporary-directory.ts'
import { lastFault, redactUrls } from './log-file.ts'

async function logOf(...lines: string[]): Promise<string> {
  const file = join(await temporaryDirectory(), 'server.log')
  await writeFile(file, `${lines.join('\n')}\n`)
  return file
}

describe('lastFault', () => {
  test('prefers a line that reports a fault to later ones', async () => {
    const fault = 'Nov 21 03:25:54.535 ERRO cannot connect, component: Store'
    expect(lastFault(await logOf('Nov 21 03:25:54.535 INFO up', fault, 'goodbye'))).toBe(
      'ERRO cannot connect, component: Store',
    )
  })

  test('takes the last line where none does', async () => {
    expect(lastFault(await logOf('one', 'two', ''))).toBe('two')
  })

  test('hides secrets in URLs', async () => {
    const line = 'ERROR: no answer from https://eth.example/v2/0123456789abcdef0123, giving up'
    expect(lastFault(await logOf(line))).toBe('ERROR: no answer from https://eth.example/…, giving up')
  })

  test('is undefined without a log', () => {
    expect(lastFault('/nonexistent')).toBeUndefined()
  })
})

test.each([
  ['http://127.0.0.1:8545', 'http://127.0.0.1:8545'],
  ['http://localhost:8545/rpc', 'http://localhost:8545/…'],
  ['https://user:secret@node.example/', 'https://node.example'],
  ['https://node.example/?key=secret', 'https://node.example/…'],
  ['https://node.example/v3/0123456789abcdef0123', 'https://node.example/…'],
])('redactUrls shows %s as %s', (url, shown) => {
  expect(redactUrls(url)).toBe(shown)
})
