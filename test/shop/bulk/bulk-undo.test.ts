import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { BulkChange } from '#shop/bulk/bulk-input.ts'
import { planUndo, undoBulk, undoWithinMs } from '#shop/bulk/bulk-undo.ts'
import { deleteCategory } from '#shop/categories/categories.ts'
import { refreshAvailability } from '#shop/derived.ts'
import { deleteProduct, editProduct } from '#shop/products/products.ts'
import { reserveStock } from '#shop/products/variants.ts'
import { inTx } from '#shop/transaction.ts'
import { anyChange, changeAll, fillShelf, shelf } from '#test/support/bulk.ts'
import { makeTee, readGoods, readLog } from '#test/support/goods.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addCategory, addProduct, addStaff, memoryDb, noon } from '#test/support/shop.ts'

const later = noon + 60_000
const all = { all: true } as const
const more: BulkChange = { kind: 'price', by: { percent: 10 }, rounding: 'none' }
const soldOut: BulkChange = { kind: 'availability', to: 'sold_out' }

function makeShop() {
  const db = memoryDb()
  return { db, owner: addStaff(db, 'owner'), category: addCategory(db).id }
}

/** All rows, without the two columns that an undo moves on as any change does. */
function readRestored(db: Db) {
  const goods = readGoods(db)
  return { ...goods, products: goods.products.map(({ version, updatedAt, ...row }) => row) }
}

describe('an undo', () => {
  test('restores every row exactly, for any goods and any change', () => {
    const { db, owner, category } = makeShop()
    let applied = 0
    fc.assert(
      fc.property(shelf, anyChange(category), (goods, change) => {
        const ids = fillShelf(db, goods, category)
        const before = readRestored(db)
        let bulkId = 0
        const apply = () => {
          bulkId = changeAll(db, owner, { ids }, change).id
        }
        if (codeOf(apply) === 'bulk-nothing') return
        applied += 1
        expect(readRestored(db)).not.toEqual(before)
        undoBulk(db, owner, { bulkId }, later)
        expect(readRestored(db)).toEqual(before)
      }),
    )
    expect(applied).toBeGreaterThan(20)
  })

  test('takes several changes back one after another, from the last to the first', () => {
    const { db, owner, category } = makeShop()
    fc.assert(
      fc.property(shelf, fc.array(anyChange(category), { maxLength: 5 }), (goods, changes) => {
        const ids = fillShelf(db, goods, category)
        const states: { bulkId: number; before: unknown }[] = []
        for (const change of changes) {
          const before = readRestored(db)
          codeOf(() => states.push({ bulkId: changeAll(db, owner, { ids }, change).id, before }))
        }
        for (const { bulkId, before } of states.toReversed()) {
          undoBulk(db, owner, { bulkId }, later)
          expect(readRestored(db)).toEqual(before)
        }
      }),
    )
  })

  test('moves the version on, so that nobody takes the product for one they saw before', () => {
    const { db, owner } = makeShop()
    addProduct(db)
    const { id } = changeAll(db, owner, all, more)
    expect(undoBulk(db, owner, { bulkId: id }, later).productIds).toEqual([1])
    expect(db.select().from(products).get()).toMatchObject({ version: 3, updatedAt: later })
    expect(readLog(db).at(-1)).toMatchObject({
      action: 'bulk.undo',
      subjectId: String(id),
      after: { changed: 1 },
    })
  })

  test('happens once, and within a day', () => {
    const { db, owner } = makeShop()
    addProduct(db)
    const { id } = changeAll(db, owner, all, more)
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, noon + undoWithinMs + 1))).toBe('bulk-too-late')
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, noon + undoWithinMs))).toBe('done')
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, later))).toBe('bulk-undone')
    expect(codeOf(() => undoBulk(db, owner, { bulkId: 99 }, later))).toBe('not-found')
  })

  test('is refused whole when staff edited or deleted a product since, and names it', () => {
    const { db, owner } = makeShop()
    const [one, two, three] = [makeTee(db, owner), makeTee(db, owner), makeTee(db, owner)]
    const { id } = changeAll(db, owner, all, more)
    editProduct(db, owner, { productId: two.id, title: { en: 'T' } }, later)
    deleteProduct(db, owner, { productId: three.id }, later)
    const before = readGoods(db)
    expect(refusalOf(() => undoBulk(db, owner, { bulkId: id }, later))).toEqual({
      code: 'changed-meanwhile',
      params: { count: 2, products: `${two.id}, ${three.id}` },
    })
    expect(readGoods(db)).toEqual(before)
    expect(before.products.find((row) => row.id === one.id)?.priceMinor).toBe(1100_00)
  })

  test('takes back the rest when that is wanted, and says what stays and why', () => {
    const { db, owner, category } = makeShop()
    const [one, two, three, four] = [
      makeTee(db, owner),
      makeTee(db, owner),
      makeTee(db, owner),
      makeTee(db, owner),
    ]
    editProduct(db, owner, { productId: four.id, categoryId: category }, noon)
    const { id } = changeAll(db, owner, all, { kind: 'move', categoryId: addCategory(db).id })
    editProduct(db, owner, { productId: two.id, title: { en: 'T' } }, later)
    deleteProduct(db, owner, { productId: three.id }, later)
    deleteCategory(db, owner, { categoryId: category }, later)
    const staying = [
      { productId: two.id, title: { ru: 'Футболка', en: 'T' }, why: 'edited' },
      { productId: three.id, title: {}, why: 'gone' },
      { productId: four.id, title: { ru: 'Футболка', en: 'Tee' }, why: 'category' },
    ]
    expect(planUndo(db, owner, id, later)).toMatchObject({ changed: 4, back: 1, staying })
    const undone = undoBulk(db, owner, { bulkId: id, partly: true }, later)
    expect(undone).toEqual({ productIds: [one.id], staying })
    const categoryOf = (productId: number) =>
      db.select().from(products).where(eq(products.id, productId)).get()?.categoryId
    expect([one, two, four].map((tee) => categoryOf(tee.id) === null)).toEqual([true, false, false])
    expect(readLog(db).at(-1)).toMatchObject({ action: 'bulk.undo', after: { changed: 1, staying: 3 } })
  })

  test('is refused when nothing of it can be taken back', () => {
    const { db, owner } = makeShop()
    const tee = makeTee(db, owner)
    const { id } = changeAll(db, owner, all, more)
    editProduct(db, owner, { productId: tee.id, title: { en: 'T' } }, later)
    const undo = () => undoBulk(db, owner, { bulkId: id, partly: true }, later)
    expect(codeOf(undo)).toBe('changed-meanwhile')
    expect(db.select().from(products).get()?.priceMinor).toBe(1100_00)
  })

  test('is refused after a later bulk change that stands, on the products of both', () => {
    const { db, owner } = makeShop()
    const [one, two] = [makeTee(db, owner), makeTee(db, owner)]
    const first = changeAll(db, owner, all, more)
    const second = changeAll(db, owner, { ids: [two.id] }, more)
    expect(refusalOf(() => undoBulk(db, owner, { bulkId: first.id }, later))?.params).toEqual({
      count: 1,
      products: `${two.id}`,
    })
    undoBulk(db, owner, { bulkId: second.id }, later)
    editProduct(db, owner, { productId: one.id, title: { en: 'T' } }, later)
    expect(refusalOf(() => undoBulk(db, owner, { bulkId: first.id }, later))?.params).toEqual({
      count: 1,
      products: `${one.id}`,
    })
  })

  test('does not mind a sale, and leaves the stock as the sale left it', () => {
    const { db, owner } = makeShop()
    const tee = makeTee(db, owner)
    const repriced = changeAll(db, owner, all, more)
    inTx(db, (tx) => {
      for (const { id } of tee.variants) reserveStock(tx, id, 5)
      refreshAvailability(tx, tee.id)
    })
    undoBulk(db, owner, { bulkId: repriced.id }, later)
    const read = () => db.select().from(products).where(eq(products.id, tee.id)).get()
    expect(read()).toMatchObject({ priceMinor: 1000_00, fromPriceMinor: 1000_00, availability: 'sold_out' })
    expect(readGoods(db).variants.map((row) => row.stock)).toEqual([0, 0, 0, 0])
  })

  test('brings back what was said of availability, and what the stock makes of it now', () => {
    const { db, owner } = makeShop()
    const tee = makeTee(db, owner)
    const said = changeAll(db, owner, all, soldOut)
    expect(db.select().from(products).get()?.availability).toBe('sold_out')
    undoBulk(db, owner, { bulkId: said.id }, later)
    expect(db.select().from(products).where(eq(products.id, tee.id)).get()?.availability).toBe('in_stock')
  })

  test('is refused when the category the goods came from is no more', () => {
    const { db, owner, category } = makeShop()
    addProduct(db, { categoryId: category })
    const { id } = changeAll(db, owner, all, { kind: 'move', categoryId: null })
    deleteCategory(db, owner, { categoryId: category }, later)
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, later))).toBe('changed-meanwhile')
  })
})
