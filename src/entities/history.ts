import { Address } from '@graphprotocol/graph-ts'
import { newOrchestrator } from './accounts'
import { configuredNumber, configuredText, parseNumber } from './configuration'
import { History } from './enums'
import { ProtocolState } from './protocol-state'

const ADDRESS_LENGTH = 42

/**
 * Notes how much history L1 has, by the manifest's context. `Earnings_exactSinceRound` is set where it is whole, as in
 * recordings. Ethereum's lacks the amounts before August 2018: stake is null then, unless `Calibration_constants` has
 * what each orchestrator lacks.
 */
export function startL1History(protocol: ProtocolState): void {
  if (protocol.history != History.WHOLE || protocol.exactSinceRound) return
  protocol.exactSinceRound = configuredNumber('Earnings_exactSinceRound')
  protocol.stakeExactSinceRound = protocol.exactSinceRound
  if (protocol.exactSinceRound) return
  const constants = configuredText('Calibration_constants')
  protocol.history = constants.length > 0 ? History.CALIBRATED : History.PARTIAL
  protocol.amountsKnown = false
  protocol.earlyPool = []
  protocol.earlyOrchestrators = []
  protocol.totalActiveStake = null
  protocol.nextRoundTotalActiveStake = null
  protocol.setParticipationRate(null)
  calibrate(protocol, constants)
}

/** Gives each orchestrator its constant. `constants` is `address:amount,…`, amounts in wei of LPT. */
function calibrate(protocol: ProtocolState, constants: string): void {
  const entries = constants.split(',')
  for (let i = 0; i < entries.length; i++) {
    const pair = entries[i].split(':')
    const amount = pair.length == 2 && isAddress(pair[0]) ? parseNumber(pair[1]) : null
    if (!amount) continue
    const orchestrator = newOrchestrator(Address.fromString(pair[0]), protocol)
    orchestrator.calibration = amount
    orchestrator.save()
  }
}

function isAddress(text: string): boolean {
  if (text.length != ADDRESS_LENGTH || !text.startsWith('0x')) return false
  for (let i = 2; i < ADDRESS_LENGTH; i++) {
    if ('0123456789abcdefABCDEF'.indexOf(text.charAt(i)) < 0) return false
  }
  return true
}
