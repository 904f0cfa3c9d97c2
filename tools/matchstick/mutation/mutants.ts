import ts from 'typescript'

/** A small fault put into a source file: the text from `start` to `end` becomes `replacement`. */
export interface Mutant {
  readonly file: string
  readonly line: number
  readonly kind: MutantKind
  readonly start: number
  readonly end: number
  readonly original: string
  readonly replacement: string
}

export type MutantKind =
  | 'operator'
  | 'comparison'
  | 'condition'
  | 'constant'
  | 'off by one'
  | 'dropped'
  | 'arguments'
  | 'field'

const METHODS: Readonly<Record<string, { name: string; kind: MutantKind }>> = {
  plus: { name: 'minus', kind: 'operator' },
  minus: { name: 'plus', kind: 'operator' },
  times: { name: 'div', kind: 'operator' },
  div: { name: 'times', kind: 'operator' },
  gt: { name: 'ge', kind: 'comparison' },
  ge: { name: 'gt', kind: 'comparison' },
  lt: { name: 'le', kind: 'comparison' },
  le: { name: 'lt', kind: 'comparison' },
}

const TOKENS: Readonly<Partial<Record<ts.SyntaxKind, { text: string; kind: MutantKind }>>> = {
  [ts.SyntaxKind.EqualsEqualsToken]: { text: '!=', kind: 'comparison' },
  [ts.SyntaxKind.ExclamationEqualsToken]: { text: '==', kind: 'comparison' },
  [ts.SyntaxKind.LessThanToken]: { text: '<=', kind: 'comparison' },
  [ts.SyntaxKind.LessThanEqualsToken]: { text: '<', kind: 'comparison' },
  [ts.SyntaxKind.GreaterThanToken]: { text: '>=', kind: 'comparison' },
  [ts.SyntaxKind.GreaterThanEqualsToken]: { text: '>', kind: 'comparison' },
  [ts.SyntaxKind.AmpersandAmpersandToken]: { text: '||', kind: 'condition' },
  [ts.SyntaxKind.BarBarToken]: { text: '&&', kind: 'condition' },
}

/** All mutants of a file's functions. Some do not compile, or mean the same as before. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true)
  const mutants: Mutant[] = []
  const add = (kind: MutantKind, node: ts.Node, replacement: string) => {
    const start = node.getStart()
    const line = tree.getLineAndCharacterOfPosition(start).line + 1
    mutants.push({ file, line, kind, start, end: node.getEnd(), original: node.getText(), replacement })
  }
  const visit = (node: ts.Node): void => {
    if (!isLog(node)) {
      if (ts.findAncestor(node, ts.isFunctionLike)) mutate(node, add)
      ts.forEachChild(node, visit)
    }
  }
  visit(tree)
  return mutants
}

type Add = (kind: MutantKind, node: ts.Node, replacement: string) => void

function mutate(node: ts.Node, add: Add): void {
  if (ts.isCallExpression(node)) mutateCall(node, add)
  else if (ts.isBinaryExpression(node)) mutateBinary(node, add)
  else if (ts.isIfStatement(node)) add('condition', node.expression, `!(${node.expression.getText()})`)
  else if (ts.isConditionalExpression(node))
    add('condition', node.condition, `!(${node.condition.getText()})`)
  else if (ts.isExpressionStatement(node)) mutateStatement(node, add)
  else if (node.kind === ts.SyntaxKind.TrueKeyword) add('constant', node, 'false')
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add('constant', node, 'true')
  else if (ts.isNumericLiteral(node)) add('off by one', node, String(Number(node.text) + 1))
  else if (ts.isStringLiteral(node)) add('constant', node, `'${node.text}_'`)
}

function mutateCall(node: ts.CallExpression, add: Add): void {
  const [first, second] = node.arguments
  if (first && second && isPlain(first) && isPlain(second)) {
    add('arguments', first.parent, swapped(node, first, second))
  }
  if (!ts.isPropertyAccessExpression(node.expression)) return
  const { name, expression } = node.expression
  const swap = METHODS[name.text]
  if (swap) add(swap.kind, name, swap.name)
  if (first?.getText() === 'ONE' && swap?.kind === 'operator') add('off by one', node, expression.getText())
}

function swapped(node: ts.CallExpression, first: ts.Expression, second: ts.Expression): string {
  const rest = node.arguments.slice(2).map((argument) => argument.getText())
  return `${node.expression.getText()}(${[second.getText(), first.getText(), ...rest].join(', ')})`
}

function mutateBinary(node: ts.BinaryExpression, add: Add): void {
  const token = TOKENS[node.operatorToken.kind]
  if (token) add(token.kind, node.operatorToken, token.text)
}

/** Dropping a statement, and giving a field what its neighbour is given. */
function mutateStatement(node: ts.ExpressionStatement, add: Add): void {
  add('dropped', node, ';')
  const value = assignedValue(node)
  if (!value || !ts.isBlock(node.parent)) return
  const next = node.parent.statements[node.parent.statements.indexOf(node) + 1]
  const other = next && ts.isExpressionStatement(next) ? assignedValue(next) : undefined
  if (other && other.getText() !== value.getText()) add('field', value, other.getText())
}

function assignedValue(node: ts.ExpressionStatement): ts.Expression | undefined {
  const { expression } = node
  return ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? expression.right
    : undefined
}

function isPlain(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)
}

/** What is only logged is not tested. */
function isLog(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) &&
    ts.isCallExpression(node.expression) &&
    node.expression.expression.getText().startsWith('log.')
  )
}
