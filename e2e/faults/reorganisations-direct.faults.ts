import { reorganisations } from './reorganisations.ts'

reorganisations('graph-node asks the endpoints', ['--direct'], 60)
