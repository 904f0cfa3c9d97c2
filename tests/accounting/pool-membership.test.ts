import { beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, BOB, NOBODY, ORCHESTRATOR, RIVAL } from '../accounts'
import {
  bond,
  join,
  transcoderActivated,
  transcoderDeactivated,
  transcoderUpdate,
} from '../events/bonding-manager'
import { setVersion } from '../events/controller'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { expectEarnings, expectOrchestrator, expectProtocol } from '../expect'

describe('pool membership', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    join(ORCHESTRATOR, 1000, 10)
    startRound(11)
  })

  test('an orchestrator that is evicted and rejoins by a bond is not active for the rest of the round', () => {
    transcoderDeactivated(ORCHESTRATOR, 12)
    bond(RIVAL, RIVAL, NOBODY, 2000, 2000)
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
    transaction()
    transcoderActivated(ORCHESTRATOR, 12)
    bond(ALICE, ORCHESTRATOR, NOBODY, 5000, 5000)
    expectOrchestrator(ORCHESTRATOR, 'active', 'false')
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'true')
    // Its stake stays in the round's total, and the round's own stake is unchanged.
    expectProtocol('totalActiveStake', '1000')
    expectEarnings(ORCHESTRATOR, 11, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '6000')
    expectProtocol('nextRoundTotalActiveStake', '6000')
    startRound(12)
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
  })

  test('several calls of one transaction are kept apart', () => {
    transcoderActivated(RIVAL, 12)
    bond(RIVAL, RIVAL, NOBODY, 200, 200)
    transcoderDeactivated(RIVAL, 12)
    transcoderActivated(BOB, 12)
    bond(BOB, BOB, NOBODY, 300, 300)
    bond(ALICE, BOB, NOBODY, 30, 30)
    expectOrchestrator(RIVAL, 'inPool', 'false')
    expectOrchestrator(BOB, 'totalStake', '330')
    expectProtocol('nextRoundTotalActiveStake', '1330')
    expectProtocol('transcoderPoolSize', '2')
  })

  test('TranscoderUpdate can bring an orchestrator into the pool', () => {
    bond(RIVAL, RIVAL, NOBODY, 200, 200)
    transaction()
    transcoderActivated(RIVAL, 12)
    transcoderUpdate(RIVAL, 1, 2)
    expectOrchestrator(RIVAL, 'inPool', 'true')
    expectEarnings(RIVAL, 12, 'totalStake', '200')
    expectProtocol('nextRoundTotalActiveStake', '1200')
  })
})
