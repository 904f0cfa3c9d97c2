import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const dist = new URL('dist/', import.meta.url)
const MOST = 250 * 1024

test('all that a reader downloads is less than 250 KB, gzipped', async () => {
  const names = await readdir(dist, { recursive: true })
  const packed = names.filter((name) => name.endsWith('.gz'))
  expect(packed.length).toBeGreaterThan(2)
  const sizes = await Promise.all(packed.map(async (name) => (await readFile(new URL(name, dist))).length))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST)
})

test('the page has no script or style of its own, as its policy demands', async () => {
  const html = await readFile(new URL('index.html', dist), 'utf8')
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/)
  expect(html).not.toMatch(/https?:\/\//)
})
