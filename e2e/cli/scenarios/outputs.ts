import { execFile, spawnSync } from 'node:child_process'
import { chmod, lstat, readdir, readFile, readlink, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { temporaryDirectory } from '@confluence/stack/testing/temporary-directory'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Result, Scene } from '../../harness/command.ts'
import { bundled } from '../../harness/stack.ts'
import { useProxy } from './proxy.ts'

/** Where an export can go: files keep their mode and their links; pipes and devices are written to. */
export function outputScenarios(scene: Scene): void {
  const proxy = useProxy(() => scene.url)
  let directory = ''
  let pools = ''
  beforeAll(async () => {
    pools = (await scene.run('export', 'pools')).stdout
    expect(pools).not.toBe('')
  })
  beforeEach(async () => {
    directory = await temporaryDirectory()
  })

  /** Runs a line of a shell in the directory, where `confluence` is the command. */
  const shell = (line: string): Promise<Result> => {
    const script = `confluence() { "${process.execPath}" "${scene.command}" "$@"; }; ${line}`
    const options = { cwd: directory, env: { ...process.env, CONFLUENCE_URL: scene.url, TMPDIR: directory } }
    return new Promise((resolve) => {
      execFile('bash', ['-c', script], options, (error, stdout, stderr) =>
        resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      )
    })
  }

  test('an export replaces a file and keeps its mode', async () => {
    const file = join(directory, 'pools.ndjson')
    await writeFile(file, 'as it was')
    await chmod(file, 0o600)
    expect((await scene.run('export', 'pools', '-o', file)).exitCode).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(pools)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(directory)).toEqual(['pools.ndjson'])
  })

  test.each([
    ['a file', 'as it was'],
    ['nothing', undefined],
  ])('an export through a link to %s keeps the link', async (_, content) => {
    const target = join(directory, 'target.ndjson')
    const link = join(directory, 'link')
    if (content) await writeFile(target, content)
    await symlink('target.ndjson', link)
    expect((await scene.run('export', 'pools', '-o', link)).exitCode).toBe(0)
    expect(await readlink(link)).toBe('target.ndjson')
    expect(await readFile(target, 'utf8')).toBe(pools)
  })

  test.each([
    ['-', 'confluence export pools -o -'],
    ['/dev/stdout', 'confluence export pools -o /dev/stdout | cat'],
    ['/dev/stdout in a file', 'confluence export pools -o /dev/stdout > rows && cat rows'],
    [
      '/dev/stdout after what is there',
      'echo x > rows; confluence export pools -o /dev/stdout >> rows && tail -n +2 rows',
    ],
    ['/dev/stderr in a file', 'confluence export pools -o /dev/stderr 2> rows; grep ^{ rows'],
    ['an open file', 'confluence export pools -o /dev/fd/3 3> rows && cat rows'],
    [
      'an open file, after what is there',
      'echo x > rows; confluence export pools -o /dev/fd/3 3>> rows && tail -n +2 rows',
    ],
    ['/dev/stderr', 'confluence export pools -o /dev/stderr 2>&1 >/dev/null | grep ^{'],
    ['a named pipe', 'mkfifo pipe; confluence export pools -o pipe & cat pipe; wait'],
    ['a process', 'confluence export pools -o >(cat)'],
  ])('an export writes to %s', async (_, line) => {
    const { stdout } = await shell(line)
    expect(stdout).toBe(pools)
  })

  test('an export to a device leaves the device', async () => {
    expect((await shell('confluence export pools -o /dev/null')).exitCode).toBe(0)
    expect((await lstat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  test('an export into a pipe that closes ends quietly and leaves nothing', async () => {
    proxy.serveClaims(200_000)
    const line = `confluence export claims --url ${proxy.url} | head -1; echo "\${PIPESTATUS[0]}"`
    const { stdout, stderr } = await shell(line)
    expect(stdout.split('\n').slice(1)).toEqual(['0', ''])
    expect(stderr).toBe('')
    expect(await readdir(directory)).toEqual([])
  })

  test('a reader that closes the pipe does not make a failure a success', async () => {
    const leaves = join(bundled('smoke'), 'snapshot.json')
    const wrong = `--root 0x${'00'.repeat(32)}`
    const { stdout } = await shell(
      `confluence snapshot verify ${leaves} ${wrong} | true; echo "\${PIPESTATUS[0]}"`,
    )
    expect(stdout).toBe('1\n')
  })

  test('an export to standard output fails when the chains move on after the first page', async () => {
    proxy.moveAt(3)
    const args = ['export', 'delegators', '--page-size', '10', '--url', proxy.url]
    const { exitCode, stdout, stderr } = await scene.run(...args)
    expect(exitCode).toBe(1)
    expect(stdout.split('\n').length).toBe(21)
    expect(stderr).toMatch(/^error: the chains moved on, and what is written is not complete: [^\n]+ -o\n$/)
  })

  test('the extension of the output chooses the format, in any case', async () => {
    const csv = await shell('confluence export pools -o rows.CSV && cat rows.CSV')
    expect(csv.stdout).toMatch(/^id,orchestrator,/)
    expect((await shell('confluence export pools -o rows.jsonl && cat rows.jsonl')).stdout).toBe(pools)
    const unknown = await shell('confluence export pools -o rows.xlsx')
    expect(unknown).toMatchObject({ exitCode: 2, stdout: '' })
    expect(unknown.stderr).toMatch(/^error: rows\.xlsx: \.xlsx names no format: choose one with --format/)
  })

  test('an export to a name that ends in .gz is compressed', async () => {
    expect((await shell('confluence export pools -o rows.csv.gz')).exitCode).toBe(0)
    const plain = await shell('confluence export pools --format csv')
    const file = await readFile(join(directory, 'rows.csv.gz'))
    expect(gunzipSync(file).toString()).toBe(plain.stdout)
  })

  const readOnly = (line: string) =>
    shell(`mkdir -p ro; unshare -rm bash -c 'mount -t tmpfs -o ro none ro; ${line}'`)

  test.skipIf(spawnSync('unshare', ['-rm', 'true']).status !== 0)(
    'a read-only file system is one line that says what to do',
    async () => {
      const command = `"${process.execPath}" "${scene.command}"`
      const exported = await readOnly(`${command} export pools -o ro/pools.csv`)
      expect(exported.stderr).toBe(
        'error: cannot write ro/pools.csv: the file system is read-only: name another place\n',
      )
      const started = await readOnly(`${command} start --port 0 --data ro/data`)
      expect(started.stderr).toMatch(/^error: [^\n]+ read-only: name another place\n$/)
      expect([exported.exitCode, started.exitCode]).toEqual([1, 1])
    },
  )

  describe('an error of the operating system is one line that says what to do:', () => {
    test.each([
      [
        'a missing directory',
        'no/pools.csv',
        /cannot write no\/pools\.csv: there is no such file or directory: /,
      ],
      ['a directory', '.', /^error: \. is a directory: name a file in it with -o$/],
      [
        'a path through a file',
        '/dev/null/pools.csv',
        /: a part of the path is not a directory: check the name$/,
      ],
      [
        'a full device',
        '/dev/full',
        /cannot write \/dev\/full: no space is left: make room, or name another/,
      ],
      ['a file system that takes no files', '/proc/pools.csv', /cannot write \/proc\/pools\.csv: /],
    ])('export to %s', async (_, output, message) => {
      const { exitCode, stdout, stderr } = await shell(`confluence export pools -o ${output} --format csv`)
      expect(stderr.trimEnd()).toMatch(message)
      expect(stderr).toMatch(/^error: [^\n]+\n$/)
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
      expect(await readdir(directory)).toEqual([])
    })

    test.each([
      ['status > /dev/full', /cannot write standard output: no space is left/],
      ['pools > /dev/full', /cannot write standard output: no space is left/],
      ['export pools > /dev/full', /cannot write standard output: no space is left/],
      ['start --port 0 --data /dev/null/data', /: a part of the path is not a directory/],
      ['start --port 0 --l1-rpc http://x --l2-rpc http://x --networks none.json', /none\.json/],
      ['start --port 0 --data /proc/data', /cannot create \/proc\/data: there is no such file/],
      ['start --port 0 --snapshot none.json', /cannot read the snapshot none\.json: there is no such file/],
      ['start --port 0 --recording none', /there is no directory none: name one/],
      [
        'record --l1-rpc http://127.0.0.1:9 -o /dev/null/x',
        /cannot create \/dev\/null\/x: a part of the path/,
      ],
      ['record --l1-rpc http://127.0.0.1:9 -o /proc/x', /cannot create \/proc\/x: there is no such file/],
      [
        'record --l1-rpc http://127.0.0.1:9 -o out --networks .',
        /cannot read \.: it is a directory: name a file/,
      ],
      ['calibrate --l1-rpc http://127.0.0.1:9 --snapshot /dev/null/x', /: a part of the path is not a dir/],
      ['verify --l1-rpc http://x --l2-rpc http://x --keep .', /cannot read \.: it is a directory/],
      ['verify --kept none.jsonl', /cannot read none\.jsonl: there is no such file/],
      ['verify --facts none.json', /cannot read the facts in none\.json: there is no such file/],
      ['verify /dev/null', /\/dev\/null/],
      ['replay /dev/null --chain l1', /\/dev\/null/],
      ['snapshot verify none.json', /cannot read the snapshot none\.json: there is no such file/],
      ['snapshot verify .', /it is a directory: name a file/],
      ['deploy l1 --networks none.json --dry-run', /cannot read none\.json: there is no such file/],
    ])('%s', async (line, message) => {
      const { exitCode, stdout, stderr } = await shell(`confluence ${line}`)
      expect(stderr).toMatch(message)
      expect(stderr).not.toMatch(/\bE[A-Z]{3,}\b/)
      expect(stderr).toMatch(/^error: [^\n]+\n$/)
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    })
  })
}
