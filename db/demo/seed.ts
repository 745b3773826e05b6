// Fills an empty shop with the demo one. Never touches a shop that already has goods.
import type { Db } from '../open.ts'
import {
  categories,
  pictures,
  productColours,
  productImages,
  products,
  variants,
} from '../schema/catalogue.ts'
import { pages, settings } from '../schema/running.ts'
import { promoCodes } from '../schema/selling.ts'
import { type Album, copyPictures, type DrawnPicture, readAlbum } from './album.ts'
import { categoryPicture, goods, listCategories, type Picture, picturesOf, storefront } from './assortment.ts'
import { type ColourName, colours } from './colours.ts'
import { coloursOf, type Good, variantsOf } from './goods.ts'
import { pages as demoPages } from './pages.ts'
import { settings as demoSettings, promoCodesAt } from './shop.ts'

export type DemoFolders = {
  /** Where the build put the drawn pictures. */
  picturesDir: string
  /** Where the shop keeps its own. */
  imagesDir: string
  now: number
}

const day = 24 * 60 * 60 * 1000

export function hasGoods(db: Db): boolean {
  return db.select({ id: products.id }).from(products).limit(1).get() !== undefined
}

/** What depends on the rows (lowest price, availability, search) is left to the shop's own rebuild. */
export function seedDemo(db: Db, { picturesDir, imagesDir, now }: DemoFolders): void {
  const album = readAlbum(picturesDir)
  copyPictures(album, picturesDir, imagesDir)
  const seed = () => {
    if (hasGoods(db)) throw new Error('The shop already has products; the demo goes into an empty one only.')
    addSettings(db, album, now)
    addPictures(db, album, now)
    const categoryIds = addCategories(db, album)
    for (const [index, good] of goods.entries()) {
      const categoryId = categoryIds.get(good.category)
      if (categoryId === undefined) throw new Error(`${good.sku}: no category ${good.category}`)
      addGood(db, album, { good, categoryId, at: now - arrivalDays(index) * day })
    }
  }
  db.$client.transaction(seed).immediate()
}

/** Spreads the arrivals over a season, so that "new" holds something of every category; 97 is prime: no day comes twice. */
function arrivalDays(index: number): number {
  return 1 + ((index * 29) % 97)
}

function addSettings(db: Db, album: Album, now: number): void {
  const all = { ...demoSettings, picture: drawn(album, storefront).hash }
  const rows = Object.entries(all).map(([key, value]) => ({ key, value, updatedAt: now }))
  for (const row of rows) {
    db.insert(settings).values(row).onConflictDoUpdate({ target: settings.key, set: row }).run()
  }
  const written = demoPages.map((page, position) => ({ ...page, position, updatedAt: now }))
  db.insert(pages).values(written).onConflictDoNothing().run()
  db.insert(promoCodes).values(promoCodesAt(now)).onConflictDoNothing().run()
}

function addPictures(db: Db, album: Album, now: number): void {
  const rows = Object.values(album).map(({ hash, width, height, placeholder }) => {
    return { hash, width, height, placeholder, createdAt: now }
  })
  db.insert(pictures).values(rows).onConflictDoNothing().run()
}

function drawn(album: Album, { key }: Pick<Picture, 'key'>): DrawnPicture {
  const found = album[key]
  if (found === undefined) {
    throw new Error(`The demo picture ${key} is not drawn yet. Run "node scripts/demo-pictures.ts".`)
  }
  return found
}

function addCategories(db: Db, album: Album): Map<string, number> {
  const ids = new Map<string, number>()
  for (const { category, parent, position } of listCategories()) {
    const row = {
      slug: category.slug,
      title: category.title,
      parentId: parent === undefined ? null : (ids.get(parent) ?? null),
      pictureHash: drawn(album, categoryPicture(category)).hash,
      position,
    }
    ids.set(category.slug, db.insert(categories).values(row).returning({ id: categories.id }).get().id)
  }
  return ids
}

type Arrival = { good: Good; categoryId: number; at: number }

function addGood(db: Db, album: Album, { good, categoryId, at }: Arrival): void {
  const status = good.status ?? 'published'
  const row = {
    categoryId,
    status,
    kind: good.kind ?? 'good',
    title: good.title,
    description: { ru: good.about.ru.join('\n'), en: good.about.en.join('\n') },
    priceMinor: good.price * 100,
    oldPriceMinor: good.oldPrice === undefined ? null : good.oldPrice * 100,
    fromPriceMinor: good.price * 100,
    toPriceMinor: good.price * 100,
    sold: good.sold ?? 0,
    createdAt: at,
    updatedAt: at,
    publishedAt: status === 'draft' ? null : at,
  }
  const productId = db.insert(products).values(row).returning({ id: products.id }).get().id
  const names: (ColourName | undefined)[] = coloursOf(good)
  for (const [position, name] of (names.length === 0 ? [undefined] : names).entries()) {
    addColour(db, album, { good, productId, name, position })
  }
}

type InColour = { good: Good; productId: number; name: ColourName | undefined; position: number }

/** One colour with its sizes and its own pictures; or the whole product when it comes in no colours. */
function addColour(db: Db, album: Album, { good, productId, name, position }: InColour): void {
  const colour = name && colours[name]
  const colourId =
    colour &&
    db
      .insert(productColours)
      .values({ productId, title: colour.title, hex: colour.hex, position })
      .returning({ id: productColours.id })
      .get().id
  const place = (index: number) => ({
    productId,
    colourId: colourId ?? null,
    position: position * 100 + index,
  })
  db.insert(variants)
    .values(variantsOf(good, name).map((variant, index) => ({ ...variant, ...place(index) })))
    .run()
  db.insert(productImages)
    .values(
      picturesOf(good, name).map((picture, index) => ({
        pictureHash: drawn(album, picture).hash,
        ...place(index),
      })),
    )
    .run()
}
