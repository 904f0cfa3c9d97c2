import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generatedFiles } from './generated-files.ts'

const root = new URL('../../', import.meta.url).href

test.each(
  generatedFiles.map(({ file, generate }) => [file.href.slice(root.length), file, generate] as const),
)('%s is what its sources make now (npm run generate)', async (_, file, generate) => {
  expect(await generate()).toBe(await readFile(file, 'utf8'))
})
