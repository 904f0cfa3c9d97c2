import { type Command, InvalidArgumentError, Option } from 'commander'
import { type ConfluenceClient, createClient } from 'livepeer-confluence-client/client'

/** Where a running `confluence start` answers by default. */
export const DEFAULT_URL = 'http://localhost:4000'

export interface GatewayOptions {
  /** The gateway's address, without a path. */
  url: string
}

export interface OutputOptions {
  json?: boolean
  table?: boolean
}

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
    .addOption(new Option('--json', 'print JSON, as when piped; lists as a line per row'))
    .addOption(new Option('--table', 'print for people, as on a terminal').conflicts('json'))
}

/** The typed client of the gateway at an address. */
export function clientOf({ url }: GatewayOptions): ConfluenceClient {
  return createClient({ url: `${url}/graphql` })
}

/** An address, as an argument. The gateway takes it with any capitals. */
export function address(text: string): string {
  if (!/^0x[0-9a-f]{40}$/i.test(text)) {
    throw new InvalidArgumentError('An address is 0x and 40 hex digits.')
  }
  return text.toLowerCase()
}

/** The address of a gateway, be it given with or without the path of its GraphQL endpoint. */
export function gatewayUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new InvalidArgumentError(`Give an http or https URL, such as ${DEFAULT_URL}.`)
  }
  return text.replace(/\/+$/, '').replace(/\/graphql$/, '')
}
