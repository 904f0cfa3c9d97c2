import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createCoverage, summarize } from './compiler/coverage.ts'
import { project } from './project.ts'
import { runModule, type TestResult } from './runner/run.ts'
import { loadSuite } from './runner/suite.ts'

const fixture = {
  root: join(import.meta.dirname, 'fixture'),
  libraries: project.libraries,
  manifests: ['subgraph.yaml'],
}
const FILES = ['tests/host.test.ts', 'tests/other.test.ts']

/** Tests of the fixture that fail on purpose, and what is said of them. */
const FAULTS: Record<string, string> = {
  'store > drops a field that is set to null': 'Owner[0xab] has no value for `note`',
  'store > refuses an unknown entity': 'entity type `Nothing` is not in schema.graphql',
  'store > refuses an unknown field':
    'Attempted to set undefined fields [age] for the entity type `Owner`. Make sure those fields are defined in the schema.',
  'store > refuses an entity without a required field':
    'Entity Owner[0xcd]: missing value for non-nullable field `name`',
  'store > refuses null in a required field':
    'Entity Owner[0xab]: missing value for non-nullable field `name`',
  'store > refuses a value of another type':
    'Entity Owner[0xab]: the value `7` for field `name` must have type String! but has type Int',
  'store > refuses elements of another type':
    'Entity Thing[a]: the value `[7]` for field `weights` must have type [BigInt!] but has type Array',
  'store > refuses a derived field': 'Entity Owner[0xab]: field `things` is derived and cannot be set',
  'store > refuses an id of another entity':
    "Value of Owner attribute 'id' conflicts with ID passed to `store.set()`: 0xab != 0xcd",
  'store > refuses an id of another type':
    'Attribute `Owner.id` has wrong type: expected Bytes but got String',
  'store > refuses an immutable entity twice': 'entity type `Thing` is immutable: Thing[a] is stored already',
  'store > refuses to remove an immutable entity':
    'entities of type `Thing` can not be deleted since they are immutable. Entity ids are [a]',
  'store > refuses a relation that is none': 'Owner.name is not a @derivedFrom field of schema.graphql',
  'chain > refuses calls that are not mocked':
    'no mocked function for the call 0x1212121212121212121212121212121212121212 size(int32):(uint256) 3',
  'chain > refuses unknown templates': 'no manifest has a template `Cousin`. Available names: Child',
  'conversions > refuse an address of another length': "Failed to convert string to Address/H160: '1234'",
  'conversions > refuse what is no number': 'string is not a BigInt: `12x`',
  'conversions > refuse to divide by zero': 'attempted to divide BigInt `7` by zero',
  'runner > reports what an assertion expected': 'two: values differ\n  expected  1\n  actual    2',
  'runner > reports a test that should fail but passes': 'the test should have failed, but passed',
  'runner > reports aborts with their place': 'given up (tests/host.test.ts:',
  'runner > stops at a critical log': 'Critical error logged in mapping with log message: out of luck',
  'runner > names what it does not support': 'the mapping test runner does not support `json.fromBytes`',
}

const results = new Map<string, TestResult>()

beforeAll(async () => {
  const module = await loadSuite(fixture, FILES, { cache: false })
  runModule(
    module,
    () => true,
    (result) => results.set(result.path.join(' > '), result),
  )
})

test('tests pass and fail as they should, with the reason', () => {
  const failed = [...results].filter(([, { passed }]) => !passed)
  expect(failed.map(([name]) => name)).toEqual(Object.keys(FAULTS))
  for (const [name, { faults }] of failed) expect(faults.join('\n'), name).toContain(FAULTS[name])
})

test('all tests of all files run', () => {
  expect(results.size).toBe(38)
  expect(results.get('each file has a store and data sources of its own')).toMatchObject({
    file: 'tests/other.test.ts',
    passed: true,
  })
})

test('what a test logs is kept with it', () => {
  expect(results.get('runner > shows logs')?.output).toEqual([
    { level: 'warning', text: 'seen 2 times' },
    { level: 'info', text: '{}' },
  ])
})

test('only the wanted tests run', async () => {
  const module = await loadSuite(fixture, FILES, { cache: false })
  const names: string[] = []
  runModule(
    module,
    (name) => name.startsWith('tests/host.test.ts > hooks > run around'),
    ({ path }) => names.push(path.join(' > ')),
  )
  expect(names).toEqual(['hooks > run around a test'])
})

test('sources that do not compile are a fault of the user, with their place', async () => {
  await expect(loadSuite(fixture, ['tests/missing.test.ts'], { cache: false })).rejects.toThrow(
    /do not compile:.*tests\/missing.test.ts/s,
  )
})

test('coverage lists the lines of the mappings that no test has run', async () => {
  const coverage = createCoverage()
  const parity = { ...fixture, root: join(import.meta.dirname, 'parity', 'subgraph') }
  const module = await loadSuite(parity, ['tests/arithmetic.test.ts'], { coverage })
  const before = summarize(coverage)
  expect(before.every(({ covered }) => covered === 0)).toBe(true)
  runModule(
    module,
    () => true,
    () => {},
  )
  const after = summarize(coverage)
  expect(after.map(({ file }) => file)).toEqual(['src/mapping.ts', 'src/random.ts'])
  expect(after.every(({ lines, uncovered }) => lines > 10 && uncovered.length === 0)).toBe(true)
})
