import { UserError } from '@confluence/protocol/lib/user-error'
import { thinRecording } from '@confluence/recording/thin-recording'

// Copies a recording with fewer checkpoints: FROM TO.
const [from, to] = process.argv.slice(2)
try {
  if (!from || !to) throw new UserError('name the recording to copy and the directory to make')
  thinRecording(from, to)
} catch (error) {
  if (!(error instanceof UserError)) throw error
  console.error(`error: ${error.message}`)
  process.exitCode = 1
}
