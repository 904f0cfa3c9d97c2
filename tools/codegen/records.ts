import { readFileSync } from 'node:fs'
import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql'

const schema = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'))

const objectTypes = schema.definitions.filter(
  (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
)
const entityNames: ReadonlySet<string> = new Set(objectTypes.map(({ name }) => name.value))

/** As in src/store/fields.ts. */
const MOST_FIELDS = 64

/** Immutable, and yet looked for, but rare: graph-cli's classes serve. */
const LEFT_OUT: ReadonlySet<string> = new Set(['Poll', 'Snapshot'])

/** Entities that a handler may look for in the block that made them. */
const FOUND_IN_BLOCK: ReadonlySet<string> = new Set(['UnbondingLock'])

/** How a field is kept in a record: its AssemblyScript type, what it begins with, and what reads and writes it. */
interface Kept {
  type: string
  initially: string
  /** A method of Fields and of Changes. */
  access: string
}

const REQUIRED: Record<string, Kept> = {
  BigInt: { type: 'BigInt', initially: 'ZERO', access: 'number' },
  Bytes: { type: 'Bytes', initially: 'NO_BYTES', access: 'bytes' },
  Boolean: { type: 'bool', initially: 'false', access: 'flag' },
  Int: { type: 'i32', initially: '0', access: 'int' },
  String: { type: 'string', initially: "''", access: 'text' },
  '[Bytes]': { type: 'Bytes[]', initially: '[]', access: 'bytesList' },
}

const NULLABLE: Record<string, Kept> = {
  BigInt: { type: 'BigInt | null', initially: 'null', access: 'numberOrNull' },
  Bytes: { type: 'Bytes | null', initially: 'null', access: 'bytesOrNull' },
  '[BigInt]': { type: 'BigInt[] | null', initially: 'null', access: 'numbersOrNull' },
}

/**
 * A class in AssemblyScript for each entity of schema.graphql whose id is an address or a hash. Those that graph-cli makes
 * search a list of fields by name at each access, and save all fields.
 */
export const recordFiles = entities().map((entity) => ({
  file: new URL(`../../src/records/${kebab(entity.name.value)}.ts`, import.meta.url),
  generate: async () => recordOf(entity),
}))

function entities(): ObjectTypeDefinitionNode[] {
  return objectTypes.filter(
    ({ name, fields = [] }) =>
      !LEFT_OUT.has(name.value) &&
      fields.some((field) => field.name.value === 'id' && named(field.type) === 'Bytes'),
  )
}

function recordOf(entity: ObjectTypeDefinitionNode): string {
  const name = entity.name.value
  const fields = (entity.fields ?? [])
    .filter((field) => !field.directives?.some((directive) => directive.name.value === 'derivedFrom'))
    .map((field) => ({ name: field.name.value, kept: keptAs(field) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  if (fields.length > MOST_FIELDS)
    throw new Error(`src/store/fields.ts has room for ${MOST_FIELDS} fields, ${name} has more`)
  const own = fields.filter((field) => field.name !== 'id')
  const isImmutable = (entity.directives ?? []).some(({ arguments: given }) =>
    given?.some(
      ({ name, value }) => name.value === 'immutable' && value.kind === Kind.BOOLEAN && value.value,
    ),
  )
  const body = [
    ...own.map(({ name, kept }) => `  ${name}: ${kept.type} = ${kept.initially}`),
    '',
    ...(isImmutable ? [] : loaderOf(name, 'load', 'find', 'Null where none is stored')),
    ...(FOUND_IN_BLOCK.has(name)
      ? loaderOf(name, 'loadInBlock', 'findInBlock', 'One that the same block has saved, else null')
      : []),
    '  save(): void {',
    `    this.saveAs('${name}')`,
    '  }',
    '',
    ...(isImmutable ? [] : readerOf(fields)),
    '  protected write(to: Changes): void {',
    ...own.map(({ name, kept }) => `    to.${kept.access}('${name}', this.${name})`),
    '  }',
  ]
  const types = own.some(({ kept }) => kept.type.includes('BigInt')) ? 'BigInt, Bytes' : 'Bytes'
  const base = isImmutable ? 'Record' : 'StoredRecord'
  const values = ['NO_BYTES', 'ZERO'].filter((value) => own.some(({ kept }) => kept.initially === value))
  return `// Made by \`npm run generate\` from schema.graphql, where the fields are described: do not edit.

import { ${types} } from '@graphprotocol/graph-ts'
import { Changes } from '../store/changes'
${isImmutable ? '' : "import { Fields } from '../store/fields'\n"}import { ${[...values, base].join(', ')} } from '../store/record'

export class ${name} extends ${base} {
${body.join('\n')}
}
`
}

function loaderOf(entity: string, method: string, finder: string, comment: string): string[] {
  return [
    `  /** ${comment}. */`,
    `  static ${method}(id: Bytes): ${entity} | null {`,
    `    const record = new ${entity}(id)`,
    `    return record.${finder}('${entity}') ? record : null`,
    '  }',
    '',
  ]
}

function readerOf(fields: readonly { name: string; kept: Kept }[]): string[] {
  return [
    '  protected read(from: Fields): void {',
    ...fields.map(({ name, kept }) =>
      name === 'id' ? '    from.id()' : `    this.${name} = from.${kept.access}('${name}')`,
    ),
    '  }',
    '',
  ]
}

function keptAs(field: FieldDefinitionNode): Kept {
  const isRequired = field.type.kind === Kind.NON_NULL_TYPE
  const type = named(field.type)
  const kept = (isRequired ? REQUIRED : NULLABLE)[type] ?? (isRequired ? REQUIRED.String : undefined)
  if (!kept)
    throw new Error(`schema.graphql: records have no fields of type ${type}, as ${field.name.value} is`)
  return kept
}

/** The type by name, lists in brackets; a reference to an entity is its id, and an enum is a text. */
function named(type: TypeNode): string {
  if (type.kind === Kind.NON_NULL_TYPE) return named(type.type)
  if (type.kind === Kind.LIST_TYPE) return `[${named(type.type)}]`
  return entityNames.has(type.name.value) ? 'Bytes' : type.name.value
}

function kebab(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
}
