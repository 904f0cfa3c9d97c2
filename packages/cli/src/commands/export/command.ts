import { UserError } from '@confluence/protocol/lib/user-error'
import { Argument, Command, Option } from 'commander'
import { BlockPairMoved, type Page } from 'livepeer-confluence-client/pages'
import { MAX_ROWS, rows } from '../../console/arguments.ts'
import { InterruptedError, UsageError } from '../../console/exit-codes.ts'
import { stopRequests } from '../../console/lifecycle.ts'
import { clientOf, type GatewayOptions, withGateway } from '../../console/options.ts'
import { type ListName, lists } from '../../lists/lists.ts'
import { parseWhere } from '../../lists/where.ts'
import { withWhere } from '../../lists/where-option.ts'
import { formatCount } from '../../output/amounts.ts'
import { isTerminal, type Output, openOutput } from '../../output/output.ts'
import { describeBlocks } from '../../output/print.ts'
import { progressLine } from '../../output/progress-line.ts'
import { type Format, formatOf, formats, serializer } from './formats.ts'
import { exportRows } from './rows.ts'

interface ExportOptions extends GatewayOptions {
  format?: Format
  where?: string[]
  output?: string
  pageSize: number
}

const ATTEMPTS = 5

/** `confluence export LIST`: all rows of a list, as they are at one pair of blocks. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'Write all rows of a list, as they are at one pair of blocks. Amounts are in wei, times in unix seconds. Import amounts into a spreadsheet as text: as numbers they lose digits.',
    )
    .addArgument(new Argument('<list>', 'what to export').choices(Object.keys(lists)))
    .addOption(
      new Option(
        '--format <format>',
        'format (default: by the extension of the output, else ndjson)',
      ).choices(formats),
    )
  withWhere(command)
    .option(
      '-o, --output <file>',
      'file, pipe or device to write; .gz compresses; a file appears when it is complete (default: standard output)',
    )
    .addOption(new Option('--page-size <rows>', 'rows per request').argParser(rows).default(MAX_ROWS))
  return withGateway(command).action(run)
}

async function run(list: ListName, options: ExportOptions): Promise<void> {
  const { output: name, where, url, pageSize } = options
  const { format, gzip } = formatOf(name, options.format)
  if (format === 'parquet' && isTerminal(name)) {
    throw new UsageError('Parquet is not text: name a file with -o, or pipe it into a program')
  }
  const { signal } = stopRequests()
  const progress = progressLine()
  const settings = { where: parseWhere(lists[list].field, where), pageSize, signal }
  let count = 0
  let last: Page = { _meta: { l1: null, l2: null } }

  async function* content(): AsyncGenerator<string | Uint8Array> {
    count = 0
    const onPage = (answer: Page) => {
      last = answer
    }
    const { begin, page, end } = serializer(format, list)
    for await (const found of exportRows(clientOf({ url }), list, { ...settings, onPage })) {
      if (count === 0) yield begin
      yield page(found, count)
      count += found.length
      progress.show(`exporting ${list}: ${formatCount(count)} rows`)
    }
    if (count === 0) yield begin
    yield end(last._meta)
  }

  const output = await openOutput(name)
  try {
    await writeAtOnePair(output, () => output.write(content(), { gzip, signal }))
  } catch (error) {
    if (!signal.aborted) throw error
    throw new InterruptedError(
      `stopped: ${output.isUntouched() ? 'nothing was written' : 'the export is not complete'}`,
    )
  } finally {
    progress.clear()
  }
  console.error(`${name ?? list}: ${formatCount(count)} rows, ${describeBlocks(last._meta)}`)
}

/** Starts again when the gateway does not hold the blocks to the end, as long as the output allows it. */
async function writeAtOnePair(output: Output, write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (!(error instanceof BlockPairMoved)) throw error
      if (!output.isUntouched()) {
        throw new UserError('the chains moved on, and what is written is not complete: name a file with -o')
      }
      if (attempt === ATTEMPTS) {
        const advice = 'ask for fewer rows with --where, or try again later'
        throw new UserError(`the chains moved on during each of ${ATTEMPTS} attempts: ${advice}`)
      }
    }
  }
}
