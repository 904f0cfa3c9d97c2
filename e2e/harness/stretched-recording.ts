import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { StretchedChain } from '@confluence/recording/provider/stretched-chain'
import type { Chain, ChainRecording, Recording } from '@confluence/recording/recording'

/** A recording as it is after its chains were spread out: with its truth at the blocks' new numbers. */
export function stretchedRecording(
  directory: string,
  recording: Recording,
  chains: Record<Chain, StretchedChain>,
): Recording {
  const expected = readFileSync(join(recording.directory, 'expected.json'), 'utf8')
  const moved = expected.replace(/"(l[12])Block": ?(\d+)/g, (_, chain: Chain, block: string) => {
    return `"${chain}Block":${chains[chain].numberOf(Number(block))}`
  })
  mkdirSync(directory, { recursive: true })
  writeFileSync(join(directory, 'expected.json'), moved)
  return {
    ...recording,
    directory,
    l1: stretched(directory, recording.l1, chains.l1),
    l2: stretched(directory, recording.l2, chains.l2),
  }
}

function stretched<C extends Chain>(
  directory: string,
  recording: ChainRecording<C>,
  chain: StretchedChain,
): ChainRecording<C> {
  const { meta } = recording
  const number = (block: number) => chain.numberOf(block)
  const from = (file: string) =>
    gunzipSync(readFileSync(join(recording.directory, recording.chain, file))).toString()
  const to = (file: string, text: string) =>
    writeFileSync(join(directory, recording.chain, file), gzipSync(text))
  mkdirSync(join(directory, recording.chain), { recursive: true })
  const rows = from('truth.jsonl.gz').trim().split('\n')
  const truth = rows.map((line) => {
    const row = JSON.parse(line)
    return JSON.stringify({ ...row, block: number(row.block) })
  })
  to('truth.jsonl.gz', `${truth.join('\n')}\n`)
  const pools = JSON.parse(from('pools.json.gz'))
  to('pools.json.gz', JSON.stringify({ ...pools, block: number(pools.block) }))
  const blocks = recording.blocks.map((block, index) => ({
    ...block,
    number: `0x${number(index).toString(16)}`,
    hash: chain.hash(number(index)),
  }))
  return {
    ...recording,
    directory,
    meta: {
      ...meta,
      lastBlock: number(meta.lastBlock),
      ...(meta.bondingManagerUpgrades
        ? {
            bondingManagerUpgrades: meta.bondingManagerUpgrades.map((upgrade) => ({
              ...upgrade,
              block: number(upgrade.block),
            })),
          }
        : {}),
    },
    // Read in order they are the recorded ones; by number there is every block of the chain.
    blocks: new Proxy(blocks, {
      get(target, property) {
        if (property === Symbol.iterator) return target[Symbol.iterator].bind(target)
        const index = typeof property === 'string' ? Number(property) : Number.NaN
        return Number.isInteger(index)
          ? { ...target[0], hash: chain.hash(index) }
          : Reflect.get(target, property)
      },
    }),
  }
}
