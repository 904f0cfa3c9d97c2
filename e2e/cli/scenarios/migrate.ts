import { openRecording } from '@confluence/recording/recording'
import { describe, expect, test } from 'vitest'
import type { Scene } from '../../harness/command.ts'
import { bundled } from '../../harness/stack.ts'

const COST = 'maxGas: 500000, gasPriceBid: 100000000, maxSubmissionCost: "1000000000000000"'
const FLAGS = '--max-gas 500000 --gas-price-bid 100000000 --max-submission-cost 1000000000000000'.split(' ')

/** `migrate`: what is left on Ethereum, as the calls that the gateway makes of it. */
export function migrateScenarios(scene: Scene): void {
  const l1Migrator = openRecording(bundled('smoke')).l1.meta.contracts.L1Migrator

  const left = {
    DELEGATOR: '{ left: delegators(where: {state: EXPIRED, stake_gt: 0}) { l1Address: id } }',
    UNBONDING_LOCKS:
      '{ left: unbondingLocks(where: {chain: L1, state_in: [UNBONDING, MIGRATION_INITIATED]}) { l1Address: delegator } }',
  }

  describe('a migration on Ethereum', () => {
    test.each(Object.entries(left))('of what is left is printed: %s', async (kind, query) => {
      const found = await scene.ask<{ left: { l1Address: string }[] }>(query)
      const id = found.left[0]?.l1Address ?? ''
      const { l1Migrations } = await scene.ask<{ l1Migrations: { kind: string; stake: string }[] }>(
        `{ l1Migrations(id: "${id}") {
          kind to function stake fees lockIds blockedBy transaction(${COST}) { to calldata value }
        } }`,
      )
      expect(l1Migrations.map((migration) => migration.kind)).toContain(kind)
      const { stdout } = await scene.run('migrate', id, ...FLAGS)
      expect(JSON.parse(stdout).migrations).toMatchObject(l1Migrations)
      expect(JSON.parse(stdout).migrations[0]).toMatchObject({ to: l1Migrator, l1Address: id, l2Address: id })
      const plain = JSON.parse((await scene.run('migrate', id)).stdout)
      expect(plain.migrations[0].transaction).toBeNull()
      const people = await scene.run('migrate', id, ...FLAGS, '--table')
      expect(people.stdout).toMatch(/^value +1050000000000000 wei$/m)
      expect(people.stdout).toMatch(/^calldata\n0x[0-9a-f]+$/m)
    })

    test('is refused where nothing is left, and where its cost is given in part', async () => {
      const { migrations } = await scene.ask<{ migrations: { l1Address: string }[] }>(
        '{ migrations(where: {kind: SNAPSHOT}) { l1Address } }',
      )
      const nothing = await scene.run('migrate', `0x${'12'.repeat(20)}`)
      expect(nothing).toMatchObject({ exitCode: 4, stdout: '' })
      expect(nothing.stderr).toContain('has nothing left on Ethereum')
      const part = await scene.run('migrate', migrations[0]?.l1Address ?? '', '--max-gas', '1')
      expect(part.exitCode).toBe(2)
      expect(part.stderr).toContain('give --max-gas, --gas-price-bid and --max-submission-cost together')
    })
  })
}
