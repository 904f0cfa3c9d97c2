import { useScene } from '../harness/command.ts'
import { claimScenarios } from './scenarios/claim.ts'
import { clientScenarios } from './scenarios/client.ts'
import { deployScenarios } from './scenarios/deploy.ts'
import { exportScenarios } from './scenarios/export.ts'
import { faultScenarios } from './scenarios/faults.ts'
import { migrateScenarios } from './scenarios/migrate.ts'
import { queryScenarios } from './scenarios/queries.ts'
import { secretScenarios } from './scenarios/secrets.ts'
import { toolScenarios } from './scenarios/tools.ts'

// The built command, as a child process, against a running stack.
const scene = useScene()

queryScenarios(scene)
claimScenarios(scene)
migrateScenarios(scene)
exportScenarios(scene)
faultScenarios(scene)
toolScenarios(scene)
deployScenarios(scene)
secretScenarios(scene)
clientScenarios(scene)
