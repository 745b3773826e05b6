import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { products, variants } from '#db/schema/catalogue.ts'
import { countProducts } from '#shop/catalogue.ts'
import { listFacets } from '#shop/facets.ts'
import { indexProduct } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { anyProduct, fillShop, fits } from '#test/support/random-shop.ts'
import { addCategory, addProduct, addVariant, memoryDb } from '#test/support/shop.ts'

describe('facets', () => {
  test('name exactly the colours, sizes and prices of the list, same-named colours once', () => {
    fc.assert(
      fc.property(fc.array(anyProduct, { maxLength: 14 }), fc.constantFrom('ru', 'en'), (drawn, language) => {
        const db = memoryDb()
        const all = fillShop(db, drawn)
        for (const categoryId of [undefined, 1, 2, 4, 5]) {
          const scope = categoryId === undefined ? {} : { categoryId }
          const shown = all.filter((product) => fits(product, scope))
          const offered = shown.flatMap((product) => product.variants)
          const facets = listFacets(db, { language, ...scope })
          const shownName = (names: string[]) =>
            (language === 'ru' ? names[0] : names.at(-1))?.replaceAll('ё', 'е')
          const names = offered.map(({ names }) => shownName(names)).filter((name) => name !== undefined)
          expect(facets.colours.map(({ key }) => key).sort()).toEqual([...new Set(names)].sort())
          const sizes = offered.map(({ size }) => size.toLowerCase()).filter((size) => size !== '')
          expect(facets.sizes.map(({ key }) => key).sort()).toEqual([...new Set(sizes)].sort())
          const range = shown.flatMap(({ row }) => [row.fromPriceMinor, row.toPriceMinor])
          expect(facets.priceFromMinor).toBe(range.length === 0 ? null : Math.min(...range))
          expect(facets.priceToMinor).toBe(range.length === 0 ? null : Math.max(...range))
          for (const { key } of facets.colours) {
            expect(countProducts(db, { ...scope, colours: [key] })).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('forget a size that no variant has any more', () => {
    const db = memoryDb()
    const { id } = addProduct(db)
    const small = addVariant(db, id, { size: 'S' })
    addVariant(db, id, { size: 'M' })
    inTx(db, (tx) => indexProduct(tx, id))
    db.delete(variants).where(eq(variants.id, small.id)).run()
    inTx(db, (tx) => indexProduct(tx, id))
    expect(listFacets(db, { language: 'en' }).sizes).toEqual([{ key: 'm', title: 'M' }])
  })

  test('follow a product into another category', () => {
    const db = memoryDb()
    const [from, to] = [addCategory(db).id, addCategory(db).id]
    const { id } = addProduct(db, { categoryId: from })
    addVariant(db, id, { size: 'S' })
    inTx(db, (tx) => indexProduct(tx, id))
    db.update(products).set({ categoryId: to }).run()
    const sizesIn = (categoryId: number) => listFacets(db, { language: 'en', categoryId }).sizes.length
    expect([sizesIn(from), sizesIn(to)]).toEqual([0, 1])
  })

  test('come in the order people expect', () => {
    const db = memoryDb()
    const { id } = addProduct(db)
    for (const size of ['42', '2XL', 'M', 'XS', '9', 'XXL', '38,5']) addVariant(db, id, { size })
    inTx(db, (tx) => indexProduct(tx, id))
    const { sizes } = listFacets(db, { language: 'en' })
    expect(sizes.map(({ title }) => title)).toEqual(['XS', 'M', '2XL', 'XXL', '9', '38,5', '42'])
  })
})
