import { describe, test } from 'vitest'
import { newData, startSmoke, useTruth } from '../harness/faults.ts'
import { seeded } from '../harness/seeded.ts'
import { left, SYNCED } from '../harness/start.ts'
import { expectTruthAgain, killSome } from './crash.ts'
import { foreignChain } from './foreign-chain.ts'
import { reorganisations } from './reorganisations.ts'

// A selection of what `npm run test:faults` tries at length.

const truth = useTruth()

describe('SIGKILL of all processes', () => {
  test('after the sync', { timeout: 120_000 }, async () => {
    const data = await newData()
    const started = startSmoke(data)
    await started.says(SYNCED)
    await killSome(data, 'all at once', seeded('short').below)
    await started.ended
    await left(data)
    await expectTruthAgain(started, data, truth.state)
  })
})

// At an event, and twice in a row.
const scene = reorganisations('graph-node asks the endpoints', ['--direct'], [3, 4])

foreignChain(scene, true)
