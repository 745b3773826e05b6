import { describe, expect, test } from 'vitest'
import { products, variants } from '#db/schema/catalogue.ts'
import type { OfferCommand, OfferRef } from '#shop/cart/offer-line.ts'
import { applyOfferLines } from '#shop/cart/offer-lines.ts'
import { makeTee, readLog } from '#test/support/goods.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addProduct, addStaff, addVariant, memoryDb, noon } from '#test/support/shop.ts'

const later = noon + 1

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const ked = addProduct(db, { title: { ru: 'Кеды' }, priceMinor: 1990_00 })
  for (const size of ['36', '37']) addVariant(db, ked.id, { size, sku: `KED-${size}`, stock: 4 })
  const cap = addProduct(db, { title: { ru: 'Кепка' }, priceMinor: 900_00 })
  addVariant(db, cap.id, { size: '', sku: '1001', stock: 1 })
  const apply = (command: OfferCommand, text: string, standing?: OfferRef) =>
    applyOfferLines(db, owner, { command, text, standing }, later)
  const tell = (command: OfferCommand, text: string, standing?: OfferRef) =>
    apply(command, text, standing).map(({ result, nearest }) => {
      if (!result.ok) return nearest === undefined ? result.code : `${result.code}, ${nearest}?`
      const { stock, fromPriceMinor, toPriceMinor, availability } = result.value.after
      if (command === 'stock') return stock
      return command === 'status' ? availability : [fromPriceMinor / 100, toPriceMinor / 100]
    })
  const stocks = () =>
    Object.fromEntries(
      db
        .select()
        .from(variants)
        .all()
        .map(({ sku, stock }) => [sku, stock]),
    )
  return { db, owner, ked, cap, apply, tell, stocks }
}

describe('a list of stock figures from somebody’s notes', () => {
  test('is applied line by line, and says of each other line what is wrong', () => {
    const { tell, stocks, db } = makeShop()
    const text = [
      ...['KED-36 12', '', '• ked-37: +5 шт.', '- 1001 — 0', '3) KED-36 = 7', 'KED-36 =9', '1001 нет'],
      ...['КЕD-37 1', 'KED-360 3', 'HAT-9 3', 'KED-36 много', 'KED-36', 'KED-36 -10', 'KED-37 не считать'],
    ].join('\n')
    expect(tell('stock', text)).toEqual([
      ...[12, 9, 0, 7, 9, 0],
      ...['offer-unknown, KED-37?', 'offer-unknown, KED-36?', 'offer-unknown'],
      ...['stock-invalid', 'stock-invalid', 'stock-invalid', null],
    ])
    expect(stocks()).toEqual({ 'KED-36': 9, 'KED-37': null, '1001': 0 })
    // What came to the same is no change.
    expect(readLog(db)).toHaveLength(6)
  })

  test('knows a product by its number, which is never taken for an article', () => {
    const { tell, ked, cap, stocks } = makeShop()
    expect(tell('stock', `#${cap.id} 5\n№ ${cap.id}: +1\n1001 8\n#999 1\n#${ked.id} 5`)).toEqual([
      ...[5, 6, 8, 'offer-unknown', 'offer-unclear'],
    ])
    expect(stocks()).toMatchObject({ '1001': 8, 'KED-36': 4, 'KED-37': 4 })
  })

  test('needs no article behind a reply to a card', () => {
    const { tell, cap, ked, db } = makeShop()
    const id = db.select().from(variants).all()[1]?.id ?? 0
    expect(tell('stock', '+5', { productId: cap.id })).toEqual([6])
    expect(tell('stock', '12 шт', { variantId: id })).toEqual([12])
    expect(tell('stock', '3', { productId: ked.id })).toEqual(['offer-unclear'])
    expect(tell('stock', 'KED-36 3', { productId: cap.id })).toEqual([3])
    expect(tell('status', 'под заказ', { productId: ked.id })).toEqual(['on_order'])
  })

  test('that says of nothing what it is about is told so', () => {
    const { tell } = makeShop()
    expect(tell('stock', '+5\n12 шт')).toEqual(['offer-which', 'offer-which'])
    expect(tell('price', '1990')).toEqual(['offer-which'])
    expect(tell('status', 'на заказ')).toEqual(['offer-which'])
    expect(tell('stock', '1001 500')).toEqual([500])
  })

  test('is bounded, and is nobody’s who may not count', () => {
    const { db, apply, stocks } = makeShop()
    expect(codeOf(() => apply('stock', 'KED-36 1\n'.repeat(1_001)))).toBe('invalid-input')
    expect(stocks()['KED-36']).toBe(4)
    const courier = addStaff(db, 'courier')
    const wish = { command: 'stock', text: 'nonsense' } as const
    expect(codeOf(() => applyOfferLines(db, courier, wish, later))).toBe('not-allowed')
  })
})

describe('prices', () => {
  test('are read however people write them, with the one before behind a stroke', () => {
    const { tell, cap, ked, db } = makeShop()
    const text = [
      ...['KED-36 2 190,50 ₽', "KED-37: 1'990", '1001 - 890.5', `#${cap.id} 800/1200`, `#${ked.id} 2500`],
      ...['KED-36 дорого', '1001 0', '1001 900/800', 'KED-36 1.234.56'],
    ].join('\n')
    expect(tell('price', text)).toEqual([
      ...[
        [2190.5, 2190.5],
        [1990, 1990],
        [890.5, 890.5],
        [800, 800],
        [2500, 2500],
      ],
      ...['price-invalid', 'price-invalid', 'old-price-invalid', 'price-invalid'],
    ])
    expect(db.select().from(products).all()).toMatchObject([
      { priceMinor: 2500_00, fromPriceMinor: 2500_00, toPriceMinor: 2500_00 },
      { priceMinor: 800_00, oldPriceMinor: 1200_00, reduced: true },
    ])
    expect(readLog(db).filter(({ action }) => action === 'price.set').length).toBe(5)
  })
})

describe('whether a thing can be had', () => {
  test('is said in either language, of one or of all of a product', () => {
    const { tell, ked, cap } = makeShop()
    const text = `KED-36 sold out\nked-37 Под заказ\n#${ked.id} в наличии\n1001 нет\n1001 скоро\n#${cap.id} есть`
    expect(tell('status', text)).toEqual([
      ...['sold_out', 'on_order', 'in_stock', 'sold_out', 'status-invalid', 'in_stock'],
    ])
    tell('stock', 'KED-36 0')
    expect(tell('status', `KED-36 есть\n#${ked.id} есть`)).toEqual(['stock-empty', 'in_stock'])
  })
})

test('somebody else’s goods are not there, nor guessed at', () => {
  const { db, owner } = makeShop()
  makeTee(db, owner)
  const seller = addStaff(db, 'seller')
  const results = applyOfferLines(db, seller, { command: 'stock', text: 'KED-36 1\nKED-35 1\n#1 4' }, later)
  expect(results.map(({ result, nearest }) => [result.ok, nearest])).toEqual([
    [false, undefined],
    [false, undefined],
    [false, undefined],
  ])
})
