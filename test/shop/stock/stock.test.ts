import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { limits } from '#shop/products/product-input.ts'
import { editProduct } from '#shop/products/products.ts'
import { changeStock, setAvailability, setPrice, setStock } from '#shop/stock/stock.ts'
import { readLog } from '#test/support/goods.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addProduct, addStaff, addVariant, memoryDb, noon } from '#test/support/shop.ts'

const later = noon + 1

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const { id: productId } = addProduct(db, { priceMinor: 1000 })
  const { id: variantId } = addVariant(db, productId, { sku: 'Tee-1', stock: 5 })
  return { db, owner, productId, variantId }
}

const readProduct = (db: Db, id: number) => db.select().from(products).where(eq(products.id, id)).get()
const stockOf = (db: Db, id: number) => db.select().from(variants).where(eq(variants.id, id)).get()?.stock

describe('a count', () => {
  test('is set by article or by id, moves up and down, and can end', () => {
    const { db, owner, variantId } = makeShop()
    expect(setStock(db, owner, { variant: 'Tee-1', stock: 12 }, later)).toMatchObject({
      before: { variantId, sku: 'Tee-1', stock: 5, availability: 'in_stock' },
      after: { stock: 12, priceMinor: 1000 },
    })
    expect(changeStock(db, owner, { variant: variantId, by: -2 }, later).after.stock).toBe(10)
    expect(changeStock(db, owner, { variant: variantId, by: -10 }, later).after.availability).toBe('sold_out')
    expect(setStock(db, owner, { variant: variantId, stock: null }, later).after).toMatchObject({
      stock: null,
      availability: 'in_stock',
    })
  })

  test('reaches the list at once and the log with both figures, but is no edit of the product', () => {
    const { db, owner, productId } = makeShop()
    const before = readProduct(db, productId)
    setStock(db, owner, { variant: 'Tee-1', stock: 0 }, later)
    const { version, updatedAt } = before ?? {}
    expect(readProduct(db, productId)).toMatchObject({ version, updatedAt, availability: 'sold_out' })
    changeStock(db, owner, { variant: 'Tee-1', by: 3 }, later)
    expect(readProduct(db, productId)).toEqual(before)
    expect(
      readLog(db).map(({ action, subjectId, before, after }) => ({ action, subjectId, before, after })),
    ).toEqual([
      {
        action: 'stock.set',
        subjectId: String(productId),
        before: { sku: 'Tee-1', stock: 5 },
        after: { sku: 'Tee-1', stock: 0 },
      },
      {
        action: 'stock.set',
        subjectId: String(productId),
        before: { sku: 'Tee-1', stock: 0 },
        after: { sku: 'Tee-1', stock: 3 },
      },
    ])
  })

  test('that is so already leaves no trace', () => {
    const { db, owner } = makeShop()
    setStock(db, owner, { variant: 'Tee-1', stock: 5 }, later)
    expect(readLog(db)).toEqual([])
  })

  test('never leaves its bounds, and moves only where there is one', () => {
    const { db, owner, variantId } = makeShop()
    const change = (by: number) => () => changeStock(db, owner, { variant: 'Tee-1', by }, later)
    expect(refusalOf(change(-6))).toEqual({ code: 'stock-invalid', params: { stock: '5-6' } })
    expect(codeOf(change(limits.stock))).toBe('stock-invalid')
    expect(codeOf(() => setStock(db, owner, { variant: 'Tee-1', stock: -1 }, later))).toBe('stock-invalid')
    expect(codeOf(() => setStock(db, owner, { variant: 'Tee-1', stock: 1.5 }, later))).toBe('stock-invalid')
    expect(stockOf(db, variantId)).toBe(5)
    setStock(db, owner, { variant: 'Tee-1', stock: null }, later)
    expect(codeOf(change(1))).toBe('stock-invalid')
  })

  test('stays what the moves add up to', () => {
    const { db, owner, variantId } = makeShop()
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 15 }), (moves) => {
        let stock = stockOf(db, variantId) ?? 0
        for (const by of moves) {
          const code = codeOf(() => changeStock(db, owner, { variant: variantId, by }, later))
          expect(code).toBe(stock + by < 0 ? 'stock-invalid' : 'done')
          if (code === 'done') stock += by
          expect(stockOf(db, variantId)).toBe(stock)
        }
      }),
    )
  })
})

describe('an article', () => {
  test('is understood in capitals or without, while only one can be meant', () => {
    const { db, owner, productId } = makeShop()
    const set = (variant: string) => () => setStock(db, owner, { variant, stock: 1 }, later)
    const { id } = addVariant(db, productId, { sku: 'КЕД-1', stock: 9 })
    expect(codeOf(set('Кед-1'))).toBe('done')
    expect(stockOf(db, id)).toBe(1)
    expect(codeOf(set('TEE-1'))).toBe('not-found')
    addVariant(db, productId, { sku: 'кед-1', stock: 9 })
    expect(codeOf(set('Кед-1'))).toBe('not-found')
    expect(codeOf(set('КЕД-1'))).toBe('done')
  })
})

describe('a price', () => {
  test("is the variant's own beside others, and the product's where it is the only one", () => {
    const { db, owner, productId, variantId } = makeShop()
    expect(setPrice(db, owner, { variant: 'Tee-1', priceMinor: 900 }, later)).toMatchObject({
      before: { priceMinor: 1000 },
      after: { priceMinor: 900 },
    })
    expect(readProduct(db, productId)).toMatchObject({ priceMinor: 900, fromPriceMinor: 900, version: 2 })
    db.update(variants).set({ priceMinor: 800 }).run()
    setPrice(db, owner, { variant: 'Tee-1', priceMinor: 850 }, later)
    editProduct(db, owner, { productId, priceMinor: 900 }, later)
    expect(readProduct(db, productId)).toMatchObject({ fromPriceMinor: 900, toPriceMinor: 900 })
    addVariant(db, productId, { sku: 'Tee-2' })
    setPrice(db, owner, { variant: 'Tee-1', priceMinor: 700 }, later)
    expect(readProduct(db, productId)).toMatchObject({
      priceMinor: 900,
      fromPriceMinor: 700,
      toPriceMinor: 900,
    })
    expect(db.select().from(variants).where(eq(variants.id, variantId)).get()?.priceMinor).toBe(700)
    expect(readLog(db).at(-1)).toMatchObject({ action: 'price.set', subjectId: String(productId) })
  })

  test('of something on sale is never nothing', () => {
    const { db, owner } = makeShop()
    expect(codeOf(() => setPrice(db, owner, { variant: 'Tee-1', priceMinor: 0 }, later))).toBe(
      'product-incomplete',
    )
    expect(codeOf(() => setPrice(db, owner, { variant: 'Tee-1', priceMinor: -1 }, later))).toBe(
      'price-invalid',
    )
  })
})

describe('availability', () => {
  test('is what staff say, but never "in stock" with nothing there', () => {
    const { db, owner, productId } = makeShop()
    const say = (availability: 'in_stock' | 'on_order' | 'sold_out') =>
      setAvailability(db, owner, { variant: 'Tee-1', availability }, later).after.availability
    expect(say('sold_out')).toBe('sold_out')
    setStock(db, owner, { variant: 'Tee-1', stock: 0 }, later)
    expect(say('on_order')).toBe('on_order')
    expect(readProduct(db, productId)?.availability).toBe('on_order')
    expect(codeOf(() => say('in_stock'))).toBe('stock-empty')
    setStock(db, owner, { variant: 'Tee-1', stock: null }, later)
    expect(say('in_stock')).toBe('in_stock')
  })
})
