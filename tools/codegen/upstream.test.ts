import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generatedFile, generateSources } from './upstream.ts'

test('generated.ts is what schema.graphql and the documents make now (npm run generate)', async () => {
  expect(await generateSources()).toBe(await readFile(generatedFile, 'utf8'))
})
