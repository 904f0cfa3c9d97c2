import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dashboard } from './static-files.ts'

let root: string
let app: Hono

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dashboard-'))
  await mkdir(join(root, 'assets'))
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><title>page</title><script src="./assets/index-1234.js"></script>',
  )
  await writeFile(join(root, 'assets', 'index-1234.js'), 'script()')
  await writeFile(join(root, 'assets', 'index-1234.js.gz'), 'packed')
  app = withDashboard(root)
})

afterAll(() => rm(root, { recursive: true, force: true }))

function withDashboard(directory: string): Hono {
  const made = new Hono()
  made.get('*', ...dashboard(directory))
  made.notFound((context) => context.text('passed on', 404))
  return made
}

const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }

describe('the page', () => {
  test.each(['/', '/pools', '/account/0x00', '/no/such/page'])('is at %s for browsers', async (path) => {
    const response = await app.request(path, browser)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('vary')).toContain('accept')
    expect(await response.text()).toContain('<title>page')
  })

  test.each([
    ['/', './'],
    ['/pools', './'],
    ['/account/0x00', '../'],
    ['/no/such/page', '../../'],
  ])('names its files from %s, so that it works below any path', async (path, up) => {
    const response = await app.request(path, browser)
    expect(await response.text()).toContain(`<script src="${up}assets/index-1234.js">`)
  })

  test.each(['/', '/pools'])('is not at %s for others', async (path) => {
    const response = await app.request(path, { headers: { accept: '*/*' } })
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('passed on')
  })

  test('may load and ask nothing from elsewhere, and no script of a text', async () => {
    const { headers } = await app.request('/', browser)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  })
})

describe('files', () => {
  test('are kept by browsers, since their names change with them', async () => {
    const response = await app.request('/assets/index-1234.js')
    expect(await response.text()).toBe('script()')
    expect(response.headers.get('content-type')).toContain('javascript')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('are sent packed to those who can unpack them', async () => {
    const response = await app.request('/assets/index-1234.js', {
      headers: { 'accept-encoding': 'gzip, deflate' },
    })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(await response.text()).toBe('packed')
  })

  test.each(['/assets/gone.js', '/../dashboard.ts', '/%2e%2e/dashboard.ts', '/..%2fdashboard.ts', '/assets'])(
    'are not found at %s',
    async (path) => {
      const response = await app.request(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )
})

test('everything is passed on where there is no build', async () => {
  const response = await withDashboard(join(root, 'missing')).request('/', browser)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('passed on')
})
