declare module 'assemblyscript/cli/asc' {
  interface Options {
    stdout: { write(text: string | Uint8Array): void }
    stderr: { write(text: string | Uint8Array): void }
    readFile(name: string, base: string): string | null
    writeFile(name: string, contents: Uint8Array): void
    listFiles(directory: string, base: string): string[] | null
  }
  const asc: {
    ready: Promise<void>
    main(args: string[], options: Options, callback: (error: Error | null) => number): number
  }
  export default asc
}
