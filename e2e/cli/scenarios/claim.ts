import { openRecording } from '@confluence/recording/recording'
import { decodeFunctionData, parseAbi } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/command.ts'
import { bundled } from '../../harness/stack.ts'

const ABI = parseAbi([
  'function claimStake(address _delegate, uint256 _stake, uint256 _fees, bytes32[] _proof, address _newDelegate)',
])
const OTHER = `0x${'12'.repeat(20)}`

interface Claimant {
  id: string
  claimableStake: string
  claimableFees: string
  claimBlockedBy: string | null
  pool: { id: string } | null
  claim: { to: string; calldata: string } | null
  claimStakeArguments: {
    delegate: string
    stake: string
    fees: string
    proof: string[]
    newDelegate: string
    to: string
  }
}

const FIELDS = `id claimableStake claimableFees claimBlockedBy pool { id } claim { to calldata }
  claimStakeArguments { delegate stake fees proof newDelegate to }`

/** `claim`: a transaction with the arguments of the gateway, and the advice that goes with it. */
export function claimScenarios(scene: Scene): void {
  const claimants = async (where: string) =>
    (
      await scene.ask<{ delegators: Claimant[] }>(
        `{ delegators(first: 1000, where: {${where}}) { ${FIELDS} } }`,
      )
    ).delegators

  const decoded = (calldata: string) => {
    const { args } = decodeFunctionData({ abi: ABI, data: calldata as `0x${string}` })
    const [delegate, stake, fees, proof, newDelegate] = args
    return {
      delegate: delegate.toLowerCase(),
      stake: `${stake}`,
      fees: `${fees}`,
      proof,
      newDelegate: newDelegate.toLowerCase(),
    }
  }

  describe('a claim', () => {
    test('has the arguments of the gateway, and goes to the L2Migrator of the recording', async () => {
      const { contracts } = openRecording(bundled('smoke')).l2.meta
      const leaves = await claimants('inSnapshot: true')
      for (const { claim, claimBlockedBy } of leaves) expect(claim === null).toBe(claimBlockedBy !== null)
      for (const { id, claimBlockedBy, claimStakeArguments, ...amounts } of leaves.slice(0, 4)) {
        const { to, ...given } = claimStakeArguments
        const { exitCode, stdout } = await scene.run('claim', id)
        const printed = JSON.parse(stdout)
        expect(decoded(printed.calldata)).toEqual(given)
        expect(printed).toMatchObject({ to: contracts.L2Migrator, arguments: given, claimBlockedBy })
        expect(printed.receives).toMatchObject({
          stake: amounts.claimableStake,
          fees: amounts.claimableFees,
        })
        expect(exitCode).toBe(claimBlockedBy ? 5 : 0)
      }
    })

    test('can name a new delegate', async () => {
      const [claimant] = await claimants('inSnapshot: true')
      const { stdout } = await scene.run('claim', String(claimant?.id), '--new-delegate', `arb1:${OTHER}`)
      const { calldata, arguments: given } = JSON.parse(stdout)
      expect(decoded(calldata)).toEqual({
        ...claimant?.claimStakeArguments,
        to: undefined,
        newDelegate: OTHER,
      })
      expect(given.newDelegate).toBe(OTHER)
    })

    test('that would fail is printed with the reason, and exits with 5', async () => {
      const [migrated] = await claimants('state: CLAIMED')
      const { exitCode, stdout, stderr } = await scene.run('claim', String(migrated?.id))
      expect(JSON.parse(stdout)).toMatchObject({
        claimBlockedBy: 'ALREADY_MIGRATED',
        receives: { stake: '0' },
      })
      expect(migrated?.claim).toBeNull()
      expect(stderr).toBe(
        'error: the claim would fail: Its stake has migrated. There is nothing left to do.\n',
      )
      expect(exitCode).toBe(5)
    })

    test('is shown in words on a terminal', async () => {
      const [claimant] = await claimants('inSnapshot: true')
      const { stdout } = await scene.run('claim', String(claimant?.id), '--table')
      expect(stdout).toMatch(/^receives +[\d,.]+ LPT, [\d,.]+ ETH/m)
      expect(stdout).toMatch(/^_newDelegate +0x0{40} \(keep the delegate\)$/m)
      expect(stdout).toMatch(/^calldata\n0x3f1c49cc[0-9a-f]+$/m)
    })

    test('of an account without a leaf exits with 4, and names the migration that it received', async () => {
      const { migrations } = await scene.ask<{ migrations: { l1Address: string; l2Address: string }[] }>(
        '{ migrations(where: {kind: DELEGATOR, l2AddressDiffers: true}) { l1Address l2Address } }',
      )
      const [received] = migrations
      for (const command of ['claim', 'proof']) {
        const unknown = await scene.run(command, OTHER)
        expect(unknown).toMatchObject({ exitCode: 4, stdout: '' })
        expect(unknown.stderr).toContain('has no leaf in the snapshot')
        const { exitCode, stderr } = await scene.run(command, String(received?.l2Address))
        expect(stderr).toContain(`received the migration of ${received?.l1Address}`)
        expect(exitCode).toBe(4)
      }
    })
  })
}
