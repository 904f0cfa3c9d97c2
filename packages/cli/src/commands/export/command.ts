import type { FileHandle } from 'node:fs/promises'
import { extname } from 'node:path'
import { UserError } from '@confluence/protocol/lib/user-error'
import { Argument, Command, Option } from 'commander'
import type { ConfluenceClient } from 'livepeer-confluence-client/client'
import { BlockPairMoved, type Page } from 'livepeer-confluence-client/pages'
import { MAX_ROWS, rows } from '../../console/arguments.ts'
import { InterruptedError } from '../../console/exit-codes.ts'
import { stopRequests } from '../../console/lifecycle.ts'
import { clientOf, type GatewayOptions, withGateway } from '../../console/options.ts'
import { type ListName, lists } from '../../lists/lists.ts'
import { parseWhere, whereHelp } from '../../lists/where.ts'
import { formatCount } from '../../output/amounts.ts'
import { printWhenComplete, writeAtomically } from '../../output/output-file.ts'
import { describeBlocks } from '../../output/print.ts'
import { progressLine } from '../../output/progress-line.ts'
import { type Format, formats, serializer } from './formats.ts'
import { exportRows, type RowsOptions } from './rows.ts'

interface ExportOptions extends GatewayOptions {
  format?: Format
  where?: string[]
  output?: string
  pageSize: number
}

const ATTEMPTS = 5
const progress = progressLine()

/** `confluence export LIST`: all rows of a list, as they are at one pair of blocks. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description(
      'Write all rows of a list, as they are at one pair of blocks; amounts in wei, times in unix seconds.',
    )
    .addArgument(new Argument('<list>', 'what to export').choices(Object.keys(lists)))
    .addOption(
      new Option('--format <format>', "format (default: by the output's extension, else ndjson)").choices(
        formats,
      ),
    )
    .addOption(new Option('--where <conditions...>', whereHelp))
    .option(
      '-o, --output <file>',
      'file to write, which appears when it is complete (default: standard output)',
    )
    .addOption(
      new Option('--page-size <rows>', 'rows to ask for at a time').argParser(rows).default(MAX_ROWS),
    )
  return withGateway(command).action(run)
}

async function run(list: ListName, options: ExportOptions): Promise<void> {
  const { output, where, url } = options
  const { signal } = stopRequests()
  const format = options.format ?? formatOf(output)
  const rows = { where: parseWhere(lists[list].field, where), pageSize: options.pageSize, signal }
  let summary = ''
  const fill = async (file: FileHandle) => {
    const { count, last } = await fillFile(file, clientOf({ url }), list, format, rows)
    summary = `${formatCount(count)} rows, ${describeBlocks(last._meta)}`
  }
  try {
    await (output ? writeAtomically(output, fill) : printWhenComplete(fill))
  } catch (error) {
    if (signal.aborted) throw new InterruptedError('stopped: nothing was written')
    throw error
  } finally {
    progress.clear()
  }
  console.error(`${output ?? list}: ${summary}`)
}

/** Writes a list into an empty file; from the start again when the chains move on meanwhile. */
async function fillFile(
  file: FileHandle,
  client: ConfluenceClient,
  list: ListName,
  format: Format,
  options: Omit<RowsOptions, 'onPage'>,
): Promise<{ count: number; last: Page }> {
  const { begin, page, end } = serializer(format, list)
  for (let attempt = 1; ; attempt++) {
    await file.truncate(0)
    let position = 0
    let count = 0
    let last: Page = { _meta: { l1: null, l2: null } }
    const write = async (text: string) => {
      const bytes = Buffer.from(text)
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position)
        done += bytesWritten
        position += bytesWritten
      }
    }
    const onPage = (answer: Page) => {
      last = answer
    }
    try {
      await write(begin)
      for await (const rows of exportRows(client, list, { ...options, onPage })) {
        options.signal.throwIfAborted()
        await write(page(rows, count))
        count += rows.length
        progress.show(`exporting ${list}: ${formatCount(count)} rows`)
      }
      await write(end)
      return { count, last }
    } catch (error) {
      if (!(error instanceof BlockPairMoved)) throw error
      if (attempt === ATTEMPTS) {
        const advice = 'ask for fewer rows with --where, or try again in a while'
        throw new UserError(`the chains moved on during each of ${ATTEMPTS} attempts: ${advice}`)
      }
    }
  }
}

function formatOf(output: string | undefined): Format {
  const extension = extname(output ?? '').slice(1)
  return formats.find((format) => format === extension) ?? 'ndjson'
}
