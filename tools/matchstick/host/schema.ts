import {
  type ConstArgumentNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
} from 'graphql'
import type { StoreValue } from '../guest/values.ts'

export interface EntityType {
  readonly name: string
  readonly immutable: boolean
  readonly fields: ReadonlyMap<string, Field>
}

export interface Field {
  readonly name: string
  /** As the schema writes it. */
  readonly type: string
  readonly required: boolean
  readonly list: boolean
  /** Kind of its values (of the elements, for a list). */
  readonly kind: StoreValue['kind']
  /** Where the field is the reverse of another. */
  readonly derivedFrom?: { readonly type: string; readonly field: string }
}

export type Schema = ReadonlyMap<string, EntityType>

const SCALARS: Readonly<Record<string, StoreValue['kind']>> = {
  ID: 'String',
  String: 'String',
  Bytes: 'Bytes',
  Int: 'Int',
  Int8: 'Int8',
  Timestamp: 'Timestamp',
  BigInt: 'BigInt',
  BigDecimal: 'BigDecimal',
  Boolean: 'Boolean',
}

/** The entity types of a subgraph's schema. */
export function parseSchema(text: string): Schema {
  const document = parse(text)
  const objects = document.definitions.filter((definition) => definition.kind === 'ObjectTypeDefinition')
  const entities = objects.filter((object) => directive(object, 'entity'))
  const idKinds = new Map(entities.map((entity) => [entity.name.value, idKind(entity)]))
  const enums = enumNames(document)
  const kindOf = (name: string): StoreValue['kind'] => {
    const kind = SCALARS[name] ?? idKinds.get(name) ?? (enums.has(name) ? 'String' : undefined)
    if (!kind) throw new Error(`schema.graphql names an unknown type ${name}`)
    return kind
  }
  return new Map(
    entities.map((entity) => [
      entity.name.value,
      {
        name: entity.name.value,
        immutable: isImmutable(entity),
        fields: new Map(
          (entity.fields ?? []).map((field) => [field.name.value, parseField(field, kindOf)] as const),
        ),
      },
    ]),
  )
}

function isImmutable(entity: ObjectTypeDefinitionNode): boolean {
  const value = argument(entity, 'entity', 'immutable')?.value
  return value?.kind === 'BooleanValue' && value.value
}

function parseField(node: FieldDefinitionNode, kindOf: (name: string) => StoreValue['kind']): Field {
  const required = node.type.kind === 'NonNullType'
  const bare = node.type.kind === 'NonNullType' ? node.type.type : node.type
  const base = baseName(node.type)
  const source = argument(node, 'derivedFrom', 'field')?.value
  return {
    name: node.name.value,
    type: show(node.type),
    required,
    list: bare.kind === 'ListType',
    kind: kindOf(base),
    ...(source?.kind === 'StringValue' ? { derivedFrom: { type: base, field: source.value } } : {}),
  }
}

function idKind(entity: ObjectTypeDefinitionNode): StoreValue['kind'] {
  const id = entity.fields?.find((field) => field.name.value === 'id')
  return (id && SCALARS[baseName(id.type)]) ?? 'String'
}

function enumNames(document: DocumentNode): Set<string> {
  const enums = document.definitions.filter((definition) => definition.kind === 'EnumTypeDefinition')
  return new Set(enums.map((definition) => definition.name.value))
}

function baseName(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : baseName(type.type)
}

function show(type: TypeNode): string {
  if (type.kind === 'NamedType') return type.name.value
  return type.kind === 'ListType' ? `[${show(type.type)}]` : `${show(type.type)}!`
}

type Annotated = ObjectTypeDefinitionNode | FieldDefinitionNode

function directive(node: Annotated, name: string) {
  return node.directives?.find((candidate) => candidate.name.value === name)
}

function argument(node: Annotated, directiveName: string, name: string): ConstArgumentNode | undefined {
  return directive(node, directiveName)?.arguments?.find((candidate) => candidate.name.value === name)
}
