import { expect, test } from 'vitest'
import { type FaultKind, faultOf } from './provider-fault.ts'

// As providers answer: status, code, message, what it means, blocks allowed.
const answers: [number, number | undefined, string, FaultKind, number?][] = [
  [
    400,
    -32600,
    'Under the Free tier plan, you can make eth_getLogs requests with up to a 10 block range. Based on your parameters, this block range should work: [0x1, 0xa]. Upgrade to PAYG for expanded block range.',
    'range',
    10,
  ],
  [
    200,
    -32602,
    'Log response size exceeded. You can make eth_getLogs requests with up to a 2K block range and no limit on the response size, or you can request any block range with a cap of 10K logs in the response. Based on your parameters and the response size limit, this block range should work: [0x10, 0x1f]',
    'size',
    16,
  ],
  [200, -32005, 'query returned more than 10000 results. Try with this block range [0x10, 0x13].', 'size', 4],
  [413, -32614, 'eth_getLogs is limited to a 10,000 range', 'range', 10_000],
  [200, -32600, 'block range is too wide', 'range'],
  [200, -32005, 'Block range limit exceeded. See more details at https://docs.chainstack.com/', 'range'],
  [200, -32701, 'exceed maximum block range: 50000', 'range', 50_000],
  [400, 35, 'ranges over 10000 blocks are not supported on freetier', 'range', 10_000],
  [200, -32000, 'logs matched by query exceeds limit of 10000', 'size'],
  [200, -32602, 'eth_getLogs range is too large, max is 1k blocks', 'range', 1_000],
  [200, -32602, 'requested too many blocks from 1 to 9000, maximum is set to 2048', 'range', 2_048],
  [200, -32047, 'Max range: 800', 'range', 800],
  [200, -32000, 'exceeds the range allowed for your plan (5000 > 1000)', 'range', 1_000],
  [200, -32000, 'please limit the query to at most 1000 blocks', 'range', 1_000],
  [200, -32000, 'backend response too large', 'size'],
  [429, undefined, 'HTTP status 429', 'rate'],
  [200, -32005, 'daily request count exceeded, request rate limited', 'rate'],
  [200, 429, 'Your app has exceeded its compute units per second capacity.', 'rate'],
  [200, 4444, 'pruned history unavailable', 'pruned'],
  [200, -32000, 'header not found', 'transient'],
  [503, undefined, 'HTTP status 503', 'transient'],
  [401, undefined, 'HTTP status 401', 'denied'],
  [200, -32600, 'Batch requests are not supported', 'batch'],
  [200, -32055, 'the requested window does not fit', 'unknown'],
]

test.each(answers)('HTTP %i, code %s, "%s"', (status, code, message, kind, allowed) => {
  const fault = faultOf({ status, code, message, retryAfter: undefined })
  expect([fault.kind, fault.allowed]).toEqual([kind, allowed])
})

test('Retry-After is read as seconds and as a date', () => {
  const after = (retryAfter: string) =>
    faultOf({ status: 429, code: undefined, message: '', retryAfter }).retryAfter
  expect(after('3')).toBe(3000)
  expect(after(new Date(Date.now() + 5000).toUTCString())).toBeGreaterThan(3000)
})
