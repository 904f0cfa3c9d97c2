// The arrows of docs/architecture.md: which workspace may import which, and none in a circle.

const LAYERS = {
  protocol: [],
  recording: ['protocol'],
  stack: ['recording', 'protocol'],
  client: ['protocol'],
  gateway: ['protocol'],
  dashboard: ['client', 'protocol'],
  verify: ['recording', 'client', 'protocol'],
  cli: ['protocol', 'recording', 'stack', 'client', 'gateway', 'verify'],
}

const arrow = ([name, allowed]) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'itself'}`,
  comment: `packages/${name} may import ${allowed.join(', ') || 'no other workspace'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: {
    path: '^(packages|examples|e2e|tools|src|tests)/',
    pathNot: [name, ...allowed].map((to) => `^packages/${to}/`),
  },
})

/** Rooms of the mappings, from the bottom up: none imports one above it. */
const MAPPING_ROOMS = ['store', 'records', 'math', 'entities', 'ledger', 'accounting', 'handlers']

const mappingArrow = (room, position) => ({
  name: `mappings-${room}-imports-downwards`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: {
    path:
      MAPPING_ROOMS.slice(position + 1)
        .map((above) => `^src/${above}/`)
        .join('|') || '^$',
  },
})

export default {
  forbidden: [
    ...Object.entries(LAYERS).map(arrow),
    ...MAPPING_ROOMS.map(mappingArrow),
    {
      name: 'mappings-stand-alone',
      comment: 'AssemblyScript is compiled by graph-cli: it knows nothing of TypeScript.',
      severity: 'error',
      from: { path: '^(src|tests)/' },
      to: { path: '^(packages|examples|e2e|tools)/' },
    },
    {
      name: 'examples-stand-alone',
      comment:
        'An example is what anybody could write: it knows the API, and imports nothing of the project.',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^(packages|e2e|tools|src|tests)/' },
    },
    {
      name: 'no-circles',
      comment: 'Carve out what both sides need.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'packages-by-name',
      comment: 'Another workspace is imported by its name, through a door that its package.json opens.',
      severity: 'error',
      from: { path: '^(packages/[^/]+|examples/[^/]+|e2e|tools)/' },
      to: {
        path: '^(packages/[^/]+|examples/[^/]+|e2e|tools)/',
        pathNot: '^$1/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: '^(assemblyscript/cli/asc|@graphql-typed-document-node/core|\\.\\./\\.\\./generated/)',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(tools/matchstick/(parity/subgraph|fixture)|packages/[^/]+/dist)/|(^|/)generated/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
