import { expect, test } from 'vitest'
import { textOf } from './text-of.ts'

const text = '{"name": "Zürich"}\r\n'
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
  ['UTF-16, as PowerShell writes it', utf16],
  ['UTF-16 with the other order of bytes', Buffer.from(utf16).swap16()],
])('reads %s', (_, bytes) => {
  expect(textOf(bytes)).toBe(text)
})

test('refuses what is no text', () => {
  expect(() => textOf(Buffer.from([0x7b, 0xff, 0xfe]))).toThrow(TypeError)
})
