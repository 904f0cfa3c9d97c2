import { readdirSync, readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { buildSchema, ProvidedRequiredArgumentsRule, parse, specifiedRules, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/stack.ts'
import { joinScene } from './joined.ts'

const BLOCK = /```(graphql|graphql-subgraph)\n(.*?)```/gs

/** Every query in the documentation does what it says. */
export function documentationScenarios(scene: Scene): void {
  describe('the documentation', () => {
    for (const { file, language, query, line } of queries()) {
      test(`${file}:${line} has a query that is answered`, async () => {
        if (language === 'graphql-subgraph') {
          expect(await scene.stack.query('l2', query)).toBeDefined()
        } else {
          const { ask } = await joinScene(scene)
          expect(await ask(query)).toBeDefined()
        }
      })
    }

    test('each field for Livepeer Explorer is in the schema', () => {
      const schema = buildSchema(
        readFileSync(path(projectRoot, 'packages/gateway/confluence-schema.graphql'), 'utf8'),
      )
      const fields = explorerFields()
      expect(fields.length).toBeGreaterThan(20)
      // The table leaves out which account is meant.
      const rules = specifiedRules.filter((rule) => rule !== ProvidedRequiredArgumentsRule)
      const faults = fields.flatMap((field) => validate(schema, parse(`{ ${field} }`), rules))
      expect(faults.map(({ message }) => message)).toEqual([])
    })
  })
}

/** The fields that docs/explorer.md gives for each need: code of the last column of its table. */
function explorerFields(): string[] {
  const text = readFileSync(path(projectRoot, 'docs/explorer.md'), 'utf8')
  const rows = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what a page'))
  return rows.flatMap((row) =>
    [...(row.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(([, code = '']) => code),
  )
}

/** The queries in the documentation, each with the place it stands in. */
export function queries() {
  const docs = readdirSync(path(projectRoot, 'docs')).filter((name) => name.endsWith('.md'))
  return ['README.md', ...docs.map((name) => path('docs', name))].flatMap((file) => {
    const text = readFileSync(path(projectRoot, file), 'utf8')
    return [...text.matchAll(BLOCK)].map(({ 1: language = '', 2: query = '', index }) => {
      return { file, language, query, line: text.slice(0, index).split('\n').length }
    })
  })
}
