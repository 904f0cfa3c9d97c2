import { busyView } from '../testing/busy-view.ts'
import { differentialScenario } from '../testing/differential.ts'

const QUERIES = Number(process.env.CONFLUENCE_FUZZ_QUERIES ?? 2_000)

differentialScenario('rows in all their states', async () => ({ view: busyView(), queries: QUERIES }))
