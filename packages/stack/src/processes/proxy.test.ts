import { describe, expect, test } from 'vitest'
import { withDirectLoopback } from './proxy.ts'

describe('withDirectLoopback', () => {
  test('completes NO_PROXY in both spellings, for programs that read only one', () => {
    const env = withDirectLoopback({ HTTP_PROXY: 'http://proxy:1', no_proxy: 'a.example, b.example' })
    const list = 'a.example,b.example,127.0.0.1,localhost,::1'
    expect(env).toEqual({ HTTP_PROXY: 'http://proxy:1', NO_PROXY: list, no_proxy: list })
  })

  test('keeps what stands there already', () => {
    expect(withDirectLoopback({ NO_PROXY: '*' }).NO_PROXY).toBe('*,127.0.0.1,localhost,::1')
  })
})
