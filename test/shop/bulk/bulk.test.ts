import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { products, variants } from '#db/schema/catalogue.ts'
import { bulkChanges } from '#db/schema/running.ts'
import { system } from '#shop/actor.ts'
import { applyBulk, previewBulk } from '#shop/bulk/bulk.ts'
import { listBulkChanges } from '#shop/bulk/bulk-history.ts'
import type { BulkChange } from '#shop/bulk/bulk-input.ts'
import { publishProduct } from '#shop/products/product-status.ts'
import { editProduct } from '#shop/products/products.ts'
import { changeStock } from '#shop/stock/stock.ts'
import { anyChange, changeAll, fillShelf, shelf } from '#test/support/bulk.ts'
import { makeTee, readGoods, readLog } from '#test/support/goods.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addCategory, addProduct, addStaff, addVariant, memoryDb, noon } from '#test/support/shop.ts'

const later = noon + 60_000
const all = { all: true } as const
const tenPercentMore: BulkChange = { kind: 'price', by: { percent: 10 }, rounding: 'none' }

function makeShop() {
  const db = memoryDb()
  return { db, owner: addStaff(db, 'owner'), category: addCategory(db).id }
}

describe('a preview', () => {
  test('says from what to what, what stays, and what cannot be and why', () => {
    const { db, owner } = makeShop()
    const tee = makeTee(db, owner, { priceMinor: 100 })
    const { id: free } = addProduct(db, { priceMinor: 0 })
    const { id: dear } = addProduct(db, { priceMinor: 999_999_999_999 })
    const before = readGoods(db)
    const plan = previewBulk(db, owner, { ids: [tee.id, free, dear, 999] }, tenPercentMore)
    expect(plan.changed).toMatchObject([
      {
        productId: tee.id,
        title: tee.title,
        from: { fromPriceMinor: 100, toPriceMinor: 100 },
        to: { fromPriceMinor: 110, toPriceMinor: 110 },
        before: { priceMinor: 100 },
        after: { priceMinor: 110 },
      },
    ])
    expect(plan.unchanged).toEqual([free])
    expect(plan.refused.map(({ productId, code }) => [productId, code])).toEqual([
      [999, 'not-found'],
      [dear, 'price-invalid'],
    ])
    expect(readGoods(db)).toEqual(before)
  })

  test.each([
    [
      'publish',
      'product-incomplete',
      { missing: 'price' },
      { priceMinor: 0, status: 'draft' as const },
      [{}],
    ],
    ['publish', 'product-incomplete', { missing: 'variants' }, { status: 'draft' as const }, []],
    ['in_stock', 'stock-empty', {}, {}, [{ stock: 0 }, { stock: 0 }]],
    ['in_stock', 'product-incomplete', { missing: 'variants' }, {}, []],
    ['price', 'price-invalid', { priceMinor: 0 }, { priceMinor: 100 }, [{ priceMinor: 1 }]],
  ] as const)('refuses %s with %s', (what, code, params, fields, parts) => {
    const { db, owner } = makeShop()
    const { id } = addProduct(db, fields)
    for (const part of parts) addVariant(db, id, part)
    const change: BulkChange =
      what === 'publish'
        ? { kind: 'publish' }
        : what === 'price'
          ? { kind: 'price', by: { percent: -90 }, rounding: 'none' }
          : { kind: 'availability', to: 'in_stock' }
    expect(previewBulk(db, owner, all, change).refused).toMatchObject([{ productId: id, code, params }])
  })

  test('takes a category with all below it, and the archive only by name', () => {
    const { db, owner, category } = makeShop()
    const { id: below } = addCategory(db, { parentId: category })
    const inside = [category, below].map((categoryId) => addProduct(db, { categoryId }).id)
    const outside = addProduct(db).id
    const archived = addProduct(db, { categoryId: category, status: 'archived' }).id
    const ids = (selection: Parameters<typeof previewBulk>[2]) =>
      previewBulk(db, owner, selection, tenPercentMore).changed.map(({ productId }) => productId)
    expect(ids({ categoryId: category })).toEqual(inside)
    expect(ids(all)).toEqual([...inside, outside])
    expect(ids({ ids: [archived, outside] })).toEqual([outside, archived])
    expect(codeOf(() => ids({ categoryId: 99 }))).toBe('not-found')
  })

  test.each([
    [{ ids: [] }, tenPercentMore],
    [{ ids: [1], all: true }, tenPercentMore],
    [{ all: false }, tenPercentMore],
    [{}, tenPercentMore],
    [all, { kind: 'burn' }],
    [all, { kind: 'price', by: { percent: -100 } }],
    [all, { kind: 'price', by: { percent: 10, minor: 5 } }],
    [all, { kind: 'price', by: { percent: 1.5 } }],
  ])('refuses %j with %j', (selection, change) => {
    const { db, owner } = makeShop()
    expect(codeOf(() => previewBulk(db, owner, selection as never, change as never))).toBe('invalid-input')
  })

  test('is what applying does, for any goods and any change', () => {
    const { db, owner, category } = makeShop()
    fc.assert(
      fc.property(shelf, anyChange(category), (goods, change) => {
        const ids = fillShelf(db, goods, category)
        const before = readGoods(db)
        const plan = previewBulk(db, owner, { ids }, change)
        expect(readGoods(db)).toEqual(before)
        const told = plan.changed.length + plan.unchanged.length + plan.refused.length
        expect(told).toBe(ids.length)
        const apply = () =>
          applyBulk(db, owner, { selection: { ids }, change, fingerprint: plan.fingerprint }, later)
        expect(codeOf(apply)).toBe(plan.changed.length === 0 ? 'bulk-nothing' : 'done')
        const after = readGoods(db)
        const touched = new Map(plan.changed.map((one) => [one.productId, one]))
        for (const [index, was] of before.products.entries()) {
          const now = after.products[index]
          const planned = touched.get(was.id)
          if (planned === undefined) expect(now).toEqual(was)
          else expect(now).toMatchObject({ ...planned.to, version: was.version + 1, updatedAt: later })
        }
      }),
    )
  })
})

describe('applying', () => {
  test('publishes what never was on sale as of now, and keeps the first day of what was', () => {
    const { db, owner } = makeShop()
    const fresh = makeTee(db, owner)
    const known = makeTee(db, owner)
    publishProduct(db, owner, { productId: known.id }, noon - 1)
    changeAll(db, owner, all, { kind: 'hide' })
    changeAll(db, owner, all, { kind: 'publish' }, later)
    const dayOf = (id: number) => db.select().from(products).where(eq(products.id, id)).get()?.publishedAt
    expect([dayOf(fresh.id), dayOf(known.id)]).toEqual([later, noon - 1])
  })

  test('is kept with all it changed, in the log and in the list of bulk changes', () => {
    const { db, owner } = makeShop()
    const tee = makeTee(db, owner, { priceMinor: 100 })
    const done = changeAll(db, owner, all, tenPercentMore, later)
    expect(db.select().from(bulkChanges).all()).toEqual([
      {
        id: done.id,
        staffId: owner.id,
        kind: 'price',
        change: tenPercentMore,
        changed: 1,
        pending: 0,
        items: [
          {
            productId: tee.id,
            version: tee.version,
            before: { priceMinor: 100 },
            after: { priceMinor: 110 },
          },
        ],
        at: later,
        undoneAt: null,
      },
    ])
    expect(listBulkChanges(db, owner)).toMatchObject([
      { id: done.id, who: 'owner', change: tenPercentMore, changed: 1 },
    ])
    expect(readLog(db).at(-1)).toMatchObject({
      action: 'bulk.apply',
      subjectId: String(done.id),
      after: { selection: all, change: tenPercentMore, changed: 1 },
    })
  })

  test('does nothing when staff edited one of the products, or another came in, since the preview', () => {
    const { db, owner } = makeShop()
    const tee = makeTee(db, owner)
    const { fingerprint } = previewBulk(db, owner, all, tenPercentMore)
    const apply = () => applyBulk(db, owner, { selection: all, change: tenPercentMore, fingerprint }, later)
    const edited = editProduct(db, owner, { productId: tee.id, title: { en: 'T' } }, later)
    expect(codeOf(apply)).toBe('changed-meanwhile')
    db.update(products).set({ version: tee.version }).where(eq(products.id, edited.id)).run()
    const { id } = addProduct(db)
    expect(codeOf(apply)).toBe('changed-meanwhile')
    db.delete(products).where(eq(products.id, id)).run()
    expect(codeOf(apply)).toBe('done')
    expect(codeOf(apply)).toBe('changed-meanwhile')
  })

  test('is not stopped by a sale, but by one that makes the promise untrue', () => {
    const { db, owner } = makeShop()
    const { id } = addProduct(db)
    const { sku } = addVariant(db, id, { stock: 2, availability: 'sold_out' })
    const change: BulkChange = { kind: 'availability', to: 'in_stock' }
    const { fingerprint } = previewBulk(db, owner, all, change)
    const apply = () => applyBulk(db, owner, { selection: all, change, fingerprint }, later)
    changeStock(db, owner, { variant: sku, by: -2 }, later)
    expect(codeOf(apply)).toBe('changed-meanwhile')
    changeStock(db, owner, { variant: sku, by: 1 }, later)
    expect(codeOf(apply)).toBe('done')
  })

  test('needs something to do, and somebody who answers for it', () => {
    const { db, owner } = makeShop()
    const change: BulkChange = { kind: 'publish' }
    expect(codeOf(() => changeAll(db, owner, all, change))).toBe('bulk-nothing')
    addProduct(db)
    expect(refusalOf(() => changeAll(db, owner, all, { kind: 'move', categoryId: 99 }))?.code).toBe(
      'not-found',
    )
    const { fingerprint } = previewBulk(db, system, all, tenPercentMore)
    const order = { selection: all, change: tenPercentMore, fingerprint }
    expect(codeOf(() => applyBulk(db, system, order, later))).toBe('not-allowed')
  })

  test('changes own prices of variants beside the common one, and says so of each', () => {
    const { db, owner } = makeShop()
    const { id } = addProduct(db, { priceMinor: 100 })
    addVariant(db, id)
    const { id: own } = addVariant(db, id, { priceMinor: 200 })
    const done = changeAll(db, owner, all, tenPercentMore)
    expect(done.changed[0]?.after).toEqual({ priceMinor: 110, variants: [{ id: own, priceMinor: 220 }] })
    expect(db.select().from(products).get()).toMatchObject({
      priceMinor: 110,
      fromPriceMinor: 110,
      toPriceMinor: 220,
    })
    expect(
      db
        .select()
        .from(variants)
        .all()
        .map((row) => row.priceMinor),
    ).toEqual([null, 220])
  })
})
