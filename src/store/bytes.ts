// Loops over bytes, some at a time: graph-node counts each turn of a loop by a call out of the handler.

/** Whether both are null, or of the same bytes. */
export function isSame(a: Uint8Array | null, b: Uint8Array | null): bool {
  if (!a || !b) return !a && !b
  let left = a.length
  if (left != b.length) return false
  let atA = a.dataStart
  let atB = b.dataStart
  for (; left >= 8; left -= 8) {
    if (load<u64>(atA) != load<u64>(atB)) return false
    atA += 8
    atB += 8
  }
  if (left & 4) {
    if (load<u32>(atA) != load<u32>(atB)) return false
    atA += 4
    atB += 4
  }
  if (left & 2) {
    if (load<u16>(atA) != load<u16>(atB)) return false
    atA += 2
    atB += 2
  }
  return !(left & 1) || load<u8>(atA) == load<u8>(atB)
}

/** Copies bytes from one place in memory to another, which do not overlap. */
export function copyBytes(to: usize, from: usize, length: i32): void {
  for (; length >= 8; length -= 8) {
    store<u64>(to, load<u64>(from))
    to += 8
    from += 8
  }
  if (length & 4) {
    store<u32>(to, load<u32>(from))
    to += 4
    from += 4
  }
  if (length & 2) {
    store<u16>(to, load<u16>(from))
    to += 2
    from += 2
  }
  if (length & 1) store<u8>(to, load<u8>(from))
}

/** A view of some bytes of a buffer, as Uint8Array.wrap makes, which would check the bounds again. */
export function viewOf(buffer: ArrayBuffer, start: usize, length: i32): Uint8Array {
  const view = changetype<Uint8Array>(__new(offsetof<Uint8Array>(), idof<Uint8Array>()))
  store<usize>(changetype<usize>(view), changetype<usize>(buffer), offsetof<Uint8Array>('buffer'))
  store<usize>(changetype<usize>(view), start, offsetof<Uint8Array>('dataStart'))
  store<i32>(changetype<usize>(view), length, offsetof<Uint8Array>('byteLength'))
  return view
}
