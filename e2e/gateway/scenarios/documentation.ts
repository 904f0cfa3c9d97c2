import { readdirSync, readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
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
  })
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
