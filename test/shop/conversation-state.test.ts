import { expect, test } from 'vitest'
import {
  deleteState,
  forgetChat,
  listStates,
  pruneStates,
  readState,
  writeState,
} from '#shop/conversation-state.ts'
import { inTx } from '#shop/transaction.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

const month = 30 * 24 * 3_600_000

test('gives back what was last written under a key', () => {
  const db = memoryDb()
  const state = { version: 2, log: [null, 'Ann', { at: 1.5, done: false }] }
  expect(readState(db, '77')).toBeUndefined()
  writeState(db, '77', { version: 1 }, noon)
  writeState(db, '77', state, noon)
  writeState(db, '78', 'other', noon)
  expect(readState(db, '77')).toEqual(state)
})

test('what was asked for in vain is found once it is written, also after a write that was taken back', () => {
  const db = memoryDb()
  expect(readState(db, '77')).toBeUndefined()
  const broken = () =>
    inTx(db, (tx) => {
      writeState(tx, '77', 'never', noon)
      expect(readState(tx, '77')).toBe('never')
      throw new Error('taken back')
    })
  expect(broken).toThrow('taken back')
  expect(readState(db, '77')).toBeUndefined()
  writeState(db, '77', 'kept', noon)
  const undeleted = () =>
    inTx(db, (tx) => {
      deleteState(tx, '77')
      expect(readState(tx, '77')).toBeUndefined()
      throw new Error('taken back')
    })
  expect(undeleted).toThrow('taken back')
  expect(readState(db, '77')).toBe('kept')
})

test('forgets a conversation that ended', () => {
  const db = memoryDb()
  for (const key of ['77', '78']) writeState(db, key, key, noon)
  deleteState(db, '77')
  expect([readState(db, '77'), readState(db, '78')]).toEqual([undefined, '78'])
})

test('knows all conversations of one chat, and no others', () => {
  const db = memoryDb()
  for (const key of ['77', '77/menu', '771', '-77']) writeState(db, key, key, noon)
  expect(listStates(db, 77)).toEqual(['77', '77/menu'])
  inTx(db, (tx) => forgetChat(tx, 77))
  expect(listStates(db, 77)).toEqual([])
  expect([listStates(db, 771), listStates(db, -77)]).toEqual([['771'], ['-77']])
})

test('forgets what nobody took up for a month', () => {
  const db = memoryDb()
  writeState(db, 'old', 1, noon)
  writeState(db, 'fresh', 2, noon)
  writeState(db, 'fresh', 3, noon + 1)
  expect(pruneStates(db, noon + month)).toBe(0)
  expect(pruneStates(db, noon + month + 1)).toBe(1)
  expect(readState(db, 'fresh')).toBe(3)
})
