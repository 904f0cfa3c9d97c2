// What the runner uses of WebAssembly; TypeScript has its types with those of browsers only.
declare namespace WebAssembly {
  interface Memory {
    readonly buffer: ArrayBuffer
  }
  interface Table {
    get(index: number): unknown
  }
  interface Module {
    readonly __brand?: never
  }
  interface Instance {
    readonly exports: Readonly<Record<string, unknown>>
  }
  type ImportValue = (...args: never[]) => unknown
  type Imports = Record<string, Record<string, ImportValue>>

  const Module: { imports(module: Module): { module: string; name: string }[] }
  function compile(bytes: Uint8Array): Promise<Module>
  function instantiate(module: Module, imports: Imports): Promise<Instance>
}
