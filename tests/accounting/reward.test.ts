import { assert, beforeEach, describe, test } from 'matchstick-as/assembly/index'
import { ALICE, NOBODY, ORCHESTRATOR } from '../accounts'
import {
  bond,
  earningsClaimed,
  join,
  reward,
  transcoderActivated,
  transcoderDeactivated,
  transcoderUpdate,
  treasuryReward,
  unbond,
} from '../events/bonding-manager'
import { setContractInfoOnL1, setVersion } from '../events/controller'
import { startChain, transaction } from '../events/event'
import { startRound } from '../events/rounds'
import { expectEarnings, expectOrchestrator, expectProtocol } from '../expect'

describe('reward', () => {
  beforeEach(() => {
    startChain()
    setVersion(9)
    startRound(10)
    transcoderUpdate(ORCHESTRATOR, 500000, 600000)
    join(ORCHESTRATOR, 1000, 10)
    startRound(11, 500)
  })

  test('a reward shares what the commission leaves over the stake of the round', () => {
    reward(ORCHESTRATOR, 500)
    // 250 of commission, 250 shared over 1000.
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeRewardFactor', '1250000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 11, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 11, 'rewardCut', '500000')
    expectEarnings(ORCHESTRATOR, 11, 'feeShare', '600000')
    expectEarnings(ORCHESTRATOR, 11, 'rewards', '500')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeRewards', '250')
    expectOrchestrator(ORCHESTRATOR, 'activeCumulativeRewards', '0')
    expectOrchestrator(ORCHESTRATOR, 'latestRewardFactor', '1250000000000000000000000000')
    expectOrchestrator(ORCHESTRATOR, 'lastRewardRound', '11')
    // The whole reward is delegated to it at once.
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1500')
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1500')
    expectProtocol('nextRoundTotalActiveStake', '1500')
  })

  test('rewards compound: own rewards earn their share, truncated twice', () => {
    reward(ORCHESTRATOR, 500)
    startRound(12, 300)
    reward(ORCHESTRATOR, 300)
    // 150 shared over 1500, of which 250 are own rewards: 24, not 25.
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', '1375000000000000000000000000')
    expectOrchestrator(ORCHESTRATOR, 'activeCumulativeRewards', '250')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeRewards', '424')
    expectOrchestrator(ORCHESTRATOR, 'latestRewardFactor', '1375000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeRewardFactor', '1250000000000000000000000000')
  })

  test('a reward continues from the factor of the last rewarded round', () => {
    reward(ORCHESTRATOR, 500)
    startRound(14, 300)
    reward(ORCHESTRATOR, 300)
    expectEarnings(ORCHESTRATOR, 14, 'totalStake', '1500')
    expectEarnings(ORCHESTRATOR, 14, 'cumulativeRewardFactor', '1375000000000000000000000000')
    expectProtocol('rewardMismatches', '0')
  })

  test('a reward overwrites the factor that a claim wrote', () => {
    reward(ORCHESTRATOR, 500)
    startRound(12, 300)
    earningsClaimed(ORCHESTRATOR, ALICE, 0, 0, 12)
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', '1250000000000000000000000000')
    transaction()
    reward(ORCHESTRATOR, 300)
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', '1375000000000000000000000000')
  })

  test('a reward uses the stake from before the orchestrator rejoins in the same call', () => {
    startRound(12, 500)
    transcoderDeactivated(ORCHESTRATOR, 13)
    transaction()
    transcoderActivated(ORCHESTRATOR, 13)
    reward(ORCHESTRATOR, 500)
    expectEarnings(ORCHESTRATOR, 12, 'totalStake', '1000')
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', '1250000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 13, 'totalStake', '1500')
    expectOrchestrator(ORCHESTRATOR, 'inPool', 'true')
    expectProtocol('nextRoundTotalActiveStake', '1500')
    expectProtocol('rewardMismatches', '0')
  })

  test('a reward after a full exit changes the delegated amount only', () => {
    startRound(12, 500)
    transcoderDeactivated(ORCHESTRATOR, 13)
    unbond(ORCHESTRATOR, ORCHESTRATOR, 0, 1000, 19)
    expectOrchestrator(ORCHESTRATOR, 'registered', 'false')
    expectOrchestrator(ORCHESTRATOR, 'active', 'true')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '0')
    transaction()
    reward(ORCHESTRATOR, 500)
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '500')
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', '1250000000000000000000000000')
    expectProtocol('nextRoundTotalActiveStake', '0')
  })

  test('a reward of nothing is possible in the round of a Minter switch', () => {
    startRound(12, 0)
    reward(ORCHESTRATOR, 0)
    expectEarnings(ORCHESTRATOR, 12, 'cumulativeRewardFactor', '1000000000000000000000000000')
    expectOrchestrator(ORCHESTRATOR, 'lastRewardRound', '12')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeRewards', '0')
    expectProtocol('rewardMismatches', '0')
  })

  test('a reward is what the treasury left', () => {
    treasuryReward(ORCHESTRATOR, 50)
    reward(ORCHESTRATOR, 450)
    expectEarnings(ORCHESTRATOR, 11, 'cumulativeRewardFactor', '1225000000000000000000000000')
    expectEarnings(ORCHESTRATOR, 11, 'rewards', '450')
    expectOrchestrator(ORCHESTRATOR, 'cumulativeRewards', '225')
    expectOrchestrator(ORCHESTRATOR, 'totalStake', '1450')
    expectProtocol('mintedTokens', '500')
    expectProtocol('rewardMismatches', '0')
  })

  describe('the test of the accounting against the Minter', () => {
    test('a reward that is not the share of the stake counts as a mismatch', () => {
      reward(ORCHESTRATOR, 499)
      expectProtocol('rewardMismatches', '1')
      startRound(12, 499)
      reward(ORCHESTRATOR, 500)
      expectProtocol('rewardMismatches', '2')
    })

    test('the share of a reward takes the stakes of all orchestrators into account', () => {
      join(ALICE, 3000, 11)
      startRound(12, 4000)
      reward(ORCHESTRATOR, 1000)
      transaction()
      reward(ALICE, 3000)
      expectProtocol('rewardMismatches', '0')
    })

    test('the share of a reward is truncated as in the Minter, in parts per 10^9', () => {
      join(ALICE, 2000, 11)
      startRound(12, 3000000000000000000)
      reward(ORCHESTRATOR, 999999999000000000)
      expectProtocol('rewardMismatches', '0')
    })

    test('rewards are not checked where earnings are not exact', () => {
      startChain()
      setContractInfoOnL1('Minter', NOBODY)
      startRound(11, 500)
      bond(ORCHESTRATOR, ORCHESTRATOR, NOBODY, 10, 10)
      reward(ORCHESTRATOR, 77)
      expectProtocol('rewardMismatches', '0')
      assert.entityCount('Protocol', 1)
    })
  })
})
