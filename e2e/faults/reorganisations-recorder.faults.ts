import { runs } from '../harness/seeded.ts'
import { reorganisations } from './reorganisations.ts'

// The recorder looks at the heads every 8 and 12 s.
reorganisations('through the recorder', [], runs(6))
