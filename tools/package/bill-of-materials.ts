import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'

/** A package in package-lock.json, by where it is installed. */
interface Locked {
  name?: string
  version?: string
  license?: string
  /** `sha512-` and base64. */
  integrity?: string
  optional?: boolean
  /** Of a workspace: where it is. */
  link?: boolean
  resolved?: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional?: boolean }>
}

type Lock = Readonly<Record<string, Locked>>

export interface Subject {
  name: string
  version: string
  license: string
  description: string
}

/**
 * What a published package is made of and brings along, as CycloneDX 1.5: all that these workspaces depend on, by
 * package-lock.json, and installed packages that are compiled into it. `npm sbom` leaves out of a workspace what another one
 * has as a development dependency.
 */
export async function billOfMaterials(
  subject: Subject,
  workspaces: readonly string[],
  compiled: readonly string[] = [],
): Promise<object> {
  const { packages } = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8'))
  const lock: Lock = packages
  const found = new Map<string, Locked>()
  const edges = new Map<string, string[]>()

  /** Places of what a package depends on, with what its workspaces depend on in their place. */
  function below(place: string, seen: Set<string>): string[] {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = lock[place] ?? {}
    const peers = Object.keys(peerDependencies ?? {}).filter(
      (name) => !peerDependenciesMeta?.[name]?.optional,
    )
    const names = [...peers, ...Object.keys({ ...dependencies, ...optionalDependencies })]
    return names.flatMap((name) => {
      const at = resolve(lock, name, place)
      if (at === undefined || seen.has(at)) return []
      if (at.includes('node_modules/')) return [at]
      seen.add(at)
      return below(at, seen)
    })
  }
  function walk(place: string): void {
    if (found.has(place)) return
    found.set(place, lock[place] as Locked)
    const next = below(place, new Set())
    edges.set(place, next)
    for (const one of next) walk(one)
  }
  const direct = workspaces.flatMap((workspace) => below(workspace, new Set([workspace])))
  for (const place of direct) walk(place)
  for (const name of compiled) {
    const place = `node_modules/${name}`
    found.set(place, lock[place] as Locked)
    direct.push(place)
  }

  const refOf = (place: string) => purl(nameOf(place), String(lock[place]?.version))
  const references = (places: readonly string[]) => [...new Set(places.map(refOf))].sort()
  const own = purl(subject.name, subject.version)
  const components = new Map([...found].map(([place, locked]) => [refOf(place), component(place, locked)]))
  const graph = new Map([...edges].map(([place, next]) => [refOf(place), references(next)]))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: subject.name,
        version: subject.version,
        description: subject.description,
        ...licensed(subject.license),
        purl: own,
      },
    },
    components: inOrder(components),
    dependencies: [
      { ref: own, dependsOn: references(direct) },
      ...[...graph].sort(byKey).map(([ref, dependsOn]) => ({ ref, dependsOn })),
    ],
  }
}

/** Where Node finds a package from a place, or where the workspace of that name is; undefined if it is not installed. */
function resolve(lock: Lock, name: string, from: string): string | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/')))) {
    const at = place ? `${place}/node_modules/${name}` : `node_modules/${name}`
    const locked = lock[at]
    if (locked) return locked.link ? locked.resolved : at
    if (!place) return undefined
  }
}

function component(place: string, { version = '', license, integrity, optional }: Locked): object {
  const ref = purl(nameOf(place), version)
  const [algorithm, digest] = integrity?.split('-') ?? []
  return {
    type: 'library',
    'bom-ref': ref,
    name: nameOf(place),
    version,
    scope: optional ? 'optional' : 'required',
    ...(algorithm === 'sha512' &&
      digest && { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }),
    ...licensed(license),
    purl: ref,
  }
}

function licensed(license: string | undefined): object {
  if (!license) return {}
  if (/^[\w.+-]+$/.test(license)) return { licenses: [{ license: { id: license } }] }
  return { licenses: [/ (OR|AND) /.test(license) ? { expression: license } : { license: { name: license } }] }
}

const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)

const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`

const byKey = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : one > other ? 1 : 0

const inOrder = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(byKey).map(([, value]) => value)
