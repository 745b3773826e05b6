import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, productColours, productImages, products, variants } from '#db/schema/catalogue.ts'
import { availabilities, productKinds, productStatuses } from '#db/schema/kinds.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import type { Row } from '#shop/import/table.ts'
import { tidy } from '#shop/products/product-input.ts'
import { addPicture, makeTee, readGoods } from '#test/support/goods.ts'
import { exported, importAll, plan, shelf, wrongs } from '#test/support/price-lists.ts'
import { refusalOf } from '#test/support/refusal.ts'
import { addCategory, addProduct, addStaff, addVariant, memoryDb, noon, set } from '#test/support/shop.ts'

/** As a price list that was opened and saved as CSV: all cells are texts. */
const asText = (rows: Row[]): Row[] => rows.map((row) => row.map(String))

const words = fc
  .string({
    unit: fc.constantFrom('а', 'B', ' ', '=', '-', '+', '@', "'", '"', ';', '>', ',', '\\', '1', '<b>', 'ё'),
  })
  .map((text) => tidy(text).replace(/\s+/g, ' ').trim())
const name = words.filter((text) => text !== '')
const text = fc
  .record({ ru: name, en: name }, { requiredKeys: [], noNullPrototype: true })
  .filter((one) => Object.keys(one).length > 0)
const price = fc.integer({ min: 1, max: 500_000 })
const offer = fc.record({
  priceMinor: fc.option(price),
  oldPriceMinor: fc.option(price),
  stock: fc.option(fc.integer({ min: 0, max: 30 })),
  availability: fc.constantFrom(...availabilities),
  size: fc.constantFrom('', 'S', '42,5', '=L', '-'),
  colour: fc.integer({ min: -1, max: 1 }),
})
const product = fc.record({
  title: text,
  description: fc.oneof(fc.constant({}), text),
  kind: fc.constantFrom(...productKinds),
  status: fc.constantFrom(...productStatuses),
  priceMinor: price,
  oldPriceMinor: fc.option(price),
  colours: fc.uniqueArray(name, {
    minLength: 2,
    maxLength: 2,
    selector: (one) => one.toLowerCase().replaceAll('ё', 'е'),
  }),
  offers: fc.uniqueArray(offer, { maxLength: 3, selector: ({ size, colour }) => `${size} ${colour}` }),
  category: fc.integer({ min: -1, max: 2 }),
})

type Goods = typeof product extends fc.Arbitrary<infer Value> ? Value : never

function stock(goods: readonly Goods[], names: readonly string[]) {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const parent = addCategory(db, { title: { ru: names[0] ?? 'А' } })
  const places = [
    parent.id,
    ...[1, 2].map((at) => addCategory(db, { title: { ru: names[at] ?? 'Б' }, parentId: parent.id }).id),
  ]
  const picture = addPicture(db, 'ab'.repeat(16))
  for (const { colours, offers, category, ...fields } of goods) {
    const { id } = addProduct(db, { ...fields, categoryId: places[category] ?? null })
    const ids = colours.map(
      (ru) =>
        db.insert(productColours).values({ productId: id, title: { ru }, hex: '#123456' }).returning().get()
          .id,
    )
    for (const { colour, ...one } of offers) addVariant(db, id, { ...one, colourId: ids[colour] ?? null })
    db.insert(productImages)
      .values({ productId: id, pictureHash: picture, colourId: ids[0] ?? null })
      .run()
  }
  rebuildCatalogue(db, noon)
  return { db, owner }
}

test('whatever is in the shop, its export imports back as no change', () => {
  fc.assert(
    fc.property(
      fc.array(product, { minLength: 1, maxLength: 4 }),
      fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      (goods, names, isEnglish) => {
        const { db, owner } = stock(goods, names)
        const rows = exported(db, owner, isEnglish ? 'en' : 'ru')
        for (const cell of rows.flat()) if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@\t]/)
        for (const file of [rows, asText(rows)]) {
          const planned = plan(db, owner, file)
          expect(wrongs(planned)).toEqual([])
          expect(planned.planned.filter(({ kind }) => kind !== 'same')).toEqual([])
          expect([planned.pictures, planned.missingPictures]).toEqual([0, 0])
        }
      },
    ),
    { numRuns: 60 },
  )
})

describe('one cell of it edited', () => {
  function open() {
    const db = memoryDb()
    const owner = addStaff(db, 'owner')
    const shoes = addCategory(db)
    const tee = makeTee(db, owner, { categoryId: shoes.id })
    addVariant(db, addProduct(db, { title: { ru: 'Шарф' } }).id, { sku: 'SCARF', size: '' })
    const rows = exported(db, owner)
    const edit = (row: number, column: string, cell: string | number) => {
      const at = rows[0]?.indexOf(column) ?? -1
      expect(at).toBeGreaterThanOrEqual(0)
      const edited = rows.map((cells) => [...cells])
      if (edited[row] !== undefined) edited[row][at] = cell
      return importAll(db, owner, edited)
    }
    return { db, owner, tee, rows, edit, before: readGoods(db) }
  }
  const changed = { new: 0, changed: 1, same: 1, wrong: 0 }

  test.each([
    ['Название (рус.)', 'Майка', () => ({ title: { ru: 'Майка', en: 'Tee' } })],
    ['Описание (англ.)', 'Soft', () => ({ description: { en: 'Soft' } })],
    ['Состояние', 'в архиве', () => ({ status: 'archived' })],
    ['Вид', 'услуга', () => ({ kind: 'service' })],
  ])('changes that alone: %s', (column, cell, expected) => {
    const { db, edit, before } = open()
    expect(edit(1, column, cell)).toEqual(changed)
    const { products: goods, ...others } = readGoods(db)
    const { products: goodsBefore, ...othersBefore } = before
    expect(goods[0]).toMatchObject({
      ...goodsBefore[0],
      ...expected(),
      version: 5,
      updatedAt: noon,
      searchRow: expect.any(Number),
    })
    expect([goods[1], others]).toEqual([goodsBefore[1], othersBefore])
  })

  test.each([
    ['Артикул', 'NEW-1', { sku: 'NEW-1' }],
    ['Цена', 5, { priceMinor: 500 }],
    ['Старая цена', '2 000', { priceMinor: 1000_00, oldPriceMinor: 2000_00 }],
    ['Остаток', 7, { stock: 7 }],
    ['Остаток', '-', { stock: null }],
    ['Наличие', 'под заказ', { availability: 'on_order' }],
    ['Размер', 'XL', { size: 'XL' }],
  ])('changes one variant: %s', (column, cell, expected) => {
    const { db, edit, before } = open()
    expect(edit(2, column, cell)).toEqual(changed)
    const rows = readGoods(db).variants
    expect(rows[1]).toEqual({ ...before.variants[1], ...expected })
    expect(rows.toSpliced(1, 1)).toEqual(before.variants.toSpliced(1, 1))
  })

  test('a category that is new is made, and two sizes may change places', () => {
    const { db, rows, owner, edit } = open()
    edit(1, 'Категория', 'Обувь > Новая')
    expect(
      db
        .select()
        .from(categories)
        .all()
        .map(({ title }) => Object.values(title)[0]),
    ).toEqual(['Обувь', 'Новая'].map((one) => (one === 'Обувь' ? 'Shoes' : one)))
    const size = rows[0]?.indexOf('Размер') ?? 0
    const swapped = exported(db, owner).map((row) => [...row])
    const [, first, second] = swapped
    if (first && second) [first[size], second[size]] = [second[size] ?? '', first[size] ?? '']
    importAll(db, owner, swapped)
    expect(
      shelf(db)
        .slice(0, 2)
        .map((line) => line.split(' | ')[2]),
    ).toEqual(['Красный M', 'Красный S'])
  })

  test('two variants may not become one', () => {
    const { db, owner, rows } = open()
    const at = rows[0]?.indexOf('Размер') ?? 0
    expect(
      wrongs(
        plan(
          db,
          owner,
          rows.map((row, index) => (index === 2 ? row.with(at, 'S') : row)),
        ),
      ),
    ).toEqual(['3 variant-twice'])
  })

  test('a colour renamed in all of its rows is the same colour under another name', () => {
    const { db, owner, rows, before } = open()
    const at = rows[0]?.indexOf('Цвет (рус.)') ?? 0
    const english = rows[0]?.indexOf('Цвет (англ.)') ?? 0
    const renamed = rows.map((row) =>
      row.map((cell, index) =>
        index === at && cell === 'Красный' ? 'Алый' : index === english && cell === 'Red' ? 'Scarlet' : cell,
      ),
    )
    expect(importAll(db, owner, renamed)).toEqual(changed)
    expect(readGoods(db).colours).toEqual([
      { ...before.colours[0], title: { ru: 'Алый', en: 'Scarlet' } },
      before.colours[1],
    ])
    expect(readGoods(db).variants).toEqual(before.variants)
  })
})

test('a draft without variants keeps its price there, and is changed by it', () => {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  addProduct(db, { status: 'draft', priceMinor: 500, oldPriceMinor: 900 })
  const rows = exported(db, owner)
  expect(plan(db, owner, rows).planned).toMatchObject([{ kind: 'same' }])
  const at = rows[0]?.indexOf('Цена') ?? 0
  importAll(
    db,
    owner,
    rows.map((row, index) => (index === 1 ? row.with(at, 6) : row)),
  )
  expect(readGoods(db)).toMatchObject({
    products: [{ priceMinor: 600, oldPriceMinor: 900, fromPriceMinor: 600 }],
    variants: [],
  })
})

test('in another shop it makes the same goods anew, and knows none of that shop by its numbers', () => {
  const one = memoryDb()
  const owner = addStaff(one, 'owner')
  makeTee(one, owner)
  addVariant(one, addProduct(one, { title: { ru: 'Шарф' } }).id, { sku: 'SCARF', size: '' })
  const other = memoryDb()
  const boss = addStaff(other, 'owner')
  addVariant(other, addProduct(other, { title: { ru: 'Чужое' }, createdAt: noon + 1 }).id, { sku: 'OTHER' })
  expect(importAll(other, boss, exported(one, owner))).toMatchObject({ new: 2, changed: 0 })
  expect(shelf(other).slice(1)).toEqual(shelf(one))
})

test('of a shop that speaks one language has one column for each text', () => {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  set(db, 'languages', ['ru'])
  addVariant(db, addProduct(db).id)
  expect(exported(db, owner)[0]).toContain('Название')
  expect(plan(db, owner, exported(db, owner)).planned).toMatchObject([{ kind: 'same' }])
})

test('is refused where there is nothing, and for whoever may not', () => {
  const db = memoryDb()
  expect(refusalOf(() => exported(db, addStaff(db, 'manager')))?.code).toBe('export-nothing')
  addProduct(db)
  expect(refusalOf(() => exported(db, addStaff(db, 'seller')))?.code).toBe('not-allowed')
  expect([products, variants].map((table) => db.select().from(table).all().length)).toEqual([1, 0])
})
