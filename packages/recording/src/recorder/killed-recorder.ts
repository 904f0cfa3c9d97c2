import { openRecorder } from './recorder.ts'
import { identity, plan } from './test-support.ts'

// Records from an endpoint until it is killed: a process for a test.
const [url = '', file = ''] = process.argv.slice(2)
const recorder = await openRecorder({
  chain: identity,
  urls: [url],
  plan,
  file,
  signal: new AbortController().signal,
  report: (line) => console.log(line),
})
console.log('recording')
await recorder.recordTo(recorder.finalized)
await recorder.follow(50)
