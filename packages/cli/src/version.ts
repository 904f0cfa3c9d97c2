import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '@confluence/stack/build/paths'

export interface Package {
  version: string
  engines: { node: string }
}

/** What package.json says of this program. */
export function readPackage(): Package {
  return JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
}

/** Version of this program. */
export function version(): string {
  return readPackage().version
}
