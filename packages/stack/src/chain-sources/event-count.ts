const SAMPLE = /^deployment_handler_execution_time_count\{(.*)\} (\d+)$/gm

/**
 * How many events a graph-node has handled for a deployment since it was started; undefined if it does not tell.
 * Taken from its Prometheus metrics.
 */
export async function eventCount(metricsUrl: string, deployment: string): Promise<number | undefined> {
  const response = await fetch(metricsUrl, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
  if (!response?.ok) return undefined
  const label = `deployment=${JSON.stringify(deployment)}`
  let events = 0
  for (const [, labels, count] of (await response.text()).matchAll(SAMPLE)) {
    if (labels?.includes(label)) events += Number(count)
  }
  return events
}
