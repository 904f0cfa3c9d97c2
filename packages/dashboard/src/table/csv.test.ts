import { expect, test } from 'vitest'
import { addressColumn, amountColumn, compareValues, momentColumn, valueColumn } from './columns.tsx'
import { toCsv } from './csv.ts'

interface Row {
  id: string
  stake: string | null
  at: string | null
  note: string
}

const columns = [
  addressColumn<Row>('id', 'Account', (row) => row.id),
  amountColumn<Row>('stake', 'Stake', 'LPT', (row) => row.stake),
  momentColumn<Row>('at', 'Arrived', (row) => row.at),
  valueColumn<Row>('note', 'Note', (row) => row.note),
]

const id = '0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed'

test('writes every digit, checksums, and moments in UTC', () => {
  const row = { id, stake: '11285610795418459496932', at: '1644457300', note: 'ok' }
  expect(toCsv(columns, [row]).split('\r\n')).toEqual([
    'Account,Stake (LPT),Arrived (UTC),Note',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed,11285.610795418459496932,2022-02-10T01:41:40.000Z,ok',
  ])
})

test('quotes what needs it, leaves unknown cells empty and defuses formulas', () => {
  const rows = [
    { id, stake: null, at: null, note: 'a "b", c\nd' },
    { id, stake: '0', at: null, note: '=1+1' },
  ]
  const csv = toCsv(columns, rows)
  expect(csv).toContain(',,,"a ""b"", c\nd"')
  expect(csv).toContain(`,0,,"'=1+1"`)
})

test('sorts amounts by size, not as texts, and the unknown below all', () => {
  expect([10n, null, 9n, 100n].sort(compareValues)).toEqual([null, 9n, 10n, 100n])
})
