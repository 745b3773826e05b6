import { expect, test } from 'vitest'
import { categories } from '#db/schema/catalogue.ts'
import { countProducts, listProducts, productSorts } from '#shop/catalogue.ts'
import { findCategory } from '#shop/categories/catalogue-tree.ts'
import { listFacets } from '#shop/facets.ts'
import { addFavourite, listFavourites } from '#shop/favourites.ts'
import { readHome } from '#shop/home.ts'
import { findOrderPage } from '#shop/orders/order-page.ts'
import { listOwnOrders } from '#shop/orders/own-orders.ts'
import type { ProductFilter } from '#shop/products/product-filter.ts'
import { getProduct } from '#shop/products/product-view.ts'
import { listRelated } from '#shop/products/related-products.ts'
import { searchProducts } from '#shop/search/search.ts'
import { addCategory, addCustomer, addProduct, addVariant, buy, memoryDb, noon } from '#test/support/shop.ts'

const questions: ProductFilter[] = [
  ...[{ colours: ['x'] }, { sizes: ['y'] }, { onSale: true as const }, { inStock: true as const }],
  ...[{ priceFromMinor: 1 }, { priceToMinor: 2 }, { availability: ['on_order' as const] }],
]
/** Each alone, each with each, and all at once. */
const narrowings = [
  ...questions.flatMap((one) => questions.map((other) => ({ ...one, ...other }))),
  Object.assign({}, ...questions) as ProductFilter,
]

const growing =
  /AUTOMATIC|^SCAN (p|q|v|f|i|products|variants|pictures|product_(colours|images|facets)|orders|order_lines)\b/

test('no page, no search and no product reads a whole table', () => {
  const db = memoryDb()
  const asked = new Set<string>()
  const prepare = db.$client.prepare.bind(db.$client)
  db.$client.prepare = ((source: string) => {
    asked.add(source)
    return prepare(source)
  }) as typeof db.$client.prepare
  const categoryId = addCategory(db).id
  const { id } = addProduct(db, { categoryId })
  const customer = addCustomer(db)
  const bought = buy(db, customer, addVariant(db, id).id)
  addFavourite(db, customer, id, noon)
  for (const hidden of [false, true]) {
    db.update(categories).set({ hidden }).run()
    for (const sort of productSorts) {
      listProducts(db, { sort, language: 'ru' })
      listProducts(db, { sort, language: 'ru', categoryId })
    }
    for (const narrow of narrowings) {
      for (const within of [{}, { categoryId }]) {
        countProducts(db, { ...narrow, ...within })
        for (const sort of productSorts) listProducts(db, { ...narrow, ...within, sort, language: 'ru' })
      }
    }
    searchProducts(db, 'product', { language: 'ru' })
    listFacets(db, { language: 'ru', categoryId })
    readHome(db, 'ru')
    listRelated(db, { id, categoryId }, 'ru')
    findCategory(db, categoryId, 'ru')
    if (!hidden) getProduct(db, customer, id, 'ru')
    listFavourites(db, customer, 'ru')
    listOwnOrders(db, customer, { language: 'ru' })
    findOrderPage(db, customer, { token: bought.token, language: 'ru' })
  }
  const selects = [...asked].filter((source) => /^\s*select/.test(source))
  expect(selects.length).toBeGreaterThan(30)
  for (const source of selects) {
    const values = Array.from(source.matchAll(/\?/g), () => 1)
    const plan = prepare(`explain query plan ${source}`).all(...values) as { detail: string }[]
    const bad = plan.map(({ detail }) => detail).filter((detail) => growing.test(detail))
    expect(bad, source).toEqual([])
    const named = source.includes('count(*)') && source.includes('product_facets')
    if (named)
      expect(plan.map(({ detail }) => detail).join(), source).toContain('p USING INTEGER PRIMARY KEY')
    const wholeList = source.includes('from "products" "p" where')
    // The fifty that a row of the first screen looks at are put in order, but not found by it.
    const sorted = source.includes('"p"."id" in (select') ? 1 : 0
    if (wholeList)
      expect(
        plan.filter(({ detail }) => detail.includes('ORDER BY')),
        source,
      ).toHaveLength(sorted)
  }
})
