import { docsFile, generateDocs } from '../docs/cli-reference.ts'
import { dictionaryFile, generateDictionary } from '../docs/dictionary.ts'
import { clientFile, generateClient } from './client.ts'
import { recordFiles } from './records.ts'
import { generateResolvers, resolversFile } from './resolvers.ts'
import { generateSubgraphDocuments, upstreamFile, verifyFile } from './subgraph-documents.ts'
import { generateTwins, twinsFile } from './twins.ts'

/** A file that is in the repository, and the text that its sources make of it now. */
export interface GeneratedFile {
  file: URL
  generate: () => Promise<string>
}

export const generatedFiles: readonly GeneratedFile[] = [
  { file: clientFile, generate: generateClient },
  { file: resolversFile, generate: generateResolvers },
  { file: upstreamFile, generate: () => generateSubgraphDocuments(upstreamFile) },
  { file: verifyFile, generate: () => generateSubgraphDocuments(verifyFile) },
  ...recordFiles,
  { file: twinsFile, generate: async () => generateTwins() },
  { file: docsFile, generate: cliReference },
  { file: dictionaryFile, generate: generateDictionary },
]

/** The command needs the files above, which may not be there yet. */
async function cliReference(): Promise<string> {
  const { createProgram } = await import('livepeer-confluence/program')
  return generateDocs(await createProgram())
}
