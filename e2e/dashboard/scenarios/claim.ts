import { ZERO_ADDRESS } from '@confluence/protocol/address'
import { readExpected } from '@confluence/recording/truth'
import type { Page } from 'playwright-core'
import type { Hex } from 'viem'
import { concat, decodeFunctionData, encodePacked, keccak256, parseAbi } from 'viem/utils'
import { describe, expect, test } from 'vitest'
import { findings } from '../findings.ts'
import { amounts, card } from '../look.ts'
import { installWallet, type MockOptions, type MockWallet } from '../mock-wallet.ts'
import type { Scene } from '../scene.ts'

const ABI = parseAbi([
  'function claimStake(address _delegate, uint256 _stake, uint256 _fees, bytes32[] _proof, address _newDelegate)',
])
const OTHER = `0x${'12'.repeat(20)}`
/** Its claim is the first transaction of L2 block 80. */
const CLAIMER = '0x1b2e3586429a6887927ee9dc3000c0736685f998'
/** Claims in block 170. */
const LATE_CLAIMER = '0xa08215ae295569b9da4ff4e55738f3ba77b7f78a'
/** Reverts in block 127, as a claim. */
const REVERTED = { hash: '0xad8dd05a924a47e293c9f257ce73b12cef360749aae96ea5353081e5069668c3', block: 127 }

/** The claim card, before any claim of the recording is made. Ends with the L2 head moved on. */
export function claimScenarios({ site, recording }: Scene): void {
  const expected = readExpected(recording).delegators
  const claims = Object.entries(expected).flatMap(([id, { claimed }]) =>
    claimed ? [{ id, ...claimed }] : [],
  )
  const status = (page: Page) => card(page, 'Claim from the snapshot').locator('.sending')
  const sendButton = (page: Page) => page.getByRole('button', { name: 'Send with Test Wallet' })

  async function openWithWallet(id: string, options: Partial<MockOptions> = {}) {
    let wallet: MockWallet | undefined
    const page = await site.open(`/account/${id}`, {
      async before(page) {
        wallet = await installWallet(page, { accounts: [id], rpcUrl: site.rpcUrl('l2'), ...options })
      },
    })
    return { page, wallet: wallet as MockWallet }
  }

  async function shown(page: Page, name: string): Promise<string> {
    const term = card(page, 'Claim from the snapshot')
      .locator('.arguments dl > div')
      .filter({ has: page.getByText(name, { exact: true }) })
    return term.locator('code').innerText()
  }

  describe('a claim', () => {
    test('of each account that claimed later has the arguments of its successful call', async () => {
      expect(claims.length).toBeGreaterThan(10)
      const { snapshot } = await site.client.claim({ id: CLAIMER })
      for (const { id, delegate, stake, fees } of claims) {
        const page = await site.open(`/account/${id}`)
        const calldata = (await shown(page, 'calldata')) as Hex
        const { args } = decodeFunctionData({ abi: ABI, data: calldata })
        const [claimedDelegate, claimedStake, claimedFees, proof, newDelegate] = args
        expect([claimedDelegate.toLowerCase(), `${claimedStake}`, `${claimedFees}`, newDelegate]).toEqual([
          delegate,
          stake,
          fees,
          ZERO_ADDRESS,
        ])
        const leaf = [id as Hex, claimedDelegate, claimedStake, claimedFees] as const
        expect(rootOf(leaf, proof)).toBe(snapshot?.rootOnChain)
        expect(await shown(page, 'to')).toBe(recording.l2.meta.contracts.L2Migrator)
        expect(await page.getByRole('button', { name: /^Send with/ }).count()).toBe(0)
        await page.context().close()
      }
    })

    test('is sent by the wallet of the claimer on Arbitrum One, and followed until it is in a block', async () => {
      const { delegator } = await site.client.account({ id: CLAIMER })
      const transaction = expected[CLAIMER]?.claimed?.tx as string
      const { page, wallet } = await openWithWallet(CLAIMER, { chainId: 1, transaction })
      expect((await amounts(card(page, 'Claim from the snapshot')))[0]).toBe(delegator?.claimableStake)
      const calldata = await shown(page, 'calldata')
      expect(wallet.asked).toEqual([])
      await sendButton(page).focus()
      await page.keyboard.press('Enter')
      await status(page).getByText('Sent as').waitFor()
      expect(await sendButton(page).isDisabled()).toBe(true)
      expect(wallet.asked).toEqual([
        'eth_requestAccounts',
        'wallet_switchEthereumChain',
        'eth_sendTransaction',
      ])
      expect(wallet.sent).toEqual([
        { from: CLAIMER, to: recording.l2.meta.contracts.L2Migrator, data: calldata },
      ])
      site.moveHead('l2', 80)
      await status(page).getByText('Claimed in block 80').waitFor()
      await expect.poll(() => page.locator('.summary .chip').innerText(), { timeout: 30_000 }).toBe('Claimed')
      const after = await site.client.account({ id: CLAIMER })
      expect(after.delegator?.receivedStake).toBe(delegator?.claimableStake)
      await site.picture(page, 'claim-sent')
    })

    test.each<[string, Partial<MockOptions>, string[]]>([
      [
        'rejected by the owner',
        { faults: { eth_sendTransaction: { code: 4001, message: 'User rejected the request.' } } },
        ['You rejected the request in Test Wallet. Nothing was sent.'],
      ],
      [
        'not let near the accounts',
        { faults: { eth_requestAccounts: { code: 4001, message: 'User rejected the request.' } } },
        ['You rejected the request in Test Wallet. Nothing was sent.'],
      ],
      [
        'asked already',
        { faults: { eth_requestAccounts: { code: -32002, message: 'Already processing' } } },
        ['Test Wallet waits for an answer already'],
      ],
      [
        'with another account',
        { accounts: [OTHER] },
        [`connected with ${OTHER}`, 'Only the account itself can claim', 'Nothing was sent.'],
      ],
      ['with no account', { accounts: [] }, ['is connected with no account']],
      [
        'that does not know Arbitrum One',
        {
          chainId: 1,
          faults: { wallet_switchEthereumChain: { code: 4902, message: 'Unrecognized chain ID' } },
        },
        ['does not know Arbitrum One (chain 42161): add it in the wallet'],
      ],
      [
        'that stays on another chain',
        { chainId: 1, answers: { wallet_switchEthereumChain: null } },
        ['is still on another chain: choose Arbitrum One'],
      ],
      [
        'on another chain of the same id',
        { answers: { eth_getBlockByNumber: { hash: `0x${'ab'.repeat(32)}` } } },
        ['This page shows another chain than the Arbitrum One of Test Wallet', 'Nothing was sent.'],
      ],
      [
        'whose chain would revert it',
        { faults: { eth_call: { code: 3, message: 'execution reverted: L2Migrator#claimStake: NO' } } },
        ['The claim would fail now: ', 'L2Migrator#claimStake: NO', 'Nothing was sent.'],
      ],
    ])('is not sent by a wallet %s, which is said in words', async (_, options, texts) => {
      const { page, wallet } = await openWithWallet(LATE_CLAIMER, options)
      await sendButton(page).click()
      for (const text of texts) await status(page).getByText(text).waitFor()
      expect(wallet.sent).toEqual([])
      expect(await sendButton(page).isEnabled()).toBe(true)
    })

    test('that the chain reverts is said to have failed', async () => {
      site.moveHead('l2', REVERTED.block - 1)
      await expect
        .poll(async () => (await site.client.meta())._meta.l2?.block.number, { timeout: 60_000 })
        .toBe(`${REVERTED.block - 1}`)
      const { page } = await openWithWallet(LATE_CLAIMER, { transaction: REVERTED.hash })
      await sendButton(page).click()
      await status(page).getByText('Sent as').waitFor()
      site.moveHead('l2', REVERTED.block)
      await status(page).getByText(`The transaction failed in block ${REVERTED.block}`).waitFor()
      // The next page is opened on a gateway that has followed.
      const healthy = async () => (await fetch(`${site.url}/healthz`)).ok
      await expect.poll(healthy, { timeout: 60_000 }).toBe(true)
    })

    test('that is blocked has its reason and no button', async () => {
      const { delegators } = await site.client.delegators({ where: { inSnapshot: true } })
      const blocked = delegators.find(({ claimBlockedBy, state }) => claimBlockedBy && state !== 'CLAIMED')
      const { page } = await openWithWallet(blocked?.id as string)
      await page.locator('.verdict').waitFor()
      // The button would come with the calldata.
      await shown(page, 'calldata')
      expect(await sendButton(page).count()).toBe(0)
    })

    test('without a pool takes a new delegate, and says what that does', async () => {
      const { delegators } = await site.client.delegators({
        where: { inSnapshot: true, state: 'NOT_MIGRATED', claimableStake_gt: '0' },
      })
      const details = await Promise.all(delegators.map(({ id }) => site.client.account({ id })))
      const claimant = details.find(
        ({ delegator }) => !delegator?.pool && !delegator?.claimBlockedBy,
      )?.delegator
      const { orchestrators } = await site.client.orchestrators({ where: { chain: 'L2', registered: true } })
      const [orchestrator] = orchestrators.map(({ address }) => address)
      const { page } = await openWithWallet(claimant?.id as string)
      const box = page.getByRole('textbox', { name: 'New delegate' })

      await box.fill(orchestrator as string)
      await expect.poll(() => shown(page, '_newDelegate')).toBe(orchestrator)
      const newDelegate = async () => {
        const data = (await shown(page, 'calldata')) as Hex
        return decodeFunctionData({ abi: ABI, data }).args[4].toLowerCase()
      }
      await expect.poll(newDelegate).toBe(orchestrator)
      expect(await page.locator('.cautions').getByText('is not an orchestrator').count()).toBe(0)

      await box.fill(OTHER)
      await page
        .locator('.cautions')
        .getByText(`The stake is bonded to ${OTHER}, which is not an orch`)
        .waitFor()

      await box.fill('0x1234')
      await page.locator('.new-delegate').getByText('this has 4').waitFor()
      expect(await sendButton(page).count()).toBe(0)
      expect(await card(page, 'Claim from the snapshot').locator('.arguments').count()).toBe(0)
      await site.picture(page, 'claim-new-delegate')
    })

    test.each(['light', 'dark'] as const)(
      'with a wallet is accessible in %s colours, on a narrow screen too',
      async (colorScheme) => {
        const { page } = await openWithWallet(LATE_CLAIMER, { accounts: [OTHER] })
        await page.emulateMedia({ colorScheme })
        await sendButton(page).click()
        await status(page).getByText('Only the account itself can claim').waitFor()
        expect(await findings(page)).toEqual([])
        for (const width of [360, 320]) {
          await page.setViewportSize({ width, height: 740 })
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        }
        await site.picture(page, `claim-${colorScheme}`)
      },
    )
  })
}

/** The root that a proof leads to: pairs are hashed smaller first. */
function rootOf(
  [id, delegate, stake, fees]: readonly [Hex, Hex, bigint, bigint],
  proof: readonly Hex[],
): Hex {
  const leaf = keccak256(
    encodePacked(['address', 'address', 'uint256', 'uint256'], [id, delegate, stake, fees]),
  )
  return proof.reduce(
    (node, sibling) => keccak256(concat(node < sibling ? [node, sibling] : [sibling, node])),
    leaf,
  )
}
