// A small shop for sport, in two languages, as its owner would have typed it: what searches and lists are tried on.
import type { Db } from '#db/open.ts'
import { productColours } from '#db/schema/catalogue.ts'
import type { LocalText } from '#db/schema/kinds.ts'
import { rebuildSearch } from '#shop/search/search-index.ts'
import { inTx } from '#shop/transaction.ts'
import { addCategory, addProduct, addVariant } from './shop.ts'

const red = { ru: 'Красный', en: 'Red', hex: '#d32f2f' }
const black = { ru: 'Чёрный', en: 'Black', hex: '#111111' }
const white = { ru: 'Белый', en: 'White', hex: '#ffffff' }

type Goods = {
  title: LocalText
  description?: LocalText
  category: keyof typeof categoryTitles
  sku: string
  colours?: { ru: string; en: string; hex: string }[]
  sizes?: string[]
  sold?: number
}

const categoryTitles = {
  shoes: { ru: 'Обувь', en: 'Footwear' },
  clothes: { ru: 'Одежда', en: 'Clothes' },
  gear: { ru: 'Инвентарь', en: 'Equipment' },
}

export const sportGoods: Goods[] = [
  {
    title: { ru: 'Кроссовки беговые AirRun', en: 'AirRun running shoes' },
    description: { ru: 'Лёгкие, для асфальта и зала.', en: 'Light, for road and gym.' },
    category: 'shoes',
    sku: 'AR-100',
    colours: [red, black],
    sizes: ['41', '42', '42,5'],
    sold: 40,
  },
  {
    title: { ru: 'Кроссовки для зала Gripo', en: 'Gripo gym sneakers' },
    category: 'shoes',
    sku: 'GR-7',
    colours: [white],
    sizes: ['40', '41'],
    sold: 3,
  },
  {
    title: { ru: 'Коньки хоккейные', en: 'Hockey skates' },
    category: 'shoes',
    sku: 'HK-55',
    sizes: ['42'],
  },
  {
    title: { ru: 'Носки спортивные, 3 пары', en: 'Sports socks, 3 pairs' },
    description: { ru: 'Подходят к любым кроссовкам.', en: 'Go with any shoes.' },
    category: 'clothes',
    sku: 'SOCK-3',
    colours: [black, white],
    sizes: ['S', 'M', 'L'],
    sold: 400,
  },
  {
    title: { ru: 'Футболка хлопковая', en: 'Cotton T-shirt' },
    category: 'clothes',
    sku: 'TS-1',
    colours: [red, white],
    sizes: ['M', 'L', 'XL'],
  },
  { title: { ru: 'Майка для бега', en: 'Running tank top' }, category: 'clothes', sku: 'TT-2', sizes: ['M'] },
  { title: { ru: 'Термобельё', en: 'Thermal underwear' }, category: 'clothes', sku: 'TH-9', sizes: ['L'] },
  { title: { ru: 'Шарф вязаный', en: 'Knitted scarf' }, category: 'clothes', sku: 'SC-4' },
  { title: { ru: 'Шар массажный', en: 'Massage ball' }, category: 'gear', sku: 'MB-6' },
  { title: { ru: 'Мяч футбольный', en: 'Football' }, category: 'gear', sku: 'FB-5', colours: [white] },
  { title: { ru: 'Гантели 6 кг', en: 'Dumbbells 6 kg' }, category: 'gear', sku: 'DB-6' },
  { title: { ru: 'Коврик для йоги', en: 'Yoga mat' }, category: 'gear', sku: 'YM-8' },
  {
    title: { ru: 'Перчатки боксёрские', en: 'Boxing gloves' },
    category: 'gear',
    sku: 'BG-12',
    colours: [red],
  },
  { title: { ru: 'Велосипедный шлем', en: 'Bicycle helmet' }, category: 'gear', sku: 'BH-77' },
  { title: { ru: 'Бутылка для воды 0,75 л', en: 'Water bottle 0.75 l' }, category: 'gear', sku: 'WB-075' },
]

/** Fills the shop and tells the id of each product by its Russian title. */
export function openSportShop(db: Db): Map<string, number> {
  const categoryIds = Object.fromEntries(
    Object.entries(categoryTitles).map(([slug, title]) => [slug, addCategory(db, { slug, title }).id]),
  )
  const ids = new Map<string, number>()
  for (const { title, description = {}, category, sku, colours = [], sizes = [''], sold = 0 } of sportGoods) {
    const product = addProduct(db, {
      title,
      description,
      sold,
      categoryId: categoryIds[category] ?? null,
    })
    ids.set(title.ru ?? '', product.id)
    const colourIds = colours.map(
      ({ hex, ...named }, position) =>
        db
          .insert(productColours)
          .values({ productId: product.id, title: named, hex, position })
          .returning()
          .get().id,
    )
    for (const colourId of colourIds.length > 0 ? colourIds : [null]) {
      for (const size of sizes)
        addVariant(db, product.id, { colourId, size, sku: `${sku}-${colourId}-${size}` })
    }
  }
  inTx(db, rebuildSearch)
  return ids
}
