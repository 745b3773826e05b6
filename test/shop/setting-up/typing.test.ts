import { describe, expect, test } from 'vitest'
import { products, variants } from '#db/schema/catalogue.ts'
import { promoCodes } from '#db/schema/selling.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { askFor, changeShopPicture, chooseOwnLanguage, speak } from '#shop/setting-up/choices.ts'
import { closeUntil, openShop } from '#shop/setting-up/closing.ts'
import { convertedMinor } from '#shop/setting-up/currency.ts'
import { addNotifyMails, removeNotifyMail } from '#shop/setting-up/mails.ts'
import { clearSetting, type TypedField, typeDay, typedFields, typeSetting } from '#shop/setting-up/typing.ts'
import { readSettings } from '#shop/settings.ts'
import { writeWeek } from '#shop/working-hours.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, memoryDb, noon, set } from '#test/support/shop.ts'

function shop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const type = (field: TypedField, typed: string) => typeSetting(db, owner, { field, typed }, noon)
  return { db, owner, type, all: () => readSettings(db) }
}

describe('what is typed', () => {
  test.each([
    ['phone', '8 (495) 123-45-67', { contact: { phone: '+74951234567', email: null } }],
    ['email', ' Shop@Example.COM ', { contact: { email: 'Shop@example.com' } }],
    ['heroHeight', '50 %', { hero: { heightShare: 0.5 } }],
    ['timeZone', 'Екатеринбург', { timeZone: 'Asia/Yekaterinburg' }],
    ['country', '+998', { country: 'UZ' }],
    ['currency', 'тенге', { currency: 'KZT' }],
    ['minimum', '1 500,50', { minimumMinor: 1500_50 }],
    ['minimum', "1'500 ₽", { minimumMinor: 1500_00 }],
    ['firstOrder', '№ 1001', { firstOrderNumber: 1001 }],
    ['lowStock', '5 шт', { lowStock: 5 }],
  ] as const)('as %s, %s, is kept as it is meant', (field, typed, expected) => {
    const { type, all } = shop()
    type(field, typed)
    expect(all()).toMatchObject(expected)
  })

  test.each([
    ['phone', '12', 'phone-too-short'],
    ['email', 'shop', 'email-invalid'],
    ['heroHeight', '90', 'share-invalid'],
    ['timeZone', 'Нарния', 'time-zone-unknown'],
    ['country', 'Нарния', 'country-unknown'],
    ['currency', 'фантики', 'currency-unknown'],
    ['minimum', 'много', 'price-invalid'],
    ['firstOrder', '0', 'count-invalid'],
    ['lowStock', '-1', 'count-invalid'],
    ['week', 'когда как', 'hours-invalid'],
  ] as const)('as %s, %s, is refused in words', (field, typed, code) => {
    const { type, all } = shop()
    const before = all()
    expect(codeOf(() => type(field, typed))).toBe(code)
    expect(all()).toEqual(before)
  })

  test('is the owner’s alone', () => {
    const { db } = shop()
    for (const actor of [
      addStaff(db, 'manager'),
      addStaff(db, 'courier'),
      addStaff(db, 'seller'),
      addCustomer(db),
    ]) {
      for (const field of typedFields) {
        expect(codeOf(() => typeSetting(db, actor, { field, typed: '1' }, noon))).toBe('not-allowed')
      }
      expect(codeOf(() => clearSetting(db, actor, 'phone', noon))).toBe('not-allowed')
      expect(codeOf(() => typeDay(db, actor, { day: 0, typed: '10-21' }, noon))).toBe('not-allowed')
      expect(codeOf(() => closeUntil(db, actor, 'завтра', noon))).toBe('not-allowed')
      expect(codeOf(() => openShop(db, actor, noon))).toBe('not-allowed')
      expect(codeOf(() => addNotifyMails(db, actor, 'a@example.com', noon))).toBe('not-allowed')
      expect(codeOf(() => speak(db, actor, { language: 'en', speaks: false }, noon))).toBe('not-allowed')
      expect(codeOf(() => askFor(db, actor, { field: 'name', need: 'off' }, noon))).toBe('not-allowed')
      expect(codeOf(() => changeShopPicture(db, actor, { field: 'logo', hash: null }, noon))).toBe(
        'not-allowed',
      )
    }
  })

  test('of one thing leaves the others as they were, and goes again', () => {
    const { db, owner, type, all } = shop()
    type('phone', '+7 495 123-45-67')
    type('email', 'a@example.com')
    type('week', '10-21')
    type('minimum', '100')
    for (const field of ['phone', 'week', 'minimum'] as const) clearSetting(db, owner, field, noon)
    expect(all()).toMatchObject({
      contact: { phone: null, email: 'a@example.com' },
      minimumMinor: 0,
      hours: { week: null },
    })
  })
})

test('one day of the week is changed alone', () => {
  const { db, owner, all } = shop()
  typeDay(db, owner, { day: 5, typed: '11–18' }, noon)
  expect(writeWeek(all().hours.week, 'en')).toBe('Sat 11:00–18:00')
  typeDay(db, owner, { day: 0, typed: '10-14, 15-21' }, noon)
  typeDay(db, owner, { day: 5, typed: 'выходной' }, noon)
  expect(writeWeek(all().hours.week, 'en')).toBe('Mon 10:00–14:00 + 15:00–21:00')
})

describe('another currency', () => {
  test('keeps the figures on the price tags, also where money has no hundredths', () => {
    const { db, type, all } = shop()
    const { id } = addProduct(db, { priceMinor: 1990_00, oldPriceMinor: 2500_50 })
    const variant = addVariant(db, id, { priceMinor: 1790_00 })
    const ann = addCustomer(db)
    addToCart(db, ann, { variantId: variant.id, quantity: 1 }, noon)
    set(db, 'minimumMinor', 500_00)
    db.insert(promoCodes)
      .values([
        { code: 'HUNDRED', kind: 'fixed', value: 100_00, minimumMinor: 1000_00, createdAt: noon },
        { code: 'LITTLE', kind: 'fixed', value: 20, createdAt: noon },
        { code: 'TEN', kind: 'percent', value: 10, createdAt: noon },
      ])
      .run()
    type('currency', 'JPY')
    expect(db.select().from(products).get()).toMatchObject({
      priceMinor: 1990,
      oldPriceMinor: 2501,
      fromPriceMinor: 1990,
    })
    expect(db.select().from(variants).get()).toMatchObject({ priceMinor: 1790, oldPriceMinor: null })
    expect(db.select().from(promoCodes).all()).toMatchObject([
      { code: 'HUNDRED', value: 100, minimumMinor: 1000 },
      { code: 'LITTLE', value: 1 },
      { code: 'TEN', value: 10 },
    ])
    expect(all().minimumMinor).toBe(500)
    expect(db.select().from(products).get()?.version).toBe(2)
    type('currency', 'EUR')
    expect(db.select().from(products).get()?.priceMinor).toBe(1990_00)
    expect(convertedMinor(1990_00, { from: 'RUB', to: 'JPY' })).toBe(1990)
    expect(convertedMinor(1990_00, { from: 'RUB', to: 'USD' })).toBe(1990_00)
  })
})

test('an old price that rounding makes no higher than the new one is dropped', () => {
  const { db, type } = shop()
  const { id } = addProduct(db, { priceMinor: 1990_00, oldPriceMinor: 1990_40, reduced: true })
  addVariant(db, id, { priceMinor: 900_00, oldPriceMinor: 900_10 })
  const higher = addProduct(db, { priceMinor: 1990_00, oldPriceMinor: 1991_00, reduced: true })
  addVariant(db, higher.id)
  type('currency', 'JPY')
  expect(db.select().from(products).all()).toMatchObject([
    { oldPriceMinor: null, reduced: false },
    { oldPriceMinor: 1991, reduced: true },
  ])
  expect(db.select().from(variants).all()).toMatchObject([{ oldPriceMinor: null }, {}])
})

describe('the languages', () => {
  test('are at least one, and the shop’s own among them', () => {
    const { db, owner, all } = shop()
    expect(codeOf(() => speak(db, owner, { language: 'ru', speaks: false }, noon))).toBe('language-own')
    speak(db, owner, { language: 'en', speaks: false }, noon)
    expect(all().languages).toEqual(['ru'])
    expect(codeOf(() => speak(db, owner, { language: 'ru', speaks: false }, noon))).toBe('language-last')
    chooseOwnLanguage(db, owner, 'en', noon)
    expect(all()).toMatchObject({ languages: ['ru', 'en'], language: 'en' })
  })
})

describe('mail addresses', () => {
  test('come several at once, each kept once, and go one by one', () => {
    const { db, owner, all } = shop()
    expect(addNotifyMails(db, owner, 'a@example.com, B@example.com\na@EXAMPLE.com', noon)).toHaveLength(2)
    expect(addNotifyMails(db, owner, 'b@example.com', noon)).toEqual([])
    expect(all().notifyMails).toEqual(['a@example.com', 'B@example.com'])
    removeNotifyMail(db, owner, 'b@example.com', noon)
    expect(all().notifyMails).toEqual(['a@example.com'])
    expect(codeOf(() => removeNotifyMail(db, owner, 'b@example.com', noon))).toBe('not-found')
  })

  test('with a wrong one among them are not kept at all', () => {
    const { db, owner, all } = shop()
    expect(codeOf(() => addNotifyMails(db, owner, 'a@example.com b@', noon))).toBe('email-invalid')
    expect(codeOf(() => addNotifyMails(db, owner, ' ', noon))).toBe('email-required')
    const many = Array.from({ length: 21 }, (_, index) => `a${index}@example.com`).join(' ')
    expect(codeOf(() => addNotifyMails(db, owner, many, noon))).toBe('mails-full')
    expect(all().notifyMails).toEqual([])
  })
})

describe('a shop closed', () => {
  const moscow = (day: number, hour: number) => Date.UTC(2026, 0, day, hour - 3)

  test('until a day opens when it begins to work then', () => {
    const { db, owner, type, all } = shop()
    expect(closeUntil(db, owner, 'завтра', noon)).toBe(moscow(16, 0))
    type('week', 'пн-пт 10-21')
    expect(closeUntil(db, owner, 'завтра', noon)).toBe(moscow(16, 10))
    // Saturday is free.
    expect(closeUntil(db, owner, '17.01', noon)).toBe(moscow(19, 10))
    expect(closeUntil(db, owner, '17.01 12:00', noon)).toBe(moscow(17, 12))
    expect(closeUntil(db, owner, 'in 24 hours', noon)).toBe(noon + 24 * 3_600_000)
    expect(all().closedUntil).toBe(noon + 24 * 3_600_000)
    openShop(db, owner, noon)
    expect(all().closedUntil).toBeNull()
  })

  test('until what is over stays open, and is told so', () => {
    const { db, owner, all } = shop()
    expect(refusalOf(() => closeUntil(db, owner, 'сегодня', noon))).toEqual({
      code: 'moment-past',
      params: { givenAt: moscow(15, 0) },
    })
    expect(codeOf(() => closeUntil(db, owner, '15.01 10:00', noon))).toBe('moment-past')
    expect(codeOf(() => closeUntil(db, owner, 'вчера', noon))).toBe('moment-past')
    expect(codeOf(() => closeUntil(db, owner, 'скоро', noon))).toBe('moment-invalid')
    expect(all().closedUntil).toBeNull()
  })
})
