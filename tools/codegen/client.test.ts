import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generateClient, generatedFile } from './client.ts'

test('generated.ts is what the schema and the documents make now (npm run generate)', async () => {
  expect(await generateClient()).toBe(await readFile(generatedFile, 'utf8'))
})
