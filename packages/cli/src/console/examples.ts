import type { Command } from 'commander'

/** A command line and what it does. */
export type Example = readonly [line: string, what: string]

const POLL = '0x0bbd6e2361f95f3ef30b2a018859745350c7bd2a'
const ACCOUNT = '0x4dacb07135ea72adbf07d62acffaff3401e5321b'

/** By the name of the command, below `confluence`. */
const examples: Readonly<Record<string, readonly Example[]>> = {
  '': [
    ['confluence start', 'index the bundled recording and serve it at http://localhost:4000'],
    [`confluence delegator ${ACCOUNT}`, 'the state of the migration of an account'],
    ['confluence export delegators -o delegators.csv', 'every account, as CSV'],
    ['CONFLUENCE_URL=https://gateway.example confluence progress', 'ask another gateway'],
  ],
  start: [
    ['confluence start', 'replay the bundled recording'],
    [
      'confluence start --l1-rpc https://l1.example --l2-rpc https://l2.example',
      'record and index the real chains',
    ],
    ['confluence start --recording recordings/smoke --port 4001', 'replay another recording'],
  ],
  record: [
    [
      'confluence record --l1-rpc https://l1.example --l2-rpc https://l2.example -o real',
      'record both chains and follow them',
    ],
    ['confluence start --recording real', 'index what is recorded, without an endpoint'],
  ],
  calibrate: [
    [
      'confluence calibrate --l1-rpc https://l1.example -o networks.calibrated.json',
      'constants for an index that runs elsewhere',
    ],
  ],
  status: [
    ['confluence status', 'how far both chains are indexed'],
    ['until confluence status >/dev/null 2>&1; do sleep 2; done', 'wait until both are synced'],
  ],
  doctor: [
    ['confluence doctor', 'check this machine'],
    [
      'confluence doctor --l1-rpc https://l1.example --l2-rpc https://l2.example',
      'check two RPC endpoints too',
    ],
  ],
  delegator: [
    [`confluence delegator ${ACCOUNT}`, 'everything about an account'],
    [`confluence delegator ${ACCOUNT} --json | jq -r .claimableStake`, 'one figure, in wei'],
  ],
  earnings: [
    [`confluence earnings ${ACCOUNT}`, 'what it earned in the last thirty rounds on Arbitrum One'],
    [`confluence earnings ${ACCOUNT} --since-claim`, 'what is pending, by round'],
    [`confluence earnings ${ACCOUNT} --all --json > earnings.ndjson`, 'every round, one per line'],
  ],
  events: [
    [`confluence events ${ACCOUNT}`, 'what it did on both chains, newest first'],
    [
      `confluence events ${ACCOUNT} --kind BOND --kind UNBOND --chain L2`,
      'how its stake changed on Arbitrum One',
    ],
  ],
  progress: [
    ['confluence progress', 'how much has migrated'],
    ['confluence progress --json | jq .migrationProgress.unclaimed', 'what is unclaimed, in wei'],
  ],
  continuity: [
    ['confluence continuity', 'the last round of Ethereum, the first of Arbitrum One, and what moved'],
    [
      'confluence continuity --json | jq .lpt.unexplained',
      '0 where every payment of L2Migrator is explained',
    ],
  ],
  pools: [
    ['confluence pools', 'the pools with the most unclaimed stake first'],
    ['confluence pools --where stake_gt=1000lpt --where claimCount=0', 'large pools without a claim'],
    ['confluence pools --json --first 1000 | jq -r .id', 'addresses only'],
  ],
  pool: [[`confluence pool ${ACCOUNT}`, 'what is unclaimed in a pool, and its open shares']],
  tickets: [
    ['confluence tickets --where state=EXPIRED', 'migrations that did not arrive in time'],
    [
      `confluence tickets --where '{"kind": "DELEGATOR", "state_in": ["PENDING", "EXPIRED"]}'`,
      'conditions as JSON',
    ],
  ],
  rounds: [
    ['confluence rounds --first 10', 'participation in the last ten rounds'],
    ['confluence rounds --chain L1 --order asc', 'the rounds of Ethereum, oldest first'],
  ],
  polls: [
    ['confluence polls', 'every poll, with the stake behind yes and no'],
    ['confluence polls --where chain=L2 --where state=OPEN', 'those of Arbitrum One that still take votes'],
  ],
  poll: [[`confluence poll ${POLL}`, 'what it comes to, and its heaviest votes']],
  slashing: [
    [`confluence slashing ${ACCOUNT} 40`, 'what a slash of 40 % would take, now and by both proposals'],
    [
      `confluence slashing ${ACCOUNT} 0.5 --round 2470 --chain L1`,
      'of its stake on Ethereum, in a later round',
    ],
  ],
  senders: [
    ['confluence senders', 'the broadcasters, and what their funds allow'],
    ['confluence senders --where state=NOT_MIGRATED', 'those whose funds are still on Ethereum'],
  ],
  'funds-needed': [
    ['confluence funds-needed 0.18', 'the deposit or the reserve that tickets of 0.18 ETH need'],
    ['confluence funds-needed 0.01 --json | jq -r .reserve', 'the reserve alone, in wei'],
  ],
  days: [
    ['confluence days --first 30', 'the last thirty days of the migration'],
    ['confluence days --order-by migratedStake --first 5', 'the days on which the most LPT migrated'],
  ],
  export: [
    ['confluence export delegators -o delegators.csv', 'every account, as CSV'],
    ['confluence export claims -o claims.csv.gz', 'what pools have paid, compressed'],
    ['confluence export days -o days.csv', 'the migration day by day'],
    ['confluence export delegators -o delegators.parquet', 'for DuckDB, pandas and the like'],
    [
      'confluence export delegators --where state=NOT_MIGRATED --where stake_gt=0 -o open.csv',
      'the accounts with stake to migrate',
    ],
  ],
  proof: [
    [`confluence proof ${ACCOUNT}`, 'the leaf and its proof'],
    [`confluence proof ${ACCOUNT} --json | jq -c .proof`, 'the proof alone'],
  ],
  claim: [
    [`confluence claim ${ACCOUNT}`, 'the transaction, and what to know before sending it'],
    [`confluence claim ${ACCOUNT} --new-delegate ${ACCOUNT}`, 'bond to another orchestrator'],
    [
      `confluence claim ${ACCOUNT} --json | jq '{to, data: .calldata}'`,
      'the transaction for a wallet or a script',
    ],
  ],
  migrate: [
    [`confluence migrate ${ACCOUNT}`, 'what is left on Ethereum, and the calls that migrate it'],
    [
      `confluence migrate ${ACCOUNT} --max-gas 500000 --gas-price-bid 100000000 --max-submission-cost 1000000000000000`,
      'the same as transactions',
    ],
  ],
  snapshot: [['confluence snapshot verify snapshot.json', 'compare with the root on Arbitrum One']],
  'snapshot verify': [
    ['confluence snapshot verify snapshot.json', 'compare with the root on Arbitrum One'],
    [
      'confluence snapshot verify snapshot.json --url http://localhost:4000',
      'compare with the root that a gateway has indexed',
    ],
  ],
  verify: [
    ['confluence verify recordings/confluence', 'start a stack, compare every figure, stop it'],
    ['confluence verify recordings/confluence --url http://localhost:4000', 'use a stack that runs'],
    [
      'confluence verify --l1-rpc https://eth.example --l2-rpc https://arb.example --sample 200',
      'ask the contracts of the real chains',
    ],
    ['confluence verify --facts', 'compare with published figures'],
  ],
  build: [['confluence build', 'build both subgraphs from their sources']],
  deploy: [
    ['GRAPH_DEPLOY_KEY=KEY confluence deploy l2 my-slug', 'to Subgraph Studio'],
    [
      'confluence deploy l1 --create --node http://index:8020 --ipfs http://ipfs:5001',
      'to a cluster, for the first time',
    ],
    [
      'confluence deploy l2 --networks testnet.json --network arbitrum-sepolia --dry-run',
      'show what would run',
    ],
  ],
  replay: [['confluence replay recordings/smoke --chain l2 --port 8546', 'a JSON-RPC node for Arbitrum One']],
  completion: [
    ['confluence completion bash > /etc/bash_completion.d/confluence', 'for all users, from the next shell'],
    ['source <(confluence completion bash)', 'for this shell'],
    ['confluence completion fish > ~/.config/fish/completions/confluence.fish', 'for fish'],
  ],
}

/** The examples of a command, by its path below the program. */
export function examplesOf(path: string): readonly Example[] {
  return examples[path] ?? []
}

/** Adds the examples to the help of a command and of all below it. */
export function addExamples(command: Command, path = ''): void {
  const lines = examplesOf(path).map(([line, what]) => `  $ ${line}\n      ${what}`)
  if (lines.length > 0) command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
  for (const child of command.commands) addExamples(child, `${path} ${child.name()}`.trim())
}
