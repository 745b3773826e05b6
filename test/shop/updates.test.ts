import { expect, test } from 'vitest'
import { isNewUpdate, pruneUpdates } from '#shop/updates.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

const day = 24 * 3_600_000

test('tells an update that comes again from a new one', () => {
  const db = memoryDb()
  expect([7, 8, 7, 9, 8].map((id) => isNewUpdate(db, id, noon))).toEqual([true, true, false, true, false])
})

test('remembers longer than Telegram tries, and no longer than two days', () => {
  const db = memoryDb()
  isNewUpdate(db, 7, noon)
  expect(pruneUpdates(db, noon + 2 * day)).toBe(0)
  expect(isNewUpdate(db, 7, noon + 2 * day)).toBe(false)
  expect(pruneUpdates(db, noon + 2 * day + 1)).toBe(1)
  expect(isNewUpdate(db, 7, noon + 3 * day)).toBe(true)
})
