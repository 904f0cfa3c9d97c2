import { UserError } from '@confluence/protocol/lib/user-error'
import { Command, InvalidArgumentError, Option } from 'commander'
import { type GatewayOptions, type OutputOptions, withGateway, withOutput } from '../gateway.ts'
import { printOne } from '../output/print.ts'
import type { Style } from '../output/style.ts'
import { version } from '../version.ts'
import type { Finding } from './finding.ts'
import { checkMachine } from './machine.ts'
import { checkGateway, checkRpc } from './network.ts'

interface DoctorOptions extends GatewayOptions, OutputOptions {
  data: string
  port: number
  l1Rpc?: string
  l2Rpc?: string
}

/** `confluence doctor`: what keeps `start` from working here, and what to do about it. */
export function doctorCommand(): Command {
  const command = new Command('doctor')
    .description(
      'Check what `start` needs: machine, binaries, disk, port, RPC endpoints, gateway; say what to do.',
    )
    .option('--data <directory>', 'data directory to check', '.confluence')
    .addOption(new Option('--port <port>', 'port to check').argParser(port).default(4000))
    .addOption(
      new Option('--l1-rpc <url>', 'JSON-RPC endpoint of Ethereum to check').env('L1_RPC_URL').argParser(url),
    )
    .addOption(
      new Option('--l2-rpc <url>', 'JSON-RPC endpoint of Arbitrum One to check')
        .env('L2_RPC_URL')
        .argParser(url),
    )
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
      ...(l1Rpc ? [checkRpc('l1', l1Rpc)] : []),
      ...(l2Rpc ? [checkRpc('l2', l2Rpc)] : []),
      checkGateway(url, named),
    ])),
  ]
  const failed = findings.filter(({ level }) => level === 'fail')
  printOne({ ok: failed.length === 0, findings }, output, (style) => [describe(findings, style)])
  if (failed.length > 0) {
    throw new UserError(`to be mended: ${failed.map(({ what }) => what).join(', ')}`)
  }
}

function describe(findings: readonly Finding[], style: Style): string {
  const width = Math.max(...findings.map(({ what }) => what.length))
  const marks = { ok: style.green('ok  '), warn: style.yellow('note'), fail: style.red('FAIL') }
  return findings.map(({ what, level, text }) => `${marks[level]}  ${what.padEnd(width)}  ${text}`).join('\n')
}

function url(text: string): string {
  if (!URL.canParse(text)) throw new InvalidArgumentError('Give an http or https URL.')
  return text
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new InvalidArgumentError('Give a port, 0 to 65535.')
  return Number(text)
}
