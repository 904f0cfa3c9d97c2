import { chainTitles } from '@confluence/protocol/chains'
import { endpointBelow } from '@confluence/protocol/endpoint-request'
import { Command, Option } from 'commander'
import { type ConfluenceClient, createClient } from 'livepeer-confluence-client/client'
import { address, DEFAULT_URL, gatewayUrl, urls } from './arguments.ts'

export interface GatewayOptions {
  /** The gateway's address, without a path. */
  url: string
}

export interface OutputOptions {
  json?: boolean
  table?: boolean
}

export type AskOptions = GatewayOptions & OutputOptions

/** Adds --url. */
export function withGateway(command: Command): Command {
  return command.addOption(
    new Option('--url <url>', 'address of the gateway')
      .env('CONFLUENCE_URL')
      .default(DEFAULT_URL)
      .argParser(gatewayUrl),
  )
}

/** Adds --json and --table. */
export function withOutput(command: Command): Command {
  return command
    .addOption(new Option('--json', 'print JSON, as when piped; a list as one line per row'))
    .addOption(new Option('--table', 'print tables, as on a terminal').conflicts('json'))
}

/** Adds --l1-rpc and --l2-rpc, which may be repeated. `purpose` says what the endpoints of a chain are for. */
export function withRpc(command: Command, purpose: (title: string) => string): Command {
  return command
    .addOption(new Option('--l1-rpc <url>', purpose(chainTitles.l1)).env('L1_RPC_URL').argParser(urls))
    .addOption(new Option('--l2-rpc <url>', purpose(chainTitles.l2)).env('L2_RPC_URL').argParser(urls))
}

/** A command that asks a gateway, and prints for people or as JSON. */
export function askCommand(name: string, description: string): Command {
  return withOutput(withGateway(new Command(name).description(description)))
}

/** A command that asks a gateway about an account. `what` says which. */
export function askAboutCommand(name: string, description: string, what: string): Command {
  return askCommand(name, description).argument('<address>', what, address)
}

/** The typed client of the gateway at an address. */
export function clientOf({ url }: GatewayOptions): ConfluenceClient {
  return createClient({ url: endpointBelow(url, 'graphql') })
}
