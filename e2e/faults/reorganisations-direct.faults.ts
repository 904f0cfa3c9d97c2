import { runs } from '../harness/seeded.ts'
import { reorganisations } from './reorganisations.ts'

reorganisations('graph-node asks the endpoints', ['--direct'], runs(60))
