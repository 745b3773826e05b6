import { expect, test } from 'vitest'
import { findTelegramFile, forgetTelegramFile, noteTelegramFile } from '#shop/telegram-files.ts'
import { memoryDb } from '#test/support/shop.ts'

const picture = { hash: 'a', botId: 7 }

test('a picture is named by the id it was uploaded under last, with the same bot', () => {
  const db = memoryDb()
  expect(findTelegramFile(db, picture)).toBeUndefined()
  noteTelegramFile(db, picture, 'first')
  expect(findTelegramFile(db, picture)).toBe('first')
  noteTelegramFile(db, picture, 'second')
  expect(findTelegramFile(db, picture)).toBe('second')
  expect(findTelegramFile(db, { ...picture, botId: 8 })).toBeUndefined()
})

test('one that Telegram has forgotten has no name any more', () => {
  const db = memoryDb()
  noteTelegramFile(db, picture, 'first')
  expect(findTelegramFile(db, picture)).toBe('first')
  forgetTelegramFile(db, picture)
  expect(findTelegramFile(db, picture)).toBeUndefined()
})
