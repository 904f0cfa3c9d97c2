import { newMockEvent, test } from 'matchstick-as/assembly/index'
import { handleEvent } from '../src/mapping'

test('computes', () => {
  handleEvent(newMockEvent())
})
