import { projectRoot } from '@confluence/stack/build/paths'
import type { Project } from './runner/suite.ts'

const root = projectRoot.replace(/\/$/, '')

/** This repository's subgraphs. */
export const project: Project = {
  root,
  libraries: root,
  manifests: ['subgraph.yaml', 'subgraph.l1.yaml'],
}
