export * from './client.ts'
export type * from './complete.ts'
export * from './errors.ts'
export type * from './generated.ts'
export type {
  ChainHealth,
  GatewayHealth,
  HealthWarning,
  RecordingEndpoint,
  RecordingHealth,
} from './health.ts'
export * from './pages.ts'
