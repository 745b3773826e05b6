import { describe, expect, test } from 'vitest'
import { addToCart, applyPromo } from '#shop/cart/cart.ts'
import { addPromoLine, deletePromo, listPromos, switchPromo, typePromo } from '#shop/cart/promo-editing.ts'
import { readPromoRest, splitPromoLine } from '#shop/cart/promo-line.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addCustomer, addProduct, addStaff, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

const wall = { now: noon, timeZone: 'Europe/Moscow', currency: 'RUB' }
/** The last minute of that day in Moscow. */
const endOf = (month: number, day: number) => Date.UTC(2026, month - 1, day, 20, 59)
const startOf = (month: number, day: number) => Date.UTC(2026, month - 1, day) - 3 * 3_600_000

describe('a line', () => {
  test.each([
    ['10%', { kind: 'percent', value: 10 }],
    ['скидка 15 процентов', { kind: 'percent', value: 15 }],
    ['500', { kind: 'fixed', value: 500_00 }],
    ['1 990,50 ₽', { kind: 'fixed', value: 1990_50 }],
    ["1'000 руб.", { kind: 'fixed', value: 1000_00 }],
    ['бесплатная доставка от 2000', { kind: 'free_delivery', value: 0, minimumMinor: 2000_00 }],
    ['free shipping over 2000', { kind: 'free_delivery', value: 0, minimumMinor: 2000_00 }],
    [
      '10% from 3000 until 31.08 once',
      { kind: 'percent', value: 10, minimumMinor: 3000_00, endsAt: endOf(8, 31), oncePerCustomer: true },
    ],
    [
      '10 % от 3 000 ₽ до 31 августа один раз',
      { kind: 'percent', value: 10, minimumMinor: 3000_00, endsAt: endOf(8, 31), oncePerCustomer: true },
    ],
    [
      'once 500 until tomorrow',
      { kind: 'fixed', value: 500_00, endsAt: endOf(1, 16), oncePerCustomer: true },
    ],
    ['5% с 01.02 по 14.02', { kind: 'percent', value: 5, startsAt: startOf(2, 1), endsAt: endOf(2, 14) }],
    ['20% 100 раз', { kind: 'percent', value: 20, maxUses: 100 }],
    ['300 на первый заказ', { kind: 'fixed', value: 300_00, firstOrderOnly: true }],
    ['10% first order only, 50 uses', { kind: 'percent', value: 10, firstOrderOnly: true, maxUses: 50 }],
    ['10% off for orders over 3000', { kind: 'percent', value: 10, minimumMinor: 3000_00 }],
    ['— скидка 10% на всё, до 100 раз', { kind: 'percent', value: 10, maxUses: 100 }],
    ['до 31.08 500 ₽', { kind: 'fixed', value: 500_00, endsAt: endOf(8, 31) }],
    ['', {}],
  ])('%s is understood', (typed, expected) => {
    expect(readPromoRest(typed, wall)).toEqual(expected)
  })

  test.each([
    ['10% 🌴', 'promo-unread'],
    ['10% whenever', 'promo-unread'],
    ['10% 20%', 'promo-unread'],
    ['0%', 'promo-invalid'],
    ['101%', 'promo-invalid'],
    ['12.5%', 'promo-invalid'],
    ['10% until 31.02', 'moment-invalid'],
    ['10% до 2026-01-14', 'moment-past'],
    ['10% от много', 'price-invalid'],
  ] as const)('%s is refused in words', (typed, code) => {
    expect(codeOf(() => readPromoRest(typed, wall))).toBe(code)
  })

  test('begins with the code', () => {
    expect(splitPromoLine(' лето10  10 % ')).toEqual({ code: 'ЛЕТО10', rest: '10 %' })
    expect(splitPromoLine('SUMMER; 10%')).toEqual({ code: 'SUMMER', rest: '10%' })
    expect(splitPromoLine('SUMMER: 10%')).toEqual({ code: 'SUMMER', rest: '10%' })
    expect(splitPromoLine('SUMMER')).toEqual({ code: 'SUMMER', rest: '' })
  })
})

function shop() {
  const db = memoryDb()
  const manager = addStaff(db, 'manager')
  return { db, manager, add: (typed: string) => addPromoLine(db, manager, typed, noon) }
}

describe('a code', () => {
  test('is made of one line, or refused for what is missing in it', () => {
    const { db, manager, add } = shop()
    expect(add('summer 10% from 3000')).toMatchObject({
      code: 'SUMMER',
      value: 10,
      minimumMinor: 3000_00,
      active: true,
    })
    expect(codeOf(() => add('summer 20%'))).toBe('promo-exists')
    expect(refusalOf(() => add('winter'))).toEqual({ code: 'promo-invalid', params: { field: 'kind' } })
    expect(refusalOf(() => add('w 10%'))).toEqual({ code: 'promo-invalid', params: { field: 'code' } })
    expect(refusalOf(() => add('winter 10% с 01.03 до 01.02'))).toEqual({
      code: 'promo-invalid',
      params: { field: 'endsAt' },
    })
    expect(listPromos(db, manager)).toHaveLength(1)
  })

  test('is changed part by part, and switched', () => {
    const { db, manager, add } = shop()
    add('SUMMER 10%')
    const type = (field: Parameters<typeof typePromo>[2]['field'], typed: string) =>
      typePromo(db, manager, { code: 'SUMMER', field, typed }, noon)
    expect(type('value', '15 %').value).toBe(15)
    expect(type('minimum', '2 000').minimumMinor).toBe(2000_00)
    expect(type('endsAt', '31.08').endsAt).toBe(endOf(8, 31))
    expect(type('startsAt', '01.08').startsAt).toBe(startOf(8, 1))
    expect(type('maxUses', '100').maxUses).toBe(100)
    expect(codeOf(() => type('endsAt', '01.07'))).toBe('promo-invalid')
    for (const field of ['minimum', 'endsAt', 'startsAt', 'maxUses'] as const) type(field, '')
    expect(listPromos(db, manager)).toMatchObject([
      { minimumMinor: 0, endsAt: null, startsAt: null, maxUses: null, value: 15 },
    ])
    switchPromo(db, manager, { code: 'SUMMER', field: 'active', on: false }, noon)
    switchPromo(db, manager, { code: 'SUMMER', field: 'oncePerCustomer', on: true }, noon)
    expect(listPromos(db, manager)).toMatchObject([{ active: false, oncePerCustomer: true }])
  })

  test('is deleted unless an order carries it, cancelled or not', () => {
    const { db, manager, add } = shop()
    add('SUMMER 10%')
    add('WINTER 10%')
    const ann = addCustomer(db)
    const { id } = addVariant(db, addProduct(db).id)
    addToCart(db, ann, { variantId: id, quantity: 1 }, noon)
    applyPromo(db, ann, 'SUMMER', noon)
    const order = buy(db, ann, id)
    moveOrder(db, manager, { orderId: order.id, to: 'cancelled' }, noon)
    expect(codeOf(() => deletePromo(db, manager, 'SUMMER', noon))).toBe('promo-in-use')
    deletePromo(db, manager, 'WINTER', noon)
    expect(listPromos(db, manager).map(({ code }) => code)).toEqual(['SUMMER'])
    expect(codeOf(() => deletePromo(db, manager, 'WINTER', noon))).toBe('not-found')
  })

  test('is for owners and managers to make', () => {
    const { db, add } = shop()
    add('SUMMER 10%')
    const change = { code: 'SUMMER', field: 'active', on: false } as const
    for (const actor of [addStaff(db, 'courier'), addStaff(db, 'seller'), addCustomer(db)]) {
      expect(codeOf(() => addPromoLine(db, actor, 'X1 10%', noon))).toBe('not-allowed')
      expect(codeOf(() => switchPromo(db, actor, change, noon))).toBe('not-allowed')
      expect(codeOf(() => typePromo(db, actor, { code: 'SUMMER', field: 'value', typed: '1' }, noon))).toBe(
        'not-allowed',
      )
      expect(codeOf(() => deletePromo(db, actor, 'SUMMER', noon))).toBe('not-allowed')
    }
  })
})
