import { readFile } from 'node:fs/promises'
import { parse } from 'graphql'
import { typedDocuments } from './typed-documents.ts'

const schemaFile = new URL('../../packages/gateway/confluence-schema.graphql', import.meta.url)
export const clientFile = new URL('../../packages/client/src/generated.ts', import.meta.url)

/** The text of generated.ts: types of the documents and of all they use, and the documents themselves. */
export async function generateClient(): Promise<string> {
  return typedDocuments({
    beside: clientFile,
    schema: parse(await readFile(schemaFile, 'utf8')),
    header: '// Made by `npm run generate` from confluence-schema.graphql and documents/: do not edit.\n',
    config: {
      documentMode: 'string',
      enumType: 'string-literal',
      strictScalars: true,
      scalars: { BigInt: 'string', BigDecimal: 'string', Bytes: 'string' },
      pureMagicComment: true,
    },
  })
}
