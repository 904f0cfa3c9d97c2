// Generated from packages/protocol/src/vectors.json by npm run generate.
import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { describe, test } from 'matchstick-as/assembly/index'
import { earningsPoolId, logId, unbondingLockId } from '../src/entities/ids'
import { expectFraction, expectId, expectPending, PendingVector } from './twins'

describe('vectors that the mappings share with packages/protocol', () => {
  test('fractionOf(3, 1, 3)', () => {
    expectFraction('3', '1', '3', '1000000000000000000000000000', '0')
  })
  test('fractionOf(9, 1, 3)', () => {
    expectFraction('9', '1', '3', '1000000000000000000000000000', '2')
  })
  test('fractionOf(9, 2, 3)', () => {
    expectFraction('9', '2', '3', '1000000000000000000000000000', '5')
  })
  test('fractionOf(9, 3, 3)', () => {
    expectFraction('9', '3', '3', '1000000000000000000000000000', '9')
  })
  test('fractionOf(3000000000000000000000000000000, 1, 3)', () => {
    expectFraction('3000000000000000000000000000000', '1', '3', '1000000000000000000000000000', '999999999999999999999999999000')
  })
  test('fractionOf(10000000000000000000000000000000000000000, 1, 1000000000000000000000000001)', () => {
    expectFraction('10000000000000000000000000000000000000000', '1', '1000000000000000000000000001', '1000000000000000000000000000', '0')
  })
  test('fractionOf(1, 1, 0)', () => {
    expectFraction('1', '1', '0', '1000000000000000000000000000', '0')
  })
  test('fractionOf(1000, 1, 3)', () => {
    expectFraction('1000', '1', '3', '1000000000', '333')
  })
  test('fractionOf(201574606653700240791155982333, 260818839224168270025621465, 9294104063312144780765975200)', () => {
    expectFraction('201574606653700240791155982333', '260818839224168270025621465', '9294104063312144780765975200', '1000000000000000000000000000', '5656753417687730989677593772')
  })
  test('fractionOf(256250099254187007342218118724, 9314528425258233015897855094, 4593688510690488021651550690)', () => {
    expectFraction('256250099254187007342218118724', '9314528425258233015897855094', '4593688510690488021651550690', '1000000000000000000000000000', '519593095597070774715345541604')
  })
  test('fractionOf(58728022986552381508942771248, 1268273363068803574149521240, 5967220786898283835690208619)', () => {
    expectFraction('58728022986552381508942771248', '1268273363068803574149521240', '5967220786898283835690208619', '1000000000000000000000000000', '12482056535108128129944636335')
  })
  test('pending amounts that the contract answered (confluence, block 7534, 0x917981e94cca6b952f7623da612a156d5676ba28)', () => {
    const vector = new PendingVector()
    vector.bondedAmount = '154066696709705194901'
    vector.fees = '0'
    vector.lastClaimRound = '158'
    vector.currentRound = '178'
    vector.startRewardFactor = '2330010966839725424145312963'
    vector.startFeeFactor = '140788425363753951643072'
    vector.latestRewardFactor = '2582380066600605179559085525'
    vector.latestFeeFactor = '161852317532226242667381'
    vector.cumulativeRewards = '200022728059556777455'
    vector.cumulativeFees = '43160809625251108'
    vector.isOwnDelegate = false
    expectPending(vector, '170754031707315680672', '1392802150904719')
  })
  test('pending amounts that the contract answered (confluence, block 7534, 0x8fad03e34349032dae5e9f83dffe3887c3d1a22e)', () => {
    const vector = new PendingVector()
    vector.bondedAmount = '115517804392476150572'
    vector.fees = '0'
    vector.lastClaimRound = '115'
    vector.currentRound = '178'
    vector.startRewardFactor = '1634778764503565380672387065'
    vector.startFeeFactor = '31593413508406158643511'
    vector.latestRewardFactor = '2080503199374858210930365865'
    vector.latestFeeFactor = '68357219270142696421815'
    vector.cumulativeRewards = '825966577631469498649'
    vector.cumulativeFees = '40473564167916670'
    vector.isOwnDelegate = false
    expectPending(vector, '147013875419582207235', '2597828045556317')
  })
  test('pending amounts that the contract answered (confluence, block 7534, 0xac0314aa33a1472ecb9a5c51b8f0be00eb26aeb6)', () => {
    const vector = new PendingVector()
    vector.bondedAmount = '255822988166981103004'
    vector.fees = '6793488652775295'
    vector.lastClaimRound = '170'
    vector.currentRound = '178'
    vector.startRewardFactor = '1196105411181202642055058846'
    vector.startFeeFactor = '32056417711285301281689'
    vector.latestRewardFactor = '1254236442569573327492309679'
    vector.latestFeeFactor = '41750463842923740060406'
    vector.cumulativeRewards = '153757197327816816232'
    vector.cumulativeFees = '482917766379855638'
    vector.isOwnDelegate = false
    expectPending(vector, '268256051353540550014', '8866850938107026')
  })
  test('pending amounts that the contract answered (smoke, block 276, 0x42ad6f093a2a167051e45f604dbff67deaba8e5f)', () => {
    const vector = new PendingVector()
    vector.bondedAmount = '288786879837231975465'
    vector.fees = '0'
    vector.lastClaimRound = '37'
    vector.currentRound = '47'
    vector.startRewardFactor = '0'
    vector.startFeeFactor = '0'
    vector.latestRewardFactor = '1684627170845618241670544714'
    vector.latestFeeFactor = '1703403899160599152270'
    vector.cumulativeRewards = '231788646888035289491'
    vector.cumulativeFees = '18990862158691346'
    vector.isOwnDelegate = false
    expectPending(vector, '486498224357529617006', '491920697141164')
  })
  test('pending amounts that the contract answered (smoke, block 276, 0xcf41f3a321e00c22fd0494237f5b2afee0b6e920)', () => {
    const vector = new PendingVector()
    vector.bondedAmount = '270002102772524114633'
    vector.fees = '0'
    vector.lastClaimRound = '38'
    vector.currentRound = '47'
    vector.startRewardFactor = '0'
    vector.startFeeFactor = '0'
    vector.latestRewardFactor = '1684627170845618241670544714'
    vector.latestFeeFactor = '1703403899160599152270'
    vector.cumulativeRewards = '231788646888035289491'
    vector.cumulativeFees = '18990862158691346'
    vector.isOwnDelegate = false
    expectPending(vector, '454852878516045156384', '459922634644278')
  })
  test('pending amounts that the contract answered (confluence, block 7534, 0xa7f63817e644f51e61b621fc802eb494bc4bfd66)', () => {
    const vector = new PendingVector()
    vector.bondedAmount = '5936835039347702351431'
    vector.fees = '226961132411733184'
    vector.lastClaimRound = '130'
    vector.currentRound = '178'
    vector.startRewardFactor = '1223936638629134967024826760'
    vector.startFeeFactor = '0'
    vector.latestRewardFactor = '1623103922409465114594438161'
    vector.latestFeeFactor = '19899512437238239060893'
    vector.cumulativeRewards = '363137026706447812263'
    vector.cumulativeFees = '679425933888277747'
    vector.isOwnDelegate = true
    expectPending(vector, '8236175495312208309710', '1002911771072027328')
  })
  test('pending amounts that the contract answered (confluence, block 7534, 0xb8bdf100c4e1e6e506b6fb49b5b852d9bbca4735)', () => {
    const vector = new PendingVector()
    vector.bondedAmount = '9037204667708572741563'
    vector.fees = '5836928468665414594'
    vector.lastClaimRound = '95'
    vector.currentRound = '178'
    vector.startRewardFactor = '1210845632161350920889179209'
    vector.startFeeFactor = '1083715906468836809540891'
    vector.latestRewardFactor = '1989231043159607746918387065'
    vector.latestFeeFactor = '1126486171108362384560060'
    vector.cumulativeRewards = '1078119549657133365411'
    vector.cumulativeFees = '645102200537441803'
    vector.isOwnDelegate = true
    expectPending(vector, '15924841205087169420498', '6801248598369854734')
  })
  test('earningsPoolId appends the number in little-endian order', () => {
    expectId('0x00000000000000000000000000000000000000ffa2090000', earningsPoolId(Bytes.fromHexString('0x00000000000000000000000000000000000000ff'), BigInt.fromI32(2466)))
    expectId('0x00000000000000000000000000000000000000ff00000000', earningsPoolId(Bytes.fromHexString('0x00000000000000000000000000000000000000ff'), BigInt.fromI32(0)))
  })
  test('unbondingLockId appends the number in little-endian order', () => {
    expectId('0x00000000000000000000000000000000000000ff00000000', unbondingLockId(Bytes.fromHexString('0x00000000000000000000000000000000000000ff'), BigInt.fromI32(0)))
    expectId('0x00000000000000000000000000000000000000ff00000100', unbondingLockId(Bytes.fromHexString('0x00000000000000000000000000000000000000ff'), BigInt.fromI32(65536)))
  })
  test('logId appends the number in little-endian order', () => {
    expectId('0xabababababababababababababababababababababababababababababababab02010000', logId(Bytes.fromHexString('0xabababababababababababababababababababababababababababababababab'), BigInt.fromI32(258)))
  })
})
