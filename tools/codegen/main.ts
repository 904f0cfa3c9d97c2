import { writeFile } from 'node:fs/promises'
import { generatedFiles } from './generated-files.ts'

for (const { file, generate } of generatedFiles) await writeFile(file, await generate())
