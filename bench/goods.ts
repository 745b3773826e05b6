// A shop far bigger than the demo, for the figures: the demo's goods under many makes and models, the same in every run.
import { goods as demoGoods } from '#db/demo/assortment.ts'
import { colours } from '#db/demo/colours.ts'
import { coloursOf, type Good, variantsOf } from '#db/demo/goods.ts'
import type { Db } from '#db/open.ts'
import { pictures, productColours, productImages, products, variants } from '#db/schema/catalogue.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { inTx, type Tx } from '#shop/transaction.ts'

/** Few, so that a word and a make still fill a page. */
const makes = ['Вега', 'Terra', 'Ветер', 'Summit'] as const
const coloursEach = 2
const hour = 3_600_000
const sold = demoGoods.filter((good) => (good.status ?? 'published') === 'published')

export function addGoods(db: Db, count: number, now: number): void {
  inTx(db, (tx) => {
    for (let number = 0; number < count; number++) addThing(tx, number, now)
    rebuildCatalogue(tx, now)
  })
}

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function modelOf(number: number): string {
  return `${pick(makes, Math.floor(number / sold.length))} ${100 + (number % 900)}`
}

function addThing(tx: Tx, number: number, now: number): void {
  const good = pick(sold, number)
  const priceMinor = good.price * 100
  const at = now - number * hour
  const { id } = tx
    .insert(products)
    .values({
      kind: good.kind ?? 'good',
      status: 'published',
      title: { ru: `${good.title.ru} ${modelOf(number)}`, en: `${good.title.en} ${modelOf(number)}` },
      description: { ru: good.about.ru.join('\n'), en: good.about.en.join('\n') },
      ...{ priceMinor, fromPriceMinor: priceMinor, toPriceMinor: priceMinor },
      sold: (number * 7919) % 500,
      ...{ createdAt: at, updatedAt: at, publishedAt: at },
    })
    .returning({ id: products.id })
    .get()
  const names = coloursOf(good).slice(0, coloursEach)
  if (names.length === 0) addVariants(tx, { good, number, productId: id, colourId: null })
  for (const [position, name] of names.entries()) {
    const { title, hex } = colours[name]
    const row = { productId: id, title, hex, position }
    const colour = tx.insert(productColours).values(row).returning({ id: productColours.id }).get()
    addVariants(tx, { good, number, productId: id, colourId: colour.id, name })
  }
}

type Place = {
  good: Good
  number: number
  productId: number
  colourId: number | null
  name?: keyof typeof colours
}

function addVariants(tx: Tx, { good, number, productId, colourId, name }: Place): void {
  const rows = variantsOf(good, name).map((variant, position) => {
    return { ...variant, sku: `${variant.sku}-${number}`, productId, colourId, position }
  })
  tx.insert(variants).values(rows).run()
  const hash = `${number}-${name ?? ''}`
  tx.insert(pictures)
    .values({ hash, width: 1200, height: 1500, placeholder: '3OcRJYB4d3h/iIeHeEh3eIhw', createdAt: 0 })
    .run()
  tx.insert(productImages).values({ productId, colourId, pictureHash: hash, position: 0 }).run()
}

/** What people would type for these goods, none twice: words, beginnings, and one in ten with a slip of the finger. */
export function listQueries(count: number): string[] {
  const titles = sold.flatMap(({ title }) => [title.ru, title.en])
  const words = [...new Set(titles.flatMap((title) => title.split(/[\s«»,]+/)))].filter(
    (word) => word.length > 3,
  )
  const all = words.flatMap((word, index) =>
    makes.flatMap((make) => {
      const slip = index % 4 === 0 ? [`${word.slice(0, 2)}${word.slice(3)} ${make}`] : []
      return [`${word} ${make}`, `${make} ${word.slice(0, 4)}`, ...slip]
    }),
  )
  const distinct = [...new Set(all)]
  if (distinct.length < count) throw new Error(`only ${distinct.length} queries can be made`)
  // A prime step goes through all of them, and leaves no two that are alike side by side.
  return Array.from({ length: count }, (_, index) => pick(distinct, index * 7919))
}
