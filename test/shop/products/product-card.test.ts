import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { pictures, productColours, productImages, products } from '#db/schema/catalogue.ts'
import { listProducts } from '#shop/catalogue.ts'
import { attempt } from '#shop/error.ts'
import { inTx } from '#shop/transaction.ts'
import { addProduct, addVariant, memoryDb, noon } from '#test/support/shop.ts'

describe('a card', () => {
  const cardOf = (db: Db) => listProducts(db, { language: 'ru' }).items[0]

  test('says what there is to say of a product', () => {
    const db = memoryDb()
    const { id } = addProduct(db, {
      title: { en: 'Cap' },
      priceMinor: 900,
      oldPriceMinor: 1200,
      toPriceMinor: 1000,
    })
    const [red, blue] = ['#ff0000', '#0000ff'].map(
      (hex, index) =>
        db
          .insert(productColours)
          .values({ productId: id, title: { ru: `Цвет ${index}` }, hex, position: 1 - index })
          .returning()
          .get().id,
    )
    for (const [hash, colourId] of Object.entries({ common: null, ofRed: red, ofBlue: blue })) {
      db.insert(pictures).values({ hash, width: 3, height: 4, placeholder: 'aa', createdAt: noon }).run()
      db.insert(productImages).values({ productId: id, colourId, pictureHash: hash }).run()
    }
    expect(cardOf(db)).toEqual({
      id,
      kind: 'good',
      title: 'Cap',
      fromPriceMinor: 900,
      toPriceMinor: 1000,
      oldPriceMinor: 1200,
      availability: 'in_stock',
      picture: { hash: 'ofBlue', width: 3, height: 4, placeholder: 'aa' },
      colours: ['#0000ff', '#ff0000'],
    })
  })

  test.each([
    ['the product is reduced', { oldPriceMinor: 1500 }, {}, 1500],
    ['the old price is no higher', { oldPriceMinor: 1000 }, {}, null],
    [
      'the cheapest variant is reduced',
      { fromPriceMinor: 700 },
      { priceMinor: 700, oldPriceMinor: 800 },
      800,
    ],
    [
      'the product is, but not its cheapest variant',
      { fromPriceMinor: 700, oldPriceMinor: 1500 },
      { priceMinor: 700 },
      null,
    ],
  ])('has an old price as %s', (_, product, variant, old) => {
    const db = memoryDb()
    const { id } = addProduct(db, { priceMinor: 1000, ...product })
    addVariant(db, id, variant)
    expect(cardOf(db)?.oldPriceMinor).toBe(old)
  })

  test('changes with the product, but never to what was taken back', () => {
    const db = memoryDb()
    const { id } = addProduct(db, { title: { ru: 'Старое' } })
    const rename = (ru: string, version: number) =>
      db.update(products).set({ title: { ru }, version }).where(eq(products.id, id)).run()
    expect(cardOf(db)?.title).toBe('Старое')
    attempt(() =>
      expect(() =>
        inTx(db, () => {
          rename('Взятое назад', 2)
          expect(cardOf(db)?.title).toBe('Взятое назад')
          throw new Error('taken back')
        }),
      ).toThrow(),
    )
    rename('Новое', 2)
    expect(cardOf(db)?.title).toBe('Новое')
  })
})
