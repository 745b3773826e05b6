// Shops drawn by chance, and the rules of lists once more, written for one product at a time.
import { eq, inArray } from 'drizzle-orm'
import fc from 'fast-check'
import type { Db } from '#db/open.ts'
import { categories, productColours, products, type variants } from '#db/schema/catalogue.ts'
import { availabilities } from '#db/schema/kinds.ts'
import type { ProductFilter } from '#shop/products/product-filter.ts'
import { availabilityOf, oldPriceOf, priceOf } from '#shop/products/variants.ts'
import { indexProduct } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { addCategory, addProduct, addVariant, noon } from './shop.ts'

const colours = [
  { ru: 'Красный', en: 'Red', hex: '#ff0000' },
  { ru: 'КРАСНЫЙ', en: 'Scarlet', hex: '#ee1111' },
  { en: 'Red', hex: '#cc0000' },
  { ru: 'Чёрный', en: 'Black', hex: '#000000' },
]
const sizes = ['', 'S', 'M', 'm', '42']
const prices = [0, 100, 200, 300, 400]

/** Most questions stay unasked, or no product would ever fit. */
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 2 }, { arbitrary: value, weight: 1 })
const price = fc.constantFrom(...prices)
const anyVariant = fc.record({
  colour: fc.option(fc.constantFrom(0, 1, 2, 3)),
  size: fc.constantFrom(...sizes),
  priceMinor: fc.option(price),
  oldPriceMinor: fc.option(price, { freq: 2 }),
  stock: fc.option(fc.constantFrom(0, 0, 1, 9)),
  availability: fc.constantFrom(...availabilities),
})
export const anyProduct = fc.record({
  status: fc.constantFrom('published' as const, 'published' as const, 'published' as const, 'draft' as const),
  category: fc.option(fc.constantFrom(0, 1, 2, 3, 4)),
  priceMinor: price,
  oldPriceMinor: fc.option(price),
  sold: fc.nat({ max: 3 }),
  publishedAt: fc.nat({ max: 3 }),
  variants: fc.uniqueArray(anyVariant, {
    maxLength: 5,
    selector: ({ colour, size }) => `${colour} ${size}`,
  }),
})
export const anyFilter: fc.Arbitrary<ProductFilter> = fc
  .record({
    categoryId: maybe(fc.constantFrom(1, 1, 2, 3, 4, 5, 99)),
    availability: maybe(fc.uniqueArray(fc.constantFrom(...availabilities), { minLength: 1, maxLength: 2 })),
    priceFromMinor: maybe(price),
    priceToMinor: maybe(price),
    colours: maybe(
      fc.uniqueArray(fc.constantFrom('красный', 'Red', 'scarlet', 'чёрный', 'нет'), { minLength: 1 }),
    ),
    sizes: maybe(fc.uniqueArray(fc.constantFrom('M', 's', '42', '43'), { minLength: 1 })),
    onSale: maybe(fc.constant(true as const)),
    inStock: maybe(fc.constant(true as const)),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)))

export type Row = typeof products.$inferSelect
export type Stocked = {
  row: Row
  variants: (typeof variants.$inferSelect & { names: string[] })[]
  above: number[]
}

type Drawn = typeof anyProduct extends fc.Arbitrary<infer T> ? T : never

const hiddenCategories = [3, 4]

/** Categories 1 (with 2 and 3 in it) and 4 (with 5 in it). */
export function fillShop(db: Db, drawn: Drawn[]): Stocked[] {
  const parents = [null, 1, 1, null, 4]
  for (const parentId of parents) addCategory(db, { parentId })
  db.update(categories).set({ hidden: true }).where(inArray(categories.id, hiddenCategories)).run()
  return drawn.map(({ category, variants: offered, ...fields }) => {
    const categoryId = category === null ? null : category + 1
    const { id } = addProduct(db, { ...fields, publishedAt: noon + fields.publishedAt, categoryId })
    const colourIds = colours.map(
      ({ hex, ...title }) =>
        db.insert(productColours).values({ productId: id, title, hex }).returning().get().id,
    )
    const made = offered.map(({ colour, ...variant }) => ({
      ...addVariant(db, id, { ...variant, colourId: colour === null ? null : (colourIds[colour] ?? null) }),
      names: colour === null ? [] : namesOf(colours[colour]),
    }))
    const own = made.map((variant) => priceOf(fields, variant))
    const best = availabilities.find((one) => made.some((variant) => availabilityOf(variant) === one))
    const row = db
      .update(products)
      .set({
        fromPriceMinor: Math.min(...(own.length > 0 ? own : [fields.priceMinor])),
        toPriceMinor: Math.max(...(own.length > 0 ? own : [fields.priceMinor])),
        availability: best ?? 'sold_out',
        reduced: made.some((variant) => oldPriceOf(fields, variant) !== null),
      })
      .where(eq(products.id, id))
      .returning()
      .get()
    inTx(db, (tx) => indexProduct(tx, id))
    const parent = categoryId === null ? null : (parents[categoryId - 1] ?? null)
    return { row, variants: made, above: [categoryId, parent].filter((one) => one !== null) }
  })
}

function namesOf(colour: { ru?: string; en?: string } | undefined): string[] {
  return [colour?.ru, colour?.en].filter((name) => name !== undefined).map((name) => name.toLowerCase())
}

function isShown({ row, above }: Stocked): boolean {
  return row.status === 'published' && !above.some((id) => hiddenCategories.includes(id))
}

/** The rules once more, written for one product at a time. */
export function fits(product: Stocked, filter: ProductFilter): boolean {
  if (!isShown(product)) return false
  if (filter.categoryId !== undefined && !product.above.includes(filter.categoryId)) return false
  const { categoryId: _, ...questions } = filter
  if (Object.keys(questions).length === 0) return true
  const wanted = filter.colours?.map((name) => name.toLowerCase())
  return product.variants.some((variant) => {
    const asked = priceOf(product.row, variant)
    return (
      (filter.availability?.includes(availabilityOf(variant)) ?? true) &&
      (wanted === undefined || variant.names.some((name) => wanted.includes(name))) &&
      (filter.sizes?.some((size) => size.toLowerCase() === variant.size.toLowerCase()) ?? true) &&
      asked >= (filter.priceFromMinor ?? 0) &&
      asked <= (filter.priceToMinor ?? Number.POSITIVE_INFINITY) &&
      (filter.onSale !== true || oldPriceOf(product.row, variant) !== null) &&
      (filter.inStock !== true || availabilityOf(variant) === 'in_stock')
    )
  })
}
