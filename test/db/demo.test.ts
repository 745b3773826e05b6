import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goods, listPictures } from '#db/demo/assortment.ts'
import { coloursOf, variantsOf } from '#db/demo/goods.ts'
import { hasGoods, seedDemo } from '#db/demo/seed.ts'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import {
  categories,
  pictures,
  productColours,
  productImages,
  products,
  variants,
} from '#db/schema/catalogue.ts'
import { type LocalText, languages } from '#db/schema/kinds.ts'
import { pages, settings } from '#db/schema/running.ts'
import { promoCodes } from '#db/schema/selling.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { newPage } from '#shop/pages/page-input.ts'
import { findPage, listPages } from '#shop/pages/pages.ts'
import { isSettingKey, readSettings, settingSchemas } from '#shop/settings.ts'
import { makeAlbum, tempFolder } from '#test/support/album.ts'
import { addProduct, memoryDb, noon } from '#test/support/shop.ts'

const complete = (text: LocalText) => (text.ru ?? '').trim() !== '' && (text.en ?? '').trim() !== ''

describe('the demo shop', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-test-'))
  const imagesDir = join(folder, 'images')
  const db: Db = openDb(':memory:')

  beforeAll(() => {
    migrateDb(db)
    makeAlbum(folder)
    seedDemo(db, { picturesDir: folder, imagesDir, now: noon })
  })

  afterAll(() => {
    closeDb(db)
    rmSync(folder, { recursive: true })
  })

  test('has goods enough to look like a shop', () => {
    const published = db.select().from(products).where(eq(products.status, 'published')).all()
    expect(published.length).toBeGreaterThanOrEqual(32)
    expect(new Set(published.map((product) => product.categoryId)).size).toBeGreaterThanOrEqual(8)
    expect(new Set(published.map((product) => product.publishedAt)).size).toBe(published.length)
    for (const status of ['draft', 'archived'] as const) {
      expect(db.select().from(products).where(eq(products.status, status)).all()).not.toHaveLength(0)
    }
    expect(new Set(published.map((product) => product.kind))).toEqual(new Set(['good', 'service', 'digital']))
  })

  test('speaks Russian and English everywhere', () => {
    const texts = [
      ...db
        .select()
        .from(products)
        .all()
        .flatMap((product) => [product.title, product.description]),
      ...db
        .select()
        .from(productColours)
        .all()
        .map((colour) => colour.title),
      ...db
        .select()
        .from(categories)
        .all()
        .map((category) => category.title),
    ]
    expect(texts.filter((text) => !complete(text))).toEqual([])
    const cyrillic = texts.filter((text) => /[а-яё]/i.test(text.en ?? '') || !/[а-яё]/i.test(text.ru ?? ''))
    expect(cyrillic).toEqual([])
  })

  test('gives each colour pictures of its own', () => {
    const images = db.select().from(productImages).all()
    expect(new Set(images.map((image) => image.pictureHash)).size).toBe(images.length)
    for (const colour of db.select().from(productColours).all()) {
      const own = images.filter((image) => image.colourId === colour.id)
      expect(own.length, `colour ${colour.id}`).toBeGreaterThanOrEqual(2)
      expect(new Set(own.map((image) => image.productId))).toEqual(new Set([colour.productId]))
      expect(colour.hex).toMatch(/^#[0-9a-f]{6}$/)
    }
    const pictured = new Set(images.map((image) => image.productId))
    expect(
      db
        .select()
        .from(products)
        .all()
        .filter((product) => !pictured.has(product.id)),
    ).toEqual([])
  })

  test('offers most goods in two to five colours', () => {
    const several = goods.filter((good) => coloursOf(good).length >= 2)
    expect(several.length / goods.length).toBeGreaterThan(0.75)
    expect(Math.max(...goods.map((good) => coloursOf(good).length))).toBe(5)
  })

  test('has plenty of some variants, few or none of others, prices of their own and old ones', () => {
    const rows = db.select().from(variants).all()
    const any = (is: (row: (typeof rows)[number]) => boolean) => expect(rows.some(is)).toBe(true)
    any((row) => (row.stock ?? 0) > 20)
    any((row) => row.stock !== null && row.stock >= 1 && row.stock <= 3)
    any((row) => row.stock === 0 && row.availability === 'in_stock')
    any((row) => row.stock === null)
    any((row) => row.availability === 'on_order')
    any((row) => row.availability === 'sold_out')
    any((row) => row.priceMinor !== null)
    expect(new Set(rows.map((row) => row.sku)).size).toBe(rows.length)
    expect(rows.filter((row) => !/^[A-Z0-9-]+$/.test(row.sku))).toEqual([])
    const cheaper = db
      .select()
      .from(products)
      .all()
      .filter((row) => row.oldPriceMinor !== null)
    expect(cheaper.length).toBeGreaterThan(3)
    expect(cheaper.filter((row) => (row.oldPriceMinor ?? 0) <= row.priceMinor)).toEqual([])
  })

  test('shows goods in stock, on order and sold out', () => {
    rebuildCatalogue(db, noon)
    const rows = db.select().from(products).where(eq(products.status, 'published')).all()
    const had = (availability: string) => rows.filter((row) => row.availability === availability).length
    expect(had('in_stock')).toBeGreaterThan(30)
    expect(had('on_order')).toBeGreaterThan(0)
    expect(had('sold_out')).toBeGreaterThan(0)
    expect(rows.some((row) => row.toPriceMinor > row.fromPriceMinor)).toBe(true)
  })

  test('is a small tree of categories, each with a picture', () => {
    const rows = db.select().from(categories).all()
    expect(rows.filter((row) => row.parentId === null).length).toBeGreaterThanOrEqual(8)
    expect(rows.some((row) => row.parentId !== null)).toBe(true)
    expect(rows.filter((row) => row.pictureHash === null)).toEqual([])
  })

  test('has settings that the shop accepts as they are', () => {
    for (const { key, value } of db.select().from(settings).all()) {
      if (!isSettingKey(key)) throw new Error(`no such setting: ${key}`)
      expect(settingSchemas[key].parse(value)).toEqual(value)
    }
    const read = readSettings(db)
    const { hero, footer, contact } = read
    const texts = [read.shopName, read.greeting, hero.title, hero.text, footer, contact.address]
    expect(texts.filter((text) => !complete(text))).toEqual([])
    expect(read.currency).toBe('RUB')
    const drawn = db
      .select()
      .from(pictures)
      .all()
      .map(({ hash }) => hash)
    expect(drawn).toContain(read.picture)
    expect(read.deliveries.some((delivery) => delivery.pickup && delivery.pickupAddress !== undefined)).toBe(
      true,
    )
    expect(read.deliveries.some((delivery) => delivery.freeFromMinor !== null)).toBe(true)
    expect(
      new Set(
        db
          .select()
          .from(promoCodes)
          .all()
          .map((promo) => promo.kind),
      ).size,
    ).toBe(3)
  })

  test('says how it delivers, takes back, and who it is, in both languages and with links that lead somewhere', () => {
    const slugs = listPages(db, 'ru').map(({ slug }) => slug)
    expect(slugs).toEqual(['delivery', 'returns', 'about'])
    for (const page of db.select().from(pages).all()) {
      expect(complete(page.title) && complete(page.text), page.slug).toBe(true)
      expect(newPage.safeParse({ title: page.title, text: page.text, slug: page.slug }).success).toBe(true)
      const blocks = languages.map((language) => findPage(db, page.slug, language)?.text ?? [])
      expect(blocks[0]?.map(({ kind }) => kind)).toEqual(blocks[1]?.map(({ kind }) => kind))
      const words = blocks
        .flat()
        .flatMap((block) => (block.kind === 'list' ? block.items.flat() : block.words))
      expect(words.filter(({ text }) => /[*[\]]|\]\(/.test(text))).toEqual([])
      const within = words.flatMap(({ href }) => (href?.startsWith('/') ? [href.replace('/page/', '')] : []))
      expect(within.filter((slug) => !slugs.includes(slug))).toEqual([])
    }
  })

  test('brings its picture files along', () => {
    const files = readdirSync(imagesDir)
    expect(files).toHaveLength(listPictures().length)
    const rows = db.select().from(pictures).all()
    expect(new Set(rows.map((row) => `${row.hash}.svg`))).toEqual(new Set(files))
  })
})

describe('seeding', () => {
  test('is refused by a shop that has products, and changes nothing there', () => {
    const [db, picturesDir] = [memoryDb(), tempFolder()]
    makeAlbum(picturesDir)
    addProduct(db)
    expect(hasGoods(db)).toBe(true)
    expect(() => seedDemo(db, { picturesDir, imagesDir: tempFolder(), now: noon })).toThrow(
      'already has products',
    )
    expect(db.select({ rows: count() }).from(settings).get()).toEqual({ rows: 0 })
    expect(db.select({ rows: count() }).from(products).get()).toEqual({ rows: 1 })
  })

  test('says what to run when the pictures are not drawn', () => {
    const [db, picturesDir] = [memoryDb(), tempFolder()]
    const seed = () => seedDemo(db, { picturesDir, imagesDir: tempFolder(), now: noon })
    expect(seed).toThrow('scripts/demo-pictures.ts')
    const { 'RUN-TEE/navy/front': _, ...album } = makeAlbum(picturesDir)
    writeFileSync(join(picturesDir, 'manifest.json'), JSON.stringify(album))
    expect(seed).toThrow('RUN-TEE/navy/front')
    expect(hasGoods(db)).toBe(false)
  })

  test('refuses a stock list that does not fit the sizes', () => {
    const [good] = goods
    if (good === undefined) throw new Error('no goods')
    expect(() => variantsOf({ ...good, sizes: 'S M', colours: { navy: '1' } }, 'navy')).toThrow(good.sku)
  })
})
