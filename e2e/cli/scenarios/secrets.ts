import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listening } from '@confluence/protocol/testing/listening'
import { openRecording } from '@confluence/recording/recording'
import { startReplay } from '@confluence/recording/server'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { createProgram } from 'livepeer-confluence/program'
import { entriesOf } from 'livepeer-confluence/tree'
import { expect, onTestFinished, test } from 'vitest'
import { startCluster } from '../../harness/cluster.ts'
import type { Scene } from '../../harness/command.ts'
import { newData } from '../../harness/faults.ts'
import { asking, expectGatewayToHide, expectToHide, type Run } from '../../harness/hiding.ts'
import { type PlantedEndpoint, plantedEndpoint } from '../../harness/planted.ts'
import { bundled } from '../../harness/stack.ts'
import { run } from '../../harness/start.ts'

/** No secret of a URL is shown. `npm run test:faults` tries the same on whole stacks. */
export function secretScenarios(scene: Scene): void {
  const command: Run = (args, env) => run(process.execPath, [scene.command, ...args], env)
  const planted = async (target: string, mode: PlantedEndpoint['mode']): Promise<PlantedEndpoint> => {
    const endpoint = await plantedEndpoint(target)
    onTestFinished(endpoint.close)
    endpoint.mode = mode
    return endpoint
  }
  const tried: (readonly string[])[] = []
  const expectAllToHide = (lines: readonly (readonly string[])[]) => {
    tried.push(...lines)
    return expectToHide(lines.map((line) => command(line)))
  }

  test('no secret of a URL is shown by a gateway in front of it', { timeout: 60_000 }, async () => {
    await expectGatewayToHide(command, await planted(scene.url, 'works'))
  })

  test.for(['works', 'quotes'] as const)(
    'no secret of a URL is shown by commands whose endpoint %s',
    { timeout: 60_000 },
    async (mode) => {
      const recording = openRecording(bundled('smoke'))
      const node = await startReplay(recording.l1)
      const leaves = await listening((_, response) =>
        response.end(readFileSync(join(bundled('smoke'), 'snapshot.json'))),
      )
      const cluster = await startCluster()
      onTestFinished(() => Promise.all([node, leaves, cluster].map(({ close }) => close())).then(() => {}))
      const gateway = await planted(scene.url, mode)
      const calibrating = command(['calibrate', '--l1-rpc', node.url, '--url', gateway.url])
      await calibrating.ended
      // That it was asked shows that the secrets of its URL were used.
      if (mode === 'works') expect(calibrating.output()).toContain('has the whole history of Ethereum')
      const rpc = await planted(node.url, mode)
      const snapshot = await planted(leaves.url, mode)
      const elsewhere = await planted(cluster.url, mode)
      const [data, output] = [await newData(), await temporaryDirectory()]
      const chains = ['--l1-rpc', rpc.url, '--l2-rpc', rpc.url]
      await expectAllToHide(asking.map((line) => [...line, '--url', gateway.url]))
      await expectAllToHide([
        ['doctor', ...chains, '--url', gateway.url, '--data', data, '--port', '0'],
        ['verify', ...chains, '--url', gateway.url, '--sample', '1'],
        ['verify', bundled('confluence'), '--url', gateway.url],
        ['verify', '--facts', '--url', gateway.url],
        ['calibrate', '--l1-rpc', rpc.url, '--url', gateway.url],
        ['record', ...chains, '-o', output],
        ['start', ...chains, '--data', data, '--port', '0'],
        ['snapshot', 'verify', snapshot.url, '--url', gateway.url],
        ['deploy', 'l2', 'name', '--node', elsewhere.url, '--ipfs', elsewhere.url],
        ['deploy', 'l2', 'name', '--node', elsewhere.url, '--ipfs', elsewhere.url, '--dry-run'],
      ])
      expect(cluster.calls.length).toBe(mode === 'works' ? 1 : 0)
    },
  )

  test('every command that takes a URL was tried', async () => {
    const taking = entriesOf(await createProgram()).flatMap(({ path, command }) =>
      command.options.flatMap(({ flags, long }) => (flags.includes('<url>') && long ? [{ path, long }] : [])),
    )
    const elsewhere = ['--l1-subgraph', '--l2-subgraph']
    const missed = taking.filter(
      ({ path, long }) =>
        !elsewhere.includes(long) &&
        !tried.some((line) => line.join(' ').startsWith(`${path} `) && line.includes(long)),
    )
    expect(taking.length).toBeGreaterThan(20)
    expect(missed).toEqual([])
  })
}
