import { expect, test } from 'vitest'
import { isUpdateDone, listUnfinished, noteUpdate, pruneUpdates, receiveUpdates } from '#shop/updates.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

const day = 24 * 3_600_000

test('knows an update once it is done, however often it comes', () => {
  const db = memoryDb()
  expect(isUpdateDone(db, 7)).toBe(false)
  expect(isUpdateDone(db, 7)).toBe(false)
  noteUpdate(db, 7, noon)
  noteUpdate(db, 7, noon)
  expect([7, 8].map((id) => isUpdateDone(db, id))).toEqual([true, false])
})

test('forgets it after two days, when Telegram cannot send it any more', () => {
  const db = memoryDb()
  noteUpdate(db, 7, noon)
  expect(pruneUpdates(db, noon + 2 * day)).toBe(0)
  expect(isUpdateDone(db, 7)).toBe(true)
  expect(pruneUpdates(db, noon + 2 * day + 1)).toBe(1)
  expect(isUpdateDone(db, 7)).toBe(false)
})

test('keeps what was received until it is done, in its order', () => {
  const db = memoryDb()
  const updates = [9, 8].map((update_id) => ({ update_id, message: { text: `said ${update_id}` } }))
  receiveUpdates(db, updates, noon)
  expect(listUnfinished(db)).toEqual([updates[1], updates[0]])
  expect([8, 9].map((id) => isUpdateDone(db, id))).toEqual([false, false])
  noteUpdate(db, 8, noon)
  receiveUpdates(db, updates, noon)
  expect(listUnfinished(db)).toEqual([updates[0]])
  expect([8, 9].map((id) => isUpdateDone(db, id))).toEqual([true, false])
})
