import { createProgram } from 'livepeer-confluence/program'
import { docsFile, generateDocs } from '../docs/cli-reference.ts'
import { dictionaryFile, generateDictionary } from '../docs/dictionary.ts'
import { clientFile, generateClient } from './client.ts'
import { generateSubgraphDocuments, upstreamFile, verifyFile } from './subgraph-documents.ts'
import { generateTwins, twinsFile } from './twins.ts'

/** A file that is in the repository, and the text that its sources make of it now. */
export interface GeneratedFile {
  file: URL
  generate: () => Promise<string>
}

export const generatedFiles: readonly GeneratedFile[] = [
  { file: clientFile, generate: generateClient },
  { file: upstreamFile, generate: () => generateSubgraphDocuments(upstreamFile) },
  { file: verifyFile, generate: () => generateSubgraphDocuments(verifyFile) },
  { file: twinsFile, generate: async () => generateTwins() },
  { file: docsFile, generate: async () => generateDocs(createProgram()) },
  { file: dictionaryFile, generate: generateDictionary },
]
