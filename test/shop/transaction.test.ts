import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { inLightTx, inTx, withoutWaiting } from '#shop/transaction.ts'
import { memoryDb } from '#test/support/shop.ts'

const waits = (db: Db) => db.$client.pragma('synchronous', { simple: true }) === 2

test('what is promised waits for the disk, what is on its way to that does not', () => {
  const db = memoryDb()
  expect(inTx(db, waits)).toBe(true)
  expect(waits(db)).toBe(false)
  expect(inLightTx(db, waits)).toBe(false)
  expect(inLightTx(db, (tx) => inTx(tx, waits))).toBe(false)
  expect(inTx(db, (tx) => inLightTx(tx, waits))).toBe(true)
})

test('nobody waits where the caller does, and everybody does again after it', () => {
  const db = memoryDb()
  expect(withoutWaiting(db, () => inTx(db, waits))).toBe(false)
  expect(inTx(db, waits)).toBe(true)
  const fail = () => {
    throw new Error('a bug')
  }
  expect(() => withoutWaiting(db, fail)).toThrow('a bug')
  expect(inTx(db, waits)).toBe(true)
  expect(() => inTx(db, fail)).toThrow('a bug')
  expect(waits(db)).toBe(false)
})
