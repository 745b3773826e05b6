import { describe, expect, test } from 'vitest'
import { changeShopText, longestOf, readShopText, textFields } from '#shop/setting-up/texts.ts'
import { readSettings } from '#shop/settings.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

function shop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const write = (field: (typeof textFields)[number], language: 'ru' | 'en', text: string) =>
    changeShopText(db, owner, { field, language, text }, noon)
  return { db, owner, write }
}

describe('a text of the shop', () => {
  test('stands where it is read, in each language', () => {
    const { db, write } = shop()
    for (const field of textFields) {
      write(field, 'ru', ' Слово  ')
      write(field, 'en', 'Word')
      expect(readShopText(db, field)).toEqual({ ru: 'Слово', en: 'Word' })
    }
    expect(readSettings(db)).toMatchObject({
      shopName: { ru: 'Слово' },
      hero: { title: { en: 'Word' }, text: { en: 'Word' }, heightShare: 0.4 },
      contact: { address: { ru: 'Слово' }, phone: null },
      hours: { note: { ru: 'Слово' }, week: null },
    })
  })

  test('that a new shop begins with gives way to the first word of its owner', () => {
    const { write } = shop()
    expect(write('shopName', 'ru', 'Кеды')).toEqual({ ru: 'Кеды' })
    expect(write('shopName', 'en', 'Sneakers')).toEqual({ ru: 'Кеды', en: 'Sneakers' })
  })

  test('is taken away when empty, unless it is the last that a shop needs', () => {
    const { db, write } = shop()
    write('footer', 'ru', 'Возврат 14 дней')
    expect(write('footer', 'ru', '')).toEqual({})
    write('shopName', 'ru', 'Кеды')
    expect(codeOf(() => write('shopName', 'ru', '  '))).toBe('title-required')
    expect(readSettings(db).shopName).toEqual({ ru: 'Кеды' })
  })

  test('is refused when it is too long, and says how long it may be', () => {
    const { write } = shop()
    for (const field of textFields) {
      const most = longestOf(field)
      write(field, 'ru', 'я'.repeat(most))
      expect(refusalOf(() => write(field, 'ru', 'я'.repeat(most + 1)))).toEqual({
        code: 'text-too-long',
        params: { most },
      })
    }
  })

  test('keeps its lines where it has any, and its emoji', () => {
    const { write } = shop()
    expect(write('greeting', 'en', 'Hello 👨‍👩‍👧\r\n\r\n<b>you</b>')).toEqual({
      en: 'Hello 👨‍👩‍👧\n\n<b>you</b>',
    })
    expect(write('shopName', 'en', 'Two\nlines')).toEqual({ en: 'Two lines' })
  })

  test('is the owner’s to write', () => {
    const { db } = shop()
    const change = { field: 'shopName', language: 'en', text: 'Mine' } as const
    for (const actor of [
      addStaff(db, 'manager'),
      addStaff(db, 'courier'),
      addStaff(db, 'seller'),
      addCustomer(db),
    ]) {
      expect(codeOf(() => changeShopText(db, actor, change, noon))).toBe('not-allowed')
    }
  })
})
