import { graphNodeSettings } from '@confluence/stack/graph-node/settings'
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1'
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { Namespace, Service } from 'kubernetes-models/v1'
import { describe, expect, test } from 'vitest'
import { type Document, readDeploy, readEnvironment, readManifests, readYaml } from './files.ts'

const KINDS = { Deployment, StatefulSet, HorizontalPodAutoscaler, PodDisruptionBudget, Namespace, Service }

const { resources, images } = readYaml('k8s/kustomization.yaml')
const manifests: Document[] = resources.flatMap((file: string) => readManifests(`k8s/${file}`))
const named = (kind: string, name: string) =>
  manifests.find((document) => document.kind === kind && document.metadata.name === name)

describe('the Kubernetes manifests', () => {
  test.each(manifests.map((document) => [document.kind, document.metadata.name, document]))(
    '%s %s follows the schema of its kind',
    (kind, _, document) => {
      const Kind = KINDS[kind as keyof typeof KINDS]
      expect(() => new Kind(document).validate()).not.toThrow()
    },
  )

  test('a field that its kind does not have is found', () => {
    const broken = { ...named('Service', 'gateway'), spec: { ports: 'http' } }
    expect(() => new Service(broken).validate()).toThrow()
  })

  test('graph-node is set as the embedded one is', () => {
    expect(readEnvironment('k8s/graph-node.env')).toMatchObject(graphNodeSettings)
  })

  test('services, budgets and scalers name workloads that are there', () => {
    for (const { kind, spec } of manifests) {
      if (kind === 'Service' || kind === 'PodDisruptionBudget') {
        const app = (spec.selector.matchLabels ?? spec.selector).app
        expect([named('Deployment', app), named('StatefulSet', app)].some(Boolean)).toBe(true)
      }
      if (kind === 'HorizontalPodAutoscaler') {
        expect(named(spec.scaleTargetRef.kind, spec.scaleTargetRef.name)).toBeDefined()
      }
    }
  })

  test('the index node runs once, under the name that graph-node.toml gives it', () => {
    const { replicas, template } = named('StatefulSet', 'index-node').spec
    expect(replicas).toBe(1)
    const { value } = template.spec.containers[0].env.find(({ name }: Document) => name === 'node_id')
    expect(readDeploy('graph-node.toml')).toContain(`ingestor = "${value}"`)
  })

  test('the recorder runs once, as Compose runs it, and keeps its recording', () => {
    const { replicas, template, volumeClaimTemplates } = named('StatefulSet', 'recorder').spec
    expect(replicas).toBe(1)
    const [container] = template.spec.containers
    const { services } = readYaml('compose/compose.yaml')
    expect([container.command, container.args]).toEqual([
      services.recorder.entrypoint,
      services.recorder.command,
    ])
    const [port] = container.ports
    expect(container.args).toContain(`--port=${port.containerPort}`)
    const mount = container.volumeMounts.find(
      ({ name }: Document) => name === volumeClaimTemplates[0].metadata.name,
    )
    expect(container.args).toContain(`--output=${mount.mountPath}`)
    expect(template.spec.securityContext.fsGroup).toBe(template.spec.securityContext.runAsUser)
  })

  test('only the recorder knows the providers; all others ask the recorder', () => {
    const secretsOf = ({ spec }: Document) =>
      (spec?.template?.spec.containers[0].envFrom ?? []).flatMap(
        ({ secretRef }: Document) => secretRef?.name ?? [],
      )
    const knowing = manifests.filter((document) => secretsOf(document).includes('providers'))
    expect(knowing.map(({ metadata }) => metadata.name)).toEqual(['recorder'])
    const [{ port }] = named('Service', 'recorder').spec.ports
    const urls = { L1_RPC_URL: `http://recorder:${port}/l1`, L2_RPC_URL: `http://recorder:${port}/l2` }
    expect(readEnvironment('k8s/graph-node.env')).toMatchObject(urls)
    const { env } = named('Deployment', 'gateway').spec.template.spec.containers[0]
    expect(Object.fromEntries(env.map(({ name, value }: Document) => [name, value]))).toMatchObject(urls)
    expect(Object.keys(readEnvironment('k8s/providers.example.env'))).toEqual(Object.keys(urls))
    expect(readEnvironment('k8s/secrets.example.env')).not.toHaveProperty('L1_RPC_URL')
  })

  test('the gateway runs as an ordinary user on a read-only file system', () => {
    const { securityContext, containers } = named('Deployment', 'gateway').spec.template.spec
    expect(securityContext).toMatchObject({ runAsNonRoot: true })
    expect(containers[0].securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
    })
  })

  test('every image has a fixed tag', () => {
    const used = manifests
      .flatMap(({ spec }) => spec?.template?.spec.containers ?? [])
      .map(({ image }) => image)
    const tagged = images.map(({ name }: Document) => name)
    expect(tagged).toEqual(expect.arrayContaining([...new Set(used)]))
  })
})
