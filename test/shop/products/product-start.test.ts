import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { Staff } from '#shop/actor.ts'
import {
  findCategoryByName,
  listCategoryChoices,
  listCategoryPath,
} from '#shop/categories/category-choice.ts'
import { fillColours, fillSizes, fillStock } from '#shop/products/product-filling.ts'
import type { ProductSheet } from '#shop/products/product-sheet.ts'
import { fillAmount, startProduct } from '#shop/products/product-start.ts'
import { publishProduct } from '#shop/products/product-status.ts'
import { createProduct, deleteProduct, editProduct } from '#shop/products/products.ts'
import { addPicture, makeTee } from '#test/support/goods.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCategory, addStaff, memoryDb, noon } from '#test/support/shop.ts'

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const shoes = addCategory(db, { title: { ru: 'Обувь', en: 'Shoes' } })
  const keds = addCategory(db, { title: { ru: 'Кеды' }, parentId: shoes.id, hidden: true })
  const start = (text: string, form: 'command' | 'caption' = 'command', pictureHashes: string[] = []) =>
    startProduct(db, owner, { text, form, language: 'ru', pictureHashes }, noon)
  return { db, owner, shoes, keds, start }
}

const cells = ({ colours, variants }: ProductSheet) =>
  variants.map(({ colourId, size, stock }) => {
    const colour = colours.find(({ id }) => id === colourId)
    return [colour?.title.ru ?? '', size, stock].filter((word) => word !== '' && word !== null).join(' ')
  })

describe('a product out of one message', () => {
  test('is a draft with all of it', () => {
    const { db, owner, keds, start } = makeShop()
    const hash = addPicture(db, 'aa')
    const { sheet, misunderstood } = start('Кеды; 1 990,50; обувь / кеды; 5; Мягкие', 'command', [hash])
    expect(misunderstood).toEqual([])
    expect(sheet).toMatchObject({
      ...{ title: { ru: 'Кеды' }, description: { ru: 'Мягкие' }, priceMinor: 1990_50, categoryId: keds.id },
      ...{ status: 'draft', images: [{ pictureHash: 'aa' }] },
    })
    expect(cells(sheet)).toEqual(['5'])
    expect(codeOf(() => publishProduct(db, owner, { productId: sheet.id }, noon))).toBe('done')
  })

  test('keeps what was understood, and tells the rest word for word', () => {
    const { start } = makeShop()
    const { sheet, misunderstood, similar } = start('Кеды; дорого; Обуви; много')
    expect(sheet).toMatchObject({ title: { ru: 'Кеды' }, priceMinor: 0, categoryId: null, variants: [] })
    expect(misunderstood).toMatchObject([
      { part: 'price', text: 'дорого', code: 'price-invalid' },
      { part: 'category', text: 'Обуви', code: 'category-unknown' },
      { part: 'stock', text: 'много', code: 'stock-invalid' },
    ])
    expect(similar.map(({ title }) => title)).toEqual(['Обувь'])
  })

  test('takes sizes for its stock, and an old price only where it is higher', () => {
    const { start } = makeShop()
    expect(cells(start('Кеды; 1990; Обувь; S 3, M 5').sheet)).toEqual(['S 3', 'M 5'])
    expect(cells(start('Кеды; 1990; 36-40').sheet)).toEqual(['36', '37', '38', '39', '40'])
    const { sheet, misunderstood } = start('Кеды; 1990/1500')
    expect(sheet.priceMinor).toBe(1990_00)
    expect(misunderstood).toMatchObject([{ part: 'oldPrice', text: '1500', code: 'old-price-invalid' }])
  })

  test('needs a title, and puts what is too long for one into the description', () => {
    const { start } = makeShop()
    expect(codeOf(() => start(' ; 1990'))).toBe('title-required')
    const { sheet } = start('слово '.repeat(100), 'caption')
    expect(sheet.title.ru).toHaveLength(200)
    expect(sheet.description.ru).toContain('слово '.repeat(99).trim())
  })
})

describe('a list typed in one go', () => {
  const make = (db: Db, owner: Staff) => createProduct(db, owner, { title: { ru: 'Кеды' } }, noon).id

  test('makes every colour in every size, and one figure counts them all', () => {
    const { db, owner } = makeShop()
    const productId = make(db, owner)
    fillStock(db, owner, { productId, text: '7' }, noon)
    // What was counted before is of the first size, and then of the first colour.
    expect(cells(fillSizes(db, owner, { productId, text: 'S, M' }, noon))).toEqual(['S 7', 'M 0'])
    const sheet = fillColours(db, owner, { productId, text: 'чёрный, белый' }, noon)
    expect(cells(sheet)).toEqual(['Чёрный S 7', 'Чёрный M 0', 'Белый S 0', 'Белый M 0'])
    expect(cells(fillStock(db, owner, { productId, text: '1 000 шт' }, noon))).toEqual([
      ...['Чёрный S 1000', 'Чёрный M 1000', 'Белый S 1000', 'Белый M 1000'],
    ])
    expect(cells(fillAmount(db, owner, { productId, text: 's 3, l 1' }, noon))).toEqual([
      ...['Чёрный S 3', 'Чёрный L 1', 'Белый S 3', 'Белый L 1', 'Чёрный M 1000', 'Белый M 1000'],
    ])
    // The same colour by its other name is the same.
    expect(fillColours(db, owner, { productId, text: 'black, red' }, noon).colours).toHaveLength(3)
  })

  test('counts each colour and size by its name', () => {
    const { db, owner } = makeShop()
    const productId = make(db, owner)
    fillColours(db, owner, { productId, text: 'чёрный, тёмно-синий' }, noon)
    const fill = (text: string) => cells(fillStock(db, owner, { productId, text }, noon))
    expect(fill('черная 3, navy - 5 шт')).toEqual(['Чёрный 3', 'Тёмно-синий 5'])
    expect(fill('чёрный s 1; Тёмно синие m: 2')).toEqual([
      ...['Чёрный S 1', 'Чёрный M 0', 'Тёмно-синий S 5', 'Тёмно-синий M 2'],
    ])
    expect(fill('чёрный 4\nM 6')).toEqual(['Чёрный S 4', 'Чёрный M 6', 'Тёмно-синий S 5', 'Тёмно-синий M 6'])
    expect(codeOf(() => fill('чёрный 9999999'))).toBe('stock-invalid')
    expect(codeOf(() => fill('чёрный много'))).toBe('stock-invalid')
  })

  test('may say that it is on order, or that nobody counts', () => {
    const { db, owner } = makeShop()
    const productId = make(db, owner)
    expect(fillStock(db, owner, { productId, text: 'под заказ' }, noon).variants).toMatchObject([
      { availability: 'on_order', stock: null },
    ])
    expect(fillStock(db, owner, { productId, text: '=4' }, noon).variants).toMatchObject([
      { availability: 'in_stock', stock: 4 },
    ])
    expect(cells(fillStock(db, owner, { productId, text: '-1' }, noon))).toEqual(['3'])
    for (const text of ['-5', 'много', '1.5', '', '👟']) {
      expect(
        codeOf(() => fillStock(db, owner, { productId, text }, noon)),
        text,
      ).toBe('stock-invalid')
    }
    expect(codeOf(() => fillAmount(db, owner, { productId, text: 'скоро, потом' }, noon))).toBe(
      'stock-invalid',
    )
  })
})

describe('two who edit at once', () => {
  test('the second is told, and nothing is done', () => {
    const { db, owner } = makeShop()
    const { id: productId, version: seen } = makeTee(db, owner)
    const edit = (ru: string) => () => editProduct(db, owner, { productId, title: { ru }, seen }, noon)
    expect(codeOf(edit('Первая'))).toBe('done')
    expect(codeOf(edit('Вторая'))).toBe('changed-meanwhile')
    expect(codeOf(() => deleteProduct(db, owner, { productId, seen }, noon))).toBe('changed-meanwhile')
    expect(codeOf(() => deleteProduct(db, owner, { productId, seen: seen + 1 }, noon))).toBe('done')
  })
})

describe('categories to put goods into', () => {
  test('are all there are, one level at a time', () => {
    const { db, owner, shoes, keds } = makeShop()
    expect(listCategoryChoices(db, owner, null, 'en')).toMatchObject([
      { id: shoes.id, title: 'Shoes', children: 1 },
    ])
    expect(listCategoryChoices(db, owner, shoes.id, 'ru')).toMatchObject([
      { id: keds.id, hidden: true, children: 0 },
    ])
    expect(listCategoryPath(db, keds.id, 'ru').map(({ title }) => title)).toEqual(['Обувь', 'Кеды'])
    expect(listCategoryPath(db, 999, 'ru')).toEqual([])
    expect(codeOf(() => listCategoryChoices(db, addStaff(db, 'courier'), null, 'ru'))).toBe('not-allowed')
  })

  test('are found by what they are called', () => {
    const { db, shoes, keds } = makeShop()
    const find = (name: string) => findCategoryByName(db, name, 'ru')
    expect(find(' shoes ').exact?.id).toBe(shoes.id)
    expect(find('Обувь › кеды').exact?.id).toBe(keds.id)
    expect(find('Одежда / Кеды').exact).toBeUndefined()
    expect(find('обув').similar.map(({ id }) => id)).toEqual([shoes.id])
    expect(find('дом')).toEqual({ exact: undefined, similar: [] })
  })
})
