import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'
import { expect, test } from 'vitest'

const inDocs = readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).map(
  (name) => `docs/${name}`,
)
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'deploy/README.md',
  'recordings/README.md',
  ...inDocs,
].filter((name) => name.endsWith('.md'))

/** Folders of the repository whose files are named from the root. */
const ROOTS = /^(src|tests|packages|e2e|tools|recordings|deploy|docs|abis|\.ci)\//

test.each(pages)('every link and path in %s leads somewhere', (page) => {
  const text = readFileSync(join(projectRoot, page), 'utf8')
  const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => join(dirname(page), target))
  const paths = [...text.matchAll(/`([\w./-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => ROOTS.test(path) && !path.includes('…'))
  const missing = [...links, ...paths].filter((path) => !existsSync(join(projectRoot, path)))
  expect(missing).toEqual([])
})
