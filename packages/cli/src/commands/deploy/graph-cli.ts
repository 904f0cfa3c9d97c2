import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { shownUrl } from '@confluence/protocol/endpoint-name'
import { UserError } from '@confluence/protocol/lib/user-error'
import { packageDirectory } from '@confluence/stack/build/paths'
import { readPackage } from '../../version.ts'

const NAME = '@graphprotocol/graph-cli'
const SECRETS = new Set(['--deploy-key', '--access-token'])
const URLS = new Set(['--node', '--ipfs'])

/** A command line of graph-cli without its secrets. */
export function describeGraph(args: readonly string[]): string {
  const shown = args.map((arg, at) => {
    const option = args[at - 1] ?? ''
    if (SECRETS.has(option)) return '***'
    return quote(URLS.has(option) ? shownUrl(arg) : arg)
  })
  return ['graph', ...shown].join(' ')
}

/** Runs the installed graph-cli, else that of npm. Its output goes to standard error. Throws UserError if it fails. */
export async function runGraph(args: readonly string[]): Promise<void> {
  const directory = packageDirectory(NAME)
  const [command, before] = directory
    ? [process.execPath, [join(directory, 'bin', 'run.js')]]
    : ['npx', ['--yes', `${NAME}@${readPackage().devDependencies[NAME]}`]]
  const child = spawn(command, [...before, ...args], { stdio: ['inherit', process.stderr, process.stderr] })
  const [code] = await once(child, 'exit').catch((cause) => {
    throw new UserError(`cannot run ${command}: ${cause.message}`)
  })
  if (code !== 0) throw new UserError(`graph ${args[0]} failed: see above`)
}

function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
