import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node takes graphql's CommonJS build, which libraries that are not bundled then share; there may be one only.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{cli,node,gateway,client,dashboard,domain,verify,bench,mapping-tests}/**/*.test.ts'],
    // AssemblyScript
    exclude: ['mapping-tests/{parity/subgraph,fixture}/**'],
    globalSetup: ['node/testing.setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
})
