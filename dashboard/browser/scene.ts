import type { Recording } from '../../node/replay/recording.ts'
import type { Site } from './site.ts'

export interface Scene {
  site: Site
  recording: Recording
}
