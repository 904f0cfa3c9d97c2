import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endpointName } from '@confluence/protocol/endpoint-name'
import type { Chain } from '@confluence/recording/recording'
import { buildDirectory, ensureBuild } from '@confluence/stack/build/build'
import { readdress } from '@confluence/stack/build/readdress'
import type { AdminCall } from '@confluence/stack/graph-node/admin-request'
import { chainProfiles, chains } from '@confluence/stack/networks/chain-profiles'
import { readNetwork } from '@confluence/stack/networks/networks'
import { Argument, Command, Option } from 'commander'
import { url } from '../../console/arguments.ts'
import { UsageError } from '../../console/exit-codes.ts'
import { version } from '../../version.ts'
import { asGraphCli, askGraphNode, keptKey } from './graph-node.ts'
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
const STUDIO = 'https://api.studio.thegraph.com/deploy/'

/** `confluence deploy l1|l2 NAME`: deploys a built subgraph to a graph-node cluster or to Subgraph Studio. */
export function deployCommand(): Command {
  return new Command('deploy')
    .description(
      'Upload a built subgraph to IPFS and deploy it to a cluster or to Subgraph Studio, as `graph deploy` does.',
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
    .addOption(
      new Option(
        '--deploy-key <key>',
        'deploy key of Subgraph Studio; other users see it here, but not in the environment',
      ).env('GRAPH_DEPLOY_KEY'),
    )
    .addOption(
      new Option('--access-token <token>', 'access token of the graph-node; likewise')
        .env('GRAPH_ACCESS_TOKEN')
        .conflicts('deployKey'),
    )
    .option('--version-label <label>', 'label of this version', `v${version()}`)
    .option('--networks <file>', 'contract addresses of another network, in the format of networks.json')
    .option('--network <name>', 'the network in that file (default: mainnet for l1, arbitrum-one for l2)')
    .option('--dry-run', 'print the commands of graph-cli that would do the same; upload and deploy nothing')
    .action(run)
}

async function run(
  chain: Chain,
  name = chainProfiles[chain].subgraph,
  options: DeployOptions,
): Promise<void> {
  const { node, ipfs, create, dryRun } = options
  if (create && !node) throw new UsageError('--create needs --node: Studio creates names on its website')
  const url = node ?? STUDIO
  const key = options.deployKey ?? options.accessToken ?? (await keptKey(url))
  if (!node && !key && !dryRun) {
    throw new UsageError('Subgraph Studio needs a deploy key: set GRAPH_DEPLOY_KEY, or name a --node')
  }
  const show = (line: string) => console.error(line)
  await ensureBuild(show)
  const manifest = await configuredManifest(chain, options)
  if (dryRun) {
    show(`would upload ${buildDirectory(chain)} to ${endpointName(ipfs)}`)
    for (const call of calls(name, 'HASH', options)) console.log(asGraphCli(call, { node, ipfs, key }))
    return
  }
  show(`uploading ${buildDirectory(chain)} to ${endpointName(ipfs)}`)
  const hash = await uploadBuild(ipfs, buildDirectory(chain), manifest, (line) => show(`  ${line}`))
  for (const call of calls(name, hash, options)) {
    show(`asking ${endpointName(url)} for ${call.method} of ${name}`)
    const queries = await askGraphNode({ url, key }, call)
    if (queries) show(`answers at ${queries}`)
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

function calls(name: string, hash: string, { create, versionLabel }: DeployOptions): AdminCall[] {
  const params = { name, ipfs_hash: hash, version_label: versionLabel }
  const deploy: AdminCall = { method: 'subgraph_deploy', params }
  return create ? [{ method: 'subgraph_create', params: { name } }, deploy] : [deploy]
}
