import { type Command, Option } from 'commander'
import { signature, uint256 } from '../../console/arguments.ts'
import { NotFoundError, RejectedError, UsageError } from '../../console/exit-codes.ts'
import { type AskOptions, askAboutCommand, clientOf } from '../../console/options.ts'
import { describeBlocks, printOne } from '../../output/print.ts'
import { describeMigration } from './describe.ts'
import { type CostOptions, prepareMigrations } from './prepare.ts'

interface MigrateOptions extends AskOptions, Partial<CostOptions> {
  signature?: string
}

/** `confluence migrate ADDRESS`: what is left on Ethereum, as calls of L1Migrator. */
export function migrateCommand(): Command {
  const cost = (flag: string, what: string) => new Option(flag, what).argParser(uint256)
  return askAboutCommand(
    'migrate',
    'Print the calls of L1Migrator on Ethereum that migrate what an account has left there: stake, unbonding locks, deposit and reserve. With what their tickets may cost, print the transactions. Nothing is sent.',
    'account on Ethereum, which is the account on Arbitrum One too',
  )
    .addOption(
      cost(
        '--max-gas <gas>',
        'gas limit of the call on Arbitrum One, of NodeInterface.estimateRetryableTicket',
      ),
    )
    .addOption(cost('--gas-price-bid <wei>', 'price of that gas, of Arbitrum One’s eth_gasPrice'))
    .addOption(cost('--max-submission-cost <wei>', 'of Inbox.calculateRetryableSubmissionFee on Ethereum'))
    .addOption(
      new Option(
        '--signature <hex>',
        'EIP-712 signature of the account, where another account sends the transaction',
      ).argParser(signature),
    )
    .action(run)
}

async function run(
  id: string,
  { url, maxGas, gasPriceBid, maxSubmissionCost, signature, ...output }: MigrateOptions,
): Promise<void> {
  const given = [maxGas, gasPriceBid, maxSubmissionCost].filter((part) => part !== undefined)
  if (given.length % 3 !== 0) {
    throw new UsageError(
      'give --max-gas, --gas-price-bid and --max-submission-cost together, or none of them',
    )
  }
  const cost =
    maxGas !== undefined && gasPriceBid !== undefined && maxSubmissionCost !== undefined
      ? { maxGas, gasPriceBid, maxSubmissionCost, signature: signature ?? '0x' }
      : undefined
  const { migrations, _meta } = await prepareMigrations(clientOf({ url }), id, cost)
  if (migrations.length === 0) {
    throw new NotFoundError(
      `${id} has nothing left on Ethereum that could migrate: confluence delegator shows what it has`,
    )
  }
  printOne({ id, migrations, _meta }, output, (style) => [
    ...migrations.flatMap((migration) => describeMigration(migration, style)),
    style.dim(describeBlocks(_meta)),
  ])
  if (migrations.every(({ blockedBy }) => blockedBy)) {
    throw new RejectedError('no migration would arrive now: see blocked by')
  }
}
