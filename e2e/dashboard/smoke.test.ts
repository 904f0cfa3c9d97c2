import { openRecording } from '@confluence/recording/recording'
import { describe } from 'vitest'
import { launchBrowser } from '../harness/browser.ts'
import { bundled } from '../harness/stack.ts'
import { accessScenarios } from './scenarios/access.ts'
import { accountScenarios } from './scenarios/account.ts'
import { exportScenarios } from './scenarios/exports.ts'
import { faultScenarios } from './scenarios/faults.ts'
import { figureScenarios } from './scenarios/figures.ts'
import { followScenarios } from './scenarios/follow.ts'
import { placeScenarios } from './scenarios/places.ts'
import { useSite } from './site.ts'

/** Here no delegator of the last four has begun to migrate on L1. */
const HEAD = 253

const recording = openRecording(bundled('smoke'))
const browser = await launchBrowser()

if ('missing' in browser) {
  console.warn(`the dashboard is not tested in a browser: ${browser.missing}`)
  describe.skip(`the dashboard in a browser: ${browser.missing}`)
} else {
  describe('the dashboard in a browser', { timeout: 120_000 }, () => {
    const scene = { site: useSite(browser, recording, HEAD), recording }
    followScenarios(scene)
    figureScenarios(scene)
    accountScenarios(scene)
    exportScenarios(scene)
    accessScenarios(scene)
    placeScenarios(scene)
    faultScenarios(scene)
  })
}
