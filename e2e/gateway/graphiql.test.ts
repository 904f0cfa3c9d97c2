import type { AddressInfo } from 'node:net'
import { testEndpoint } from '@confluence/gateway/testing/test-endpoint'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'

const html = { accept: 'text/html' }

let app: Hono
let server: ReturnType<typeof serve>
let url: string

const browser = await launchBrowser()
if ('missing' in browser) console.warn(`GraphiQL is not tested in a browser: ${browser.missing}`)

beforeAll(async () => {
  app = (await testEndpoint()).app
  server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
})

afterAll(async () => {
  if (!('missing' in browser)) await browser.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

describe('GraphiQL', () => {
  test('asks only the gateway, and runs the query it opens with', {
    timeout: 120_000,
  }, async (context) => {
    if ('missing' in browser) return context.skip(browser.missing)
    const page = await browser.newPage()
    const asked: string[] = []
    const faults: string[] = []
    page.on('request', (request) => asked.push(request.url().replace(/^blob:/, '')))
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await page.goto(url)
    await page.click('.graphiql-execute-button')
    const shown = page.locator('.result-window')
    await shown.getByText('"1700000000"').first().waitFor()
    expect(await shown.textContent()).not.toContain('errors')
    expect(asked.filter((address) => new URL(address).origin !== new URL(url).origin)).toEqual([])
    expect(faults).toEqual([])
  })

  test('may load nothing from elsewhere, and comes compressed or plain', async () => {
    const plain = await app.request('/graphql', { headers: html })
    expect(plain.headers.get('content-security-policy')).not.toMatch(/http|\*/)
    expect(plain.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const text = await plain.text()
    const packed = await app.request('/graphql', { headers: { ...html, 'accept-encoding': 'gzip, br' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    const unpacked = (packed.body as ReadableStream).pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(unpacked).text()).toBe(text)
  })

  test('does not stand in the way of queries in the address', async () => {
    const response = await app.request('/graphql?query={__typename}', { headers: html })
    expect(response.headers.get('content-type')).toContain('json')
  })
})
