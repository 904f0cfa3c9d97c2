import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node takes graphql's CommonJS build, which libraries that are not bundled then share; there may be one only.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['{packages,e2e,tools}/**/*.test.ts'],
    // AssemblyScript
    exclude: ['**/node_modules/**', '**/dist/**', 'tools/matchstick/{parity/subgraph,fixture}/**'],
    // Two stacks at a time are what two cores carry.
    maxWorkers: 2,
    globalSetup: ['e2e/harness/build-once.ts'],
    testTimeout: 30_000,
    hookTimeout: 180_000,
  },
})
