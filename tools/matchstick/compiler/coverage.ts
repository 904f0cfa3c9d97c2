import ts from 'typescript'

/** Which statements of the mappings ran. Places are numbered in the order in which they were found. */
export interface Coverage {
  readonly places: { readonly file: string; readonly line: number }[]
  readonly hits: Set<number>
  /** What instrumenting has made of each file: the compiler may read one twice. */
  readonly sources: Map<string, string>
}

export interface FileCoverage {
  readonly file: string
  readonly lines: number
  readonly covered: number
  readonly uncovered: readonly number[]
}

export function createCoverage(): Coverage {
  return { places: [], hits: new Set(), sources: new Map() }
}

/** Makes every statement inside a function of the mappings (src) report itself, without moving a line. */
export function instrument(coverage: Coverage, path: string, source: string): string {
  if (!path.startsWith('src/')) return source
  const known = coverage.sources.get(path)
  if (known !== undefined) return known
  const instrumented = withHits(coverage, path, source)
  coverage.sources.set(path, instrumented)
  return instrumented
}

function withHits(coverage: Coverage, path: string, source: string): string {
  const tree = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true)
  const insertions: { at: number; text: string }[] = []
  const note = (statement: ts.Statement): string => {
    const start = statement.getStart()
    const line = tree.getLineAndCharacterOfPosition(start).line + 1
    return `_hit(${coverage.places.push({ file: path, line }) - 1}); `
  }
  const visit = (node: ts.Node): void => {
    if (ts.isStatement(node) && !ts.isBlock(node) && inFunction(node)) {
      const start = node.getStart()
      if (ts.isBlock(node.parent)) {
        insertions.push({ at: start, text: note(node) })
      } else if (isBody(node)) {
        insertions.push({ at: start, text: `{ ${note(node)}` }, { at: node.getEnd(), text: ' }' })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  if (insertions.length === 0) return source
  const declaration = '\ndeclare function _hit(place: i32): void\n'
  return applied(source, insertions) + declaration
}

/** The statement of an `if` or a loop that has no braces. */
function isBody(node: ts.Statement): boolean {
  const { parent } = node
  if (ts.isIfStatement(parent)) return parent.thenStatement === node || parent.elseStatement === node
  return ts.isIterationStatement(parent, false) && parent.statement === node
}

function inFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined
}

function applied(source: string, insertions: readonly { at: number; text: string }[]): string {
  let result = ''
  let done = 0
  for (const { at, text } of insertions.toSorted((a, b) => a.at - b.at)) {
    result += source.slice(done, at) + text
    done = at
  }
  return result + source.slice(done)
}

/** Lines with statements, and those of them that ran, per file. A line counts as run if all its statements did. */
export function summarize({ places, hits }: Coverage): FileCoverage[] {
  const files = new Map<string, Map<number, boolean>>()
  places.forEach(({ file, line }, place) => {
    const lines = files.get(file) ?? new Map<number, boolean>()
    lines.set(line, (lines.get(line) ?? true) && hits.has(place))
    files.set(file, lines)
  })
  return [...files].toSorted().map(([file, lines]) => {
    const uncovered = [...lines].filter(([, ran]) => !ran).map(([line]) => line)
    return { file, lines: lines.size, covered: lines.size - uncovered.length, uncovered }
  })
}
