// AssemblyScript 0.19 objects in a module's memory. References are byte offsets; 0 is null. A string's byte length stands
// before it; Uint8Array and its kin are {buffer, dataStart, byteLength}, Array is {buffer, dataStart, byteLength, length}.

/** What a module compiled for graph-node exports. */
export interface GuestExports {
  memory: WebAssembly.Memory
  table: WebAssembly.Table
  /** Allocates an object of a class given by its run-time id. */
  __new(size: number, runtimeId: number): number
  /** Run-time id of a class, by graph-ts's TypeId. */
  id_of_type(typeId: number): number
  _start(): void
}

/** Numbers of classes in graph-ts's TypeId, which is fixed for good. */
export const typeId = {
  string: 0,
  arrayBuffer: 1,
  uint8Array: 6,
  bigDecimal: 12,
  arrayEthereumValue: 15,
  arrayStoreValue: 16,
  arrayEntity: 21,
  arrayEventParam: 19,
  arrayEntry: 21,
  eventParam: 23,
  ethereumTransaction: 24,
  ethereumBlock: 25,
  wrappedBool: 28,
  ethereumValue: 30,
  storeValue: 31,
  ethereumEvent: 33,
  entry: 34,
  entity: 36,
} as const

export type Memory = ReturnType<typeof createMemory>

/** Reads and writes a module's objects. `exports` is asked for late, as a module's imports exist before its exports. */
export function createMemory(exports: () => GuestExports) {
  const runtimeIds = new Map<number, number>()
  const view = () => new DataView(exports().memory.buffer)
  const u32 = (address: number) => view().getUint32(address, true)
  const span = (start: number, length: number) => new Uint8Array(exports().memory.buffer, start, length)

  const allocate = (size: number, type: number): number => {
    const known = runtimeIds.get(type)
    const id = known ?? exports().id_of_type(type)
    if (known === undefined) runtimeIds.set(type, id)
    return exports().__new(size, id)
  }
  const newRecord = (fields: readonly number[], type: number): number => {
    const address = allocate(4 * fields.length, type)
    fields.forEach((field, i) => {
      view().setUint32(address + 4 * i, field, true)
    })
    return address
  }
  const newBuffer = (bytes: Uint8Array): number => {
    const address = allocate(bytes.length, typeId.arrayBuffer)
    span(address, bytes.length).set(bytes)
    return address
  }

  return {
    u8: (address: number) => view().getUint8(address),
    u32,
    i32: (address: number) => view().getInt32(address, true),
    i64: (address: number) => view().getBigInt64(address, true),

    string(address: number): string {
      return Buffer.from(span(address, u32(address - 4))).toString('utf16le')
    },
    bytes(address: number): Uint8Array {
      return span(u32(address + 4), u32(address + 8)).slice()
    },
    /** The elements of an array of references. */
    references(address: number): number[] {
      const start = u32(address + 4)
      return Array.from({ length: u32(address + 12) }, (_, i) => u32(start + 4 * i))
    },

    newString(text: string): number {
      const bytes = Buffer.from(text, 'utf16le')
      const address = allocate(bytes.length, typeId.string)
      span(address, bytes.length).set(bytes)
      return address
    },
    newBytes(bytes: Uint8Array): number {
      const buffer = newBuffer(bytes)
      return newRecord([buffer, buffer, bytes.length], typeId.uint8Array)
    },
    newReferences(references: readonly number[], type: number): number {
      const buffer = newBuffer(new Uint8Array(Uint32Array.from(references).buffer))
      return newRecord([buffer, buffer, 4 * references.length, references.length], type)
    },
    /** An object whose fields are all references. */
    newRecord,
    /** {kind: i32, data: u64}, the shape of graph-ts's values of changing type. */
    newTagged(kind: number, data: bigint, type: number): number {
      const address = allocate(16, type)
      view().setUint32(address, kind, true)
      view().setBigUint64(address + 8, BigInt.asUintN(64, data), true)
      return address
    },
    newByte(value: number, type: number): number {
      const address = allocate(1, type)
      view().setUint8(address, value)
      return address
    },
  }
}
