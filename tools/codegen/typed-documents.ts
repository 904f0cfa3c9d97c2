import { readdir, readFile } from 'node:fs/promises'
import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { type DocumentNode, parse } from 'graphql'
import { disableFragmentWarnings } from 'graphql-tag'

// Fragments of different APIs may have the same name.
disableFragmentWarnings()

/** Documents to be typed. */
export interface Documents {
  /** The file to generate, which has `documents/` beside it. */
  beside: URL
  schema: DocumentNode
  /** First line of the result: where it comes from. */
  header: string
  /** Settings of the plugins, TypeScript's types of the schema's scalars among them. */
  config: Readonly<Record<string, unknown>>
}

/** The documents and their types, as source text. Throws if one asks for what the schema does not have. */
export async function typedDocuments({ beside, schema, header, config }: Documents): Promise<string> {
  const directory = new URL('documents/', beside)
  const names = (await readdir(directory)).filter((name) => name.endsWith('.graphql')).sort()
  const documents = await Promise.all(
    names.map(async (location) => {
      return { location, document: parse(await readFile(new URL(location, directory), 'utf8')) }
    }),
  )
  const code = await codegen({
    filename: 'generated.ts',
    schema,
    documents,
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescriptOperations, typedDocumentNode },
    config: { useTypeImports: true, ...config },
  })
  return header + code
}
