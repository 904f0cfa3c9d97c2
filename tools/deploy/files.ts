import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { parse, parseAllDocuments } from 'yaml'

export const deployFolder = join(projectRoot, 'deploy')

export function readDeploy(file: string): string {
  return readFileSync(join(deployFolder, file), 'utf8')
}

// biome-ignore lint/suspicious/noExplicitAny: files of other programs, whose shape the tests check
export type Document = any

export const readYaml = (file: string): Document => parse(readDeploy(file), { merge: true })

/** Every document of a YAML file with several. */
export const readManifests = (file: string): Document[] =>
  parseAllDocuments(readDeploy(file)).map((document) => document.toJS())

/** The variables of a file of NAME=value lines. */
export function readEnvironment(file: string): Record<string, string> {
  return Object.fromEntries(
    [...readDeploy(file).matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
  )
}
