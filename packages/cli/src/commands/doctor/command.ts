import { UserError } from '@confluence/protocol/lib/user-error'
import { Command, Option } from 'commander'
import { port } from '../../console/arguments.ts'
import { type AskOptions, withGateway, withOutput, withRpc } from '../../console/options.ts'
import { printOne } from '../../output/print.ts'
import type { Style } from '../../output/style.ts'
import { version } from '../../version.ts'
import type { Finding } from './finding.ts'
import { checkMachine } from './machine.ts'
import { checkGateway, checkRpc } from './network.ts'

interface DoctorOptions extends AskOptions {
  data: string
  port: number
  l1Rpc?: string[]
  l2Rpc?: string[]
}

/** `confluence doctor`: what prevents `start` from working here, and what to do about it. */
export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description(
      'Check what `start` needs: machine, binaries, disk, port, RPC endpoints, gateway. Advise where something is wrong.',
    )
    .option('--data <directory>', 'data directory to check', '.confluence')
    .addOption(new Option('--port <port>', 'port to check').argParser(port).default(4000))
  withRpc(command, (title) => `JSON-RPC endpoint of ${title} to check`)
  return withOutput(withGateway(command)).action(run)
}

async function run(
  { l1Rpc, l2Rpc, url, data, port, ...output }: DoctorOptions,
  command: Command,
): Promise<void> {
  const named = command.getOptionValueSource('url') !== 'default'
  const findings = [
    { what: 'version', level: 'ok', text: version() } as const,
    ...(await checkMachine({ data, port })),
    ...(await Promise.all([
      ...(l1Rpc ?? []).map((url) => checkRpc('l1', url)),
      ...(l2Rpc ?? []).map((url) => checkRpc('l2', url)),
      checkGateway(url, named),
    ])),
  ]
  const failed = findings.filter(({ level }) => level === 'fail')
  printOne({ ok: failed.length === 0, findings }, output, (style) => [describe(findings, style)])
  if (failed.length > 0) {
    throw new UserError(`fix first: ${failed.map(({ what }) => what).join(', ')}`)
  }
}

function describe(findings: readonly Finding[], style: Style): string {
  const width = Math.max(...findings.map(({ what }) => what.length))
  const marks = { ok: style.green('ok  '), warn: style.yellow('note'), fail: style.red('FAIL') }
  return findings.map(({ what, level, text }) => `${marks[level]}  ${what.padEnd(width)}  ${text}`).join('\n')
}
