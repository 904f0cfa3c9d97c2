import { endpointName } from '@confluence/protocol/endpoint-name'
import { endpointBelow } from '@confluence/protocol/endpoint-request'
import { UserError } from '@confluence/protocol/lib/user-error'
import { bundledSnapshot } from '@confluence/stack/build/paths'
import { chainProfiles } from '@confluence/stack/networks/chain-profiles'
import { contractsIn, networksWithConstants, readNetwork } from '@confluence/stack/networks/networks'
import { calibrate } from '@confluence/verify/calibrate'
import { Command, Option } from 'commander'
import { urls } from '../../console/arguments.ts'
import { InterruptedError } from '../../console/exit-codes.ts'
import { stopRequests } from '../../console/lifecycle.ts'
import { type GatewayOptions, withGateway } from '../../console/options.ts'
import { formatCount } from '../../output/amounts.ts'
import { openOutput } from '../../output/output.ts'
import { loadNamed } from '../start/chosen-snapshot.ts'

interface CalibrateOptions extends GatewayOptions {
  l1Rpc: [string, ...string[]]
  networks?: string
  snapshot?: string
  output?: string
}

/** `confluence calibrate`: writes what the stake of each orchestrator on Ethereum lacks in an index of its events. */
export function calibrateCommand(): Command {
  const command = new Command('calibrate')
    .description(
      "Ask a full node for Ethereum's frozen stake, subtract what a running index sums up to, and write a networks file with these constants. `start` does it by itself where it records Ethereum.",
    )
    .addOption(
      new Option('--l1-rpc <url>', 'JSON-RPC endpoint of Ethereum; no archive is needed')
        .env('L1_RPC_URL')
        .makeOptionMandatory()
        .argParser(urls),
    )
  return withGateway(command)
    .option('--networks <file>', 'networks file to add the constants to (default: networks.json)')
    .option(
      '--snapshot <file>',
      'leaves to check the stake against, a file or URL (default: those of LIP-73; none with --networks)',
    )
    .option(
      '-o, --output <file>',
      'networks file to write; it appears when it is complete (default: standard output)',
    )
    .action(run)
}

async function run({ l1Rpc: [rpc], url, networks, snapshot, output: name }: CalibrateOptions): Promise<void> {
  const { chainId, network } = chainProfiles.l1
  const { signal } = stopRequests()
  const source = snapshot ?? (networks === undefined ? bundledSnapshot : undefined)
  const leaves = source === undefined ? [] : (await loadNamed(source)).leaves.values()
  const contracts = contractsIn(readNetwork(network, networks))
  const output = await openOutput(name)
  try {
    const subgraph = endpointBelow(url, 'subgraphs/l1')
    const where = endpointName(rpc)
    const found = await calibrate({ subgraph, rpc, where, chainId, contracts, leaves, signal })
    if (!found) {
      throw new UserError(
        `the index at ${endpointName(url)} has the whole history of Ethereum: it needs no constants`,
      )
    }
    const { constants, nonZero, asked, block, round } = found
    async function* text() {
      yield networksWithConstants(constants, networks)
    }
    await output.write(text(), { gzip: false, signal })
    console.error(
      `${name ?? 'standard output'}: constants of ${formatCount(nonZero)} of ${formatCount(asked)} accounts, ` +
        `as of block ${block}; Ethereum was frozen in round ${round}`,
    )
  } catch (error) {
    throw signal.aborted ? new InterruptedError('stopped: nothing was written') : error
  }
}
