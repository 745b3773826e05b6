import { readdirSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { availabilities } from '#db/schema/kinds.ts'
import { rebuildCatalogue, refreshAvailability, refreshProduct } from '#shop/derived.ts'
import { availabilityOf, oldPriceOf, priceOf } from '#shop/products/variants.ts'
import { inTx } from '#shop/transaction.ts'
import { addProduct, addVariant, memoryDb, noon } from '#test/support/shop.ts'

const later = noon + 1
const price = fc.integer({ min: 0, max: 100 })
const variant = fc.record({
  priceMinor: fc.option(price),
  oldPriceMinor: fc.option(price),
  stock: fc.option(fc.integer({ min: 0, max: 2 })),
  availability: fc.constantFrom(...availabilities),
})
const shelf = fc.array(
  fc.record({
    priceMinor: price,
    oldPriceMinor: fc.option(price),
    parts: fc.array(variant, { maxLength: 4 }),
  }),
  {
    minLength: 1,
    maxLength: 6,
  },
)
const wrong = { fromPriceMinor: 777, toPriceMinor: 778, availability: 'on_order' as const, reduced: true }

/** What the list must say, in the plainest way to say it. */
function expected(db: Db, productId: number) {
  const product = db.select().from(products).where(eq(products.id, productId)).get() ?? {
    priceMinor: 0,
    oldPriceMinor: null,
  }
  const all = db.select().from(variants).where(eq(variants.productId, productId)).all()
  const prices = all.map((one) => priceOf(product, one)).sort((a, b) => a - b)
  const offered = all.map(availabilityOf)
  const best = offered.includes('in_stock')
    ? 'in_stock'
    : offered.includes('on_order')
      ? 'on_order'
      : 'sold_out'
  return {
    fromPriceMinor: prices[0] ?? product.priceMinor,
    toPriceMinor: prices.at(-1) ?? product.priceMinor,
    availability: best,
    reduced: all.some((one) => oldPriceOf(product, one) !== null),
  }
}

function fill(
  db: Db,
  goods: {
    priceMinor: number
    oldPriceMinor: number | null
    parts: Partial<typeof variants.$inferInsert>[]
  }[],
): number[] {
  db.delete(products).run()
  return goods.map(({ parts, ...prices }) => {
    const { id } = addProduct(db, { ...prices, ...wrong })
    for (const part of parts) addVariant(db, id, part)
    return id
  })
}

const readProduct = (db: Db, id: number) => db.select().from(products).where(eq(products.id, id)).get()

describe('what the list shows of a product', () => {
  test('follows its variants, for one product and for all at once', () => {
    const db = memoryDb()
    fc.assert(
      fc.property(shelf, (goods) => {
        const [first = 0, ...others] = fill(db, goods)
        inTx(db, (tx) => refreshProduct(tx, first, later))
        expect(readProduct(db, first)).toMatchObject({ ...expected(db, first), version: 2, updatedAt: later })
        rebuildCatalogue(db, later)
        for (const id of others)
          expect(readProduct(db, id)).toMatchObject({ ...expected(db, id), version: 1 })
      }),
    )
  })

  test('is written for all of more products than are read at a time', () => {
    const db = memoryDb()
    const row = { title: {}, description: {}, priceMinor: 5, ...wrong, createdAt: noon, updatedAt: noon }
    inTx(db, (tx) => {
      for (let count = 0; count < 2_001; count += 1) tx.insert(products).values(row).run()
    })
    rebuildCatalogue(db, later)
    const left = db.select().from(products).where(eq(products.fromPriceMinor, wrong.fromPriceMinor)).all()
    expect(left).toEqual([])
  })

  test('stays untouched where it was right', () => {
    const db = memoryDb()
    const { id } = addProduct(db)
    addVariant(db, id)
    const before = readProduct(db, id)
    rebuildCatalogue(db, later)
    expect(readProduct(db, id)).toEqual(before)
  })

  test('says sold out after the last one went, and takes it back, without a step of the version', () => {
    const db = memoryDb()
    fc.assert(
      fc.property(shelf, (goods) => {
        const [first = 0] = fill(db, goods)
        inTx(db, (tx) => refreshAvailability(tx, first))
        const { availability } = expected(db, first)
        expect(readProduct(db, first)).toMatchObject({ ...wrong, availability, version: 1, updatedAt: noon })
      }),
    )
  })

  test('is filled in for the goods of an older file as the rule has it', () => {
    const folder = new URL('../../db/migrations/', import.meta.url)
    const written = readdirSync(folder).filter((name) => name.endsWith('.sql'))
    const fillIn = written
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('--> statement-breakpoint'))
      .find((statement) => statement.includes('UPDATE products SET reduced'))
    const db = memoryDb()
    fc.assert(
      fc.property(shelf, (goods) => {
        const ids = fill(db, goods)
        db.update(products).set({ reduced: false }).run()
        db.$client.exec(fillIn ?? '')
        const right = ids.map((id) => expected(db, id).reduced)
        expect(ids.map((id) => readProduct(db, id)?.reduced)).toEqual(right)
      }),
    )
  })
})
