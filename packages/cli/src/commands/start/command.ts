import { Command, Option } from 'commander'
import { blockNumber, count, networks, port, positiveCount, rate, url } from '../../console/arguments.ts'
import { stopRequests } from '../../console/lifecycle.ts'
import { withRpc } from '../../console/options.ts'
import { runGateway } from './run-gateway.ts'
import { runStack } from './run-stack.ts'
import { MAX_CONCURRENT, RATE_LIMIT, type StartFlags, startConfig } from './start-config.ts'

/** `confluence start`: indexes both chains and answers queries until it is stopped. */
export function startCommand(): Command {
  const command = new Command('start')
    .description('Index both chains and answer GraphQL queries, until stopped by Ctrl-C.')
    .option('--recording <directory>', 'replay this recording (default: the bundled one)')
    .addOption(
      new Option('--head <block>', 'hold the head of both replayed chains at this block').argParser(
        blockNumber,
      ),
    )
    .addOption(
      new Option(
        '--rate <blocks>',
        'how fast the replayed heads then advance, in blocks per second',
      ).argParser(rate),
    )
  withRpc(
    command,
    (title) => `record ${title} from this JSON-RPC endpoint and index the recording; may be repeated`,
  )
    .option('--networks <file>', 'contract addresses of other networks, in the format of networks.json')
    .option('--direct', 'record nothing: let graph-node ask the endpoints itself')
    .addOption(
      new Option(
        '--max-block-range <blocks>',
        'with --direct, most blocks that the endpoints accept per eth_getLogs (default: 2000)',
      ).argParser(positiveCount),
    )
    .addOption(
      new Option(
        '--l1-subgraph <url>',
        'use the Ethereum subgraph at this URL and index nothing; --l1-rpc then only provides the head',
      ).argParser(url),
    )
    .addOption(
      new Option(
        '--l2-subgraph <url>',
        'use the Arbitrum One subgraph at this URL; --l2-rpc then only provides the head and the end of polls',
      ).argParser(url),
    )
    .addOption(
      new Option(
        '--poll-interval <seconds>',
        'seconds between two requests to each of these subgraphs (default: as new blocks come)',
      ).argParser(positiveCount),
    )
    .option(
      '--snapshot <file>',
      'leaves of the snapshot, a file or URL (default: those of the recording, or of LIP-73 on the real networks)',
    )
    .option('--data <directory>', 'database and logs, kept between runs', '.confluence')
    .addOption(
      new Option('--port <port>', 'port to answer on; 0 for any free one').argParser(port).default(4000),
    )
    .option('--host <host>', 'address to answer on', '127.0.0.1')
    .addOption(
      new Option(
        '--rate-limit <requests>',
        'GraphQL requests a minute that one client may send; 0 for any number',
      )
        .argParser(count)
        .default(RATE_LIMIT),
    )
    .addOption(
      new Option(
        '--max-concurrent <requests>',
        'GraphQL requests of one client at the same time; 0 for any number',
      )
        .argParser(count)
        .default(MAX_CONCURRENT),
    )
    .addOption(
      new Option(
        '--trust <network>',
        'network without these limits, whose proxies name the client in X-Forwarded-For; may be repeated (default: this machine and private networks)',
      ).argParser(networks),
    )
    .addOption(
      new Option(
        '--keep-alive <seconds>',
        'how long an idle connection is kept: longer than the load balancer keeps it (default: 75)',
      ).argParser(positiveCount),
    )
  return command.action(run)
}

async function run(flags: StartFlags, command: Command): Promise<void> {
  const config = startConfig(flags, (name) => command.getOptionValueSource(name) === 'env')
  const stopping = stopRequests()
  const { sources } = config
  if ('l1' in sources) await runGateway(config, sources, stopping)
  else await runStack(config, sources, stopping)
}
