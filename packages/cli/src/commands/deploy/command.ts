import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endpointName } from '@confluence/protocol/endpoint-name'
import type { Chain } from '@confluence/recording/recording'
import { buildDirectory, ensureBuild } from '@confluence/stack/build/build'
import { readdress } from '@confluence/stack/build/readdress'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { readNetwork } from '@confluence/stack/networks/networks'
import { Argument, Command, Option } from 'commander'
import { url } from '../../console/arguments.ts'
import { UsageError } from '../../console/exit-codes.ts'
import { version } from '../../version.ts'
import { describeGraph, runGraph } from './graph-cli.ts'
import { uploadBuild } from './ipfs.ts'

interface DeployOptions {
  node?: string
  ipfs: string
  create?: boolean
  deployKey?: string
  accessToken?: string
  versionLabel: string
  networks?: string
  network?: string
  dryRun?: boolean
}

const IPFS = 'https://api.thegraph.com/ipfs/api/v0'

/** `confluence deploy l1|l2 NAME`: deploys a built subgraph to a graph-node cluster or to Subgraph Studio. */
export function deployCommand(): Command {
  return new Command('deploy')
    .description(
      'Upload a built subgraph to IPFS and deploy it to a cluster or to Subgraph Studio, with `graph deploy`.',
    )
    .addArgument(new Argument('<chain>', 'which subgraph').choices(chains))
    .argument(
      '[name]',
      'its name there, such as livepeer/confluence-l2 (the default for l2), or its slug in Studio',
    )
    .addOption(
      new Option('--node <url>', 'admin endpoint of the graph-node (default: Subgraph Studio)').argParser(
        url,
      ),
    )
    .addOption(new Option('--ipfs <url>', 'IPFS that the graph-node reads from').argParser(url).default(IPFS))
    .option('--create', 'create the name first, which a cluster needs once')
    .addOption(new Option('--deploy-key <key>', 'deploy key of Subgraph Studio').env('GRAPH_DEPLOY_KEY'))
    .addOption(
      new Option('--access-token <token>', 'access token of the graph-node')
        .env('GRAPH_ACCESS_TOKEN')
        .conflicts('deployKey'),
    )
    .option('--version-label <label>', 'label of this version', `v${version()}`)
    .option('--networks <file>', 'contract addresses of another network, in the format of networks.json')
    .option('--network <name>', 'the network in that file (default: mainnet for l1, arbitrum-one for l2)')
    .option('--dry-run', 'print what would run, without uploading or deploying')
    .action(run)
}

async function run(
  chain: Chain,
  name = chainProfiles[chain].subgraph,
  options: DeployOptions,
): Promise<void> {
  if (options.create && !options.node)
    throw new UsageError('--create needs --node: Studio creates names on its website')
  const show = (line: string) => console.error(line)
  await ensureBuild(show)
  const manifest = await configuredManifest(chain, options)
  if (options.dryRun) {
    show(`would upload ${buildDirectory(chain)} to ${endpointName(options.ipfs)}`)
    for (const args of commands(name, 'HASH', options)) console.log(describeGraph(args))
    return
  }
  show(`uploading ${buildDirectory(chain)} to ${endpointName(options.ipfs)}`)
  const hash = await uploadBuild(options.ipfs, buildDirectory(chain), manifest, (line) => show(`  ${line}`))
  for (const args of commands(name, hash, options)) {
    show(`$ ${describeGraph(args)}`)
    await runGraph(args)
  }
  console.log(hash)
}

/** The built manifest, pointed at the contracts of the network that was asked for. */
async function configuredManifest(chain: Chain, { networks, network }: DeployOptions): Promise<string> {
  const manifest = await readFile(join(buildDirectory(chain), 'subgraph.yaml'), 'utf8')
  if (!networks && !network) return manifest
  const own = chainProfiles[chain].network
  const target = network ?? own
  const pointed = readdress(manifest, readNetwork(own), readNetwork(target, networks))
  return pointed.replaceAll(new RegExp(`^(\\s+network:) ${own}$`, 'gm'), `$1 ${target}`)
}

function commands(name: string, hash: string, options: DeployOptions): string[][] {
  const { node, ipfs, create, versionLabel, deployKey, accessToken } = options
  const key = deployKey ?? accessToken
  const nodeFlag = node ? ['--node', node] : []
  const deploy = [
    ...['deploy', name, '--ipfs-hash', hash],
    ...nodeFlag,
    ...['--ipfs', ipfs, '--version-label', versionLabel],
    ...(key ? ['--deploy-key', key] : []),
  ]
  if (!create) return [deploy]
  return [['create', name, ...nodeFlag, ...(key ? ['--access-token', key] : [])], deploy]
}
