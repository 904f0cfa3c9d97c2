import { BigInt } from '@graphprotocol/graph-ts'

/** Seeded random numbers (Lehmer's generator), and decimal texts that are made of them. */
export class Random {
  constructor(private state: u64) {}

  /** A number from 0 to `limit` - 1. */
  below(limit: i32): i32 {
    this.state = (this.state * 48271) % 2147483647
    return (this.state % (limit as u64)) as i32
  }

  /** An integer of up to `length` digits. Runs of 0, 4, 5 and 9 are frequent, since they decide how it is rounded. */
  integer(length: i32): string {
    let digits = ''
    const count = 1 + this.below(length)
    while (digits.length < count) {
      const run = this.below(8) == 0 ? 1 + this.below(12) : 1
      const digit = run > 1 ? '0459'.charAt(this.below(4)) : this.below(10).toString()
      for (let i = 0; i < run; i++) digits += digit
    }
    return this.below(3) == 0 ? `-${digits}` : digits
  }

  /** A decimal of up to `length` digits before its point and after it, at times with an exponent. */
  decimal(length: i32): string {
    let text = this.integer(length)
    if (this.below(4) > 0) text += `.${this.integer(length).replace('-', '')}`
    if (this.below(6) == 0) text += (this.below(2) == 0 ? 'e-' : 'E') + this.below(40).toString()
    return text
  }

  bigInt(length: i32): BigInt {
    return BigInt.fromString(this.integer(length))
  }
}
