import { defineConfig } from 'vitest/config'
import shared from './vitest.config.ts'

/** `npm run test:faults`: the long form of e2e/faults. */
export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['e2e/faults/**/*.faults.ts'],
    reporters: ['default', './e2e/faults/table-reporter.ts'],
    testTimeout: 120_000,
  },
})
