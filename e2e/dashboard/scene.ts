import type { Recording } from '@confluence/recording/recording'
import type { Site } from './site.ts'

export interface Scene {
  site: Site
  recording: Recording
}
