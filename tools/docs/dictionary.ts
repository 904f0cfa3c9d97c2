import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '@confluence/stack/build/paths'
import {
  type DocumentNode,
  type EnumTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
} from 'graphql'

export const dictionaryFile = pathToFileURL(join(projectRoot, 'docs', 'dictionary.md'))

const introduction = `# Data dictionary

<!-- Made from the schemas by \`npm run generate\`: do not edit. -->

Every type and field that is served. Amounts of LPT and ETH are in wei, as decimal strings. Rounds are round numbers. Times
are unix seconds. Percentages of an orchestrator are parts per 10^6, inflation is in parts per 10^9, cumulative factors are
in parts per 10^27. \`!\` means never null. Tags: **[CURRENT]** changes with every event that concerns it, **[CUMULATIVE]**
only grows, **[FROZEN]** is set once.

`

/** docs/dictionary.md: the types and enums of both schemas, with their descriptions. */
export async function generateDictionary(): Promise<string> {
  const section = (title: string, anchor: string, file: string) => {
    const schema = parse(readFileSync(join(projectRoot, file), 'utf8'))
    return `## ${title}\n\n${anchor} [${file}](../${file}).\n\n${typesOf(schema).join('\n')}`
  }
  return `${introduction}${section(
    'The joined API',
    'What the gateway serves at `/graphql`. Its source is',
    'packages/gateway/confluence-schema.graphql',
  )}\n${section(
    'The subgraphs',
    'What graph-node serves at `/subgraphs/l1` and `/subgraphs/l2`. Its source is',
    'schema.graphql',
  )}`
}

function typesOf({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((definition) => {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) return describeType(definition)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION) return describeEnum(definition)
    return []
  })
}

function describeType({ name, description, fields = [] }: ObjectTypeDefinitionNode): string {
  const rows = fields.map(
    (field) => `| \`${field.name.value}\` | \`${print(field.type)}\` | ${cell(field.description?.value)} |`,
  )
  return [
    `### ${name.value}\n`,
    ...text(description?.value),
    '| field | type | |\n|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function describeEnum({ name, description, values = [] }: EnumTypeDefinitionNode): string[] {
  // The orders that lists take name fields that are described above.
  if (name.value.endsWith('OrderBy')) return []
  const rows = values.map((value) => `| \`${value.name.value}\` | ${cell(value.description?.value)} |`)
  return [
    [`### ${name.value}\n`, ...text(description?.value), '| value | |\n|---|---|', ...rows, ''].join('\n'),
  ]
}

function text(description: string | undefined): string[] {
  return description ? [`${description}\n`] : []
}

function cell(description = ''): string {
  return description.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ')
}
