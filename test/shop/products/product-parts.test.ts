import { describe, expect, test } from 'vitest'
import { addColour, editColour, removeColour, reorderColours } from '#shop/products/colours.ts'
import { addImages, moveImages, removeImages, reorderImages } from '#shop/products/product-images.ts'
import { limits } from '#shop/products/product-input.ts'
import type { ProductSheet } from '#shop/products/product-sheet.ts'
import { addVariant, editVariant, makeVariantGrid, removeVariant } from '#shop/products/product-variants.ts'
import { createProduct } from '#shop/products/products.ts'
import { addPicture, makeTee, readLog, red } from '#test/support/goods.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addStaff, memoryDb, noon } from '#test/support/shop.ts'

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const tee = makeTee(db, owner)
  const [redId = 0, blueId = 0] = tee.colours.map(({ id }) => id)
  return { db, owner, tee, productId: tee.id, redId, blueId }
}

const cells = (sheet: ProductSheet) =>
  sheet.variants.map(({ colourId, size }) => [
    sheet.colours.find(({ id }) => id === colourId)?.title.en,
    size,
  ])
const hashes = (sheet: ProductSheet, colourId: number | null) =>
  sheet.images.filter((image) => image.colourId === colourId).map((image) => image.pictureHash)
const imageIds = (sheet: ProductSheet, ...wanted: string[]) =>
  wanted.map((hash) => sheet.images.find((image) => image.pictureHash === hash)?.id ?? 0)

describe('colours', () => {
  test('are renamed in one language and repainted', () => {
    const { db, owner, productId, redId } = makeShop()
    const sheet = editColour(
      db,
      owner,
      { productId, colourId: redId, title: { en: 'Cherry' }, hex: '#AA0000' },
      noon,
    )
    expect(sheet.colours[0]).toMatchObject({ title: { ru: 'Красный', en: 'Cherry' }, hex: '#aa0000' })
  })

  test('stand in the order they were put in', () => {
    const { db, owner, productId, redId, blueId } = makeShop()
    const sheet = reorderColours(db, owner, { productId, colourIds: [blueId, redId] }, noon)
    expect(sheet.colours.map(({ id }) => id)).toEqual([blueId, redId])
  })

  test.each([
    ['one missing', (ids: number[]) => ids.slice(1)],
    ['one twice', (ids: number[]) => [ids[0] ?? 0, ids[0] ?? 0]],
    ['all and one again', (ids: number[]) => [...ids, ids[0] ?? 0]],
    ['a stranger among them', (ids: number[]) => [...ids, 99]],
  ])('refuse an order with %s', (_what, spoil) => {
    const { db, owner, productId, redId, blueId } = makeShop()
    const order = { productId, colourIds: spoil([redId, blueId]) }
    expect(codeOf(() => reorderColours(db, owner, order, noon))).toBe('changed-meanwhile')
  })

  test('take their variants and pictures with them when they go', () => {
    const { db, owner, productId, redId } = makeShop()
    addImages(db, owner, { productId, colourId: redId, pictureHashes: [addPicture(db, 'a')] }, noon)
    const sheet = removeColour(db, owner, { productId, colourId: redId }, noon)
    expect(cells(sheet)).toEqual([
      ['Blue', 'S'],
      ['Blue', 'M'],
    ])
    expect(sheet.images).toEqual([])
    expect(readLog(db).at(-1)?.before).toMatchObject({
      colours: [{ id: redId }],
      variants: [{ colourId: redId }, { colourId: redId }],
      images: [{ pictureHash: 'a' }],
    })
  })

  test('of another product are not touched', () => {
    const { db, owner, productId } = makeShop()
    const foreign = makeTee(db, owner).colours[0]?.id ?? 0
    expect(codeOf(() => removeColour(db, owner, { productId, colourId: foreign }, noon))).toBe('not-found')
  })

  test.each(['red', '#ff', '#gggggg', 'ff0000'])('are not painted %s', (hex) => {
    const { db, owner, productId } = makeShop()
    expect(refusalOf(() => addColour(db, owner, { productId, title: red.title, hex }, noon))).toEqual({
      code: 'invalid-input',
      params: { field: 'hex' },
    })
  })

  test('are not more than anybody could look through', () => {
    const { db, owner, productId } = makeShop()
    const add = () => addColour(db, owner, { productId, ...red }, noon)
    for (let count = 2; count < limits.colours; count += 1) add()
    expect(refusalOf(add)?.params).toEqual({ field: 'colours', most: limits.colours })
  })
})

describe('variants', () => {
  test('are made for each colour in each size, with articles that can be read', () => {
    const { tee, productId } = makeShop()
    expect(cells(tee)).toEqual([
      ['Red', 'S'],
      ['Red', 'M'],
      ['Blue', 'S'],
      ['Blue', 'M'],
    ])
    expect(tee.variants[1]).toMatchObject({ sku: `P${productId}-RED-M`, stock: 5, priceMinor: null })
  })

  test('that are there stay as they are when the grid grows, and take its order', () => {
    const { db, owner, tee, productId } = makeShop()
    const own = tee.variants[0]?.id ?? 0
    editVariant(db, owner, { productId, variantId: own, sku: 'MINE', stock: 7, priceMinor: 5 }, noon)
    const plain = addVariant(db, owner, { productId, size: 'XXL' }, noon).variants.at(-1)
    const sheet = makeVariantGrid(db, owner, { productId, sizes: ['XS', 'S', 'M', 'S'], stock: 0 }, noon)
    expect(cells(sheet).slice(0, 3)).toEqual([
      ['Red', 'XS'],
      ['Red', 'S'],
      ['Red', 'M'],
    ])
    expect(sheet.variants[1]).toMatchObject({ id: own, sku: 'MINE', stock: 7, priceMinor: 5 })
    expect(sheet.variants.at(-1)?.id).toBe(plain?.id)
    expect(sheet.variants).toHaveLength(7)
    expect(makeVariantGrid(db, owner, { productId, sizes: ['XS', 'S', 'M'] }, noon)).toEqual(sheet)
  })

  test('of a product without colours come in sizes alone, or as the one there is', () => {
    const { db, owner } = makeShop()
    const { id: productId } = createProduct(db, owner, { title: { ru: 'Кружка' } }, noon)
    const one = makeVariantGrid(db, owner, { productId }, noon)
    expect(one.variants).toMatchObject([{ colourId: null, size: '', sku: `P${productId}` }])
    expect(
      makeVariantGrid(db, owner, { productId, sizes: ['0,3 л'], skuBase: 'КР' }, noon).variants[0],
    ).toMatchObject({
      size: '0,3 л',
      sku: 'КР-0-3-L',
    })
  })

  test('have an article of their own in the whole shop', () => {
    const { db, owner, tee, productId } = makeShop()
    const other = makeTee(db, owner)
    const sku = other.variants[0]?.sku ?? ''
    const variantId = tee.variants[0]?.id ?? 0
    expect(refusalOf(() => addVariant(db, owner, { productId, size: 'L', sku }, noon))).toEqual({
      code: 'sku-taken',
      params: { sku },
    })
    expect(codeOf(() => editVariant(db, owner, { productId, variantId, sku }, noon))).toBe('sku-taken')
    expect(
      codeOf(() => editVariant(db, owner, { productId, variantId, sku: tee.variants[0]?.sku ?? '' }, noon)),
    ).toBe('done')
  })

  test('are one to a colour and size', () => {
    const { db, owner, tee, productId, redId } = makeShop()
    expect(codeOf(() => addVariant(db, owner, { productId, colourId: redId, size: ' S ' }, noon))).toBe(
      'variant-exists',
    )
    const variantId = tee.variants[0]?.id ?? 0
    expect(codeOf(() => editVariant(db, owner, { productId, variantId, size: 'M' }, noon))).toBe(
      'variant-exists',
    )
    expect(codeOf(() => addVariant(db, owner, { productId, size: 'S' }, noon))).toBe('done')
    expect(codeOf(() => addVariant(db, owner, { productId, size: 'S' }, noon))).toBe('variant-exists')
  })

  test.each([
    [{ stock: -1 }, 'stock-invalid'],
    [{ stock: limits.stock + 1 }, 'stock-invalid'],
    [{ priceMinor: -1 }, 'price-invalid'],
    [{ priceMinor: 100, oldPriceMinor: 100 }, 'old-price-invalid'],
    [{ sku: 'A B' }, 'invalid-input'],
    [{ sku: '' }, 'invalid-input'],
    [{ sku: 'x'.repeat(65) }, 'comment-too-long'],
    [{ sku: 'A\u200bB' }, 'invalid-input'],
    [{ size: 'x'.repeat(41) }, 'comment-too-long'],
    [{ colourId: 999 }, 'invalid-input'],
    [{ colour: 1 }, 'invalid-input'],
  ])('are not made of %j', (fields, code) => {
    const { db, owner, productId, tee } = makeShop()
    const variantId = tee.variants[0]?.id ?? 0
    expect(codeOf(() => addVariant(db, owner, { productId, size: 'new', ...fields }, noon))).toBe(code)
    expect(codeOf(() => editVariant(db, owner, { productId, variantId, ...fields }, noon))).toBe(code)
  })

  test('decide the price and availability in the list', () => {
    const { db, owner, tee, productId } = makeShop()
    const [first = 0, ...others] = tee.variants.map(({ id }) => id)
    editVariant(
      db,
      owner,
      { productId, variantId: first, priceMinor: 700_00, availability: 'on_order' },
      noon,
    )
    for (const variantId of others) editVariant(db, owner, { productId, variantId, stock: 0 }, noon)
    const sheet = editVariant(db, owner, { productId, variantId: first, size: 'one' }, noon)
    expect(sheet).toMatchObject({ fromPriceMinor: 700_00, toPriceMinor: 1000_00, availability: 'on_order' })
    for (const variantId of others) removeVariant(db, owner, { productId, variantId }, noon)
    expect(removeVariant(db, owner, { productId, variantId: first }, noon)).toMatchObject({
      fromPriceMinor: 1000_00,
      availability: 'sold_out',
    })
  })
})

describe('pictures', () => {
  test('come at the end of their colour, each once however often an album arrives', () => {
    const { db, owner, productId, redId } = makeShop()
    for (const hash of ['a', 'b', 'c']) addPicture(db, hash)
    addImages(db, owner, { productId, colourId: redId, pictureHashes: ['b', 'a'] }, noon)
    const sheet = addImages(db, owner, { productId, colourId: redId, pictureHashes: ['a', 'c', 'c'] }, noon)
    expect(hashes(sheet, redId)).toEqual(['b', 'a', 'c'])
    expect(hashes(addImages(db, owner, { productId, pictureHashes: ['a'] }, noon), null)).toEqual(['a'])
  })

  test('that nobody uploaded are not shown', () => {
    const { db, owner, productId } = makeShop()
    expect(codeOf(() => addImages(db, owner, { productId, pictureHashes: ['nowhere'] }, noon))).toBe(
      'not-found',
    )
  })

  test('move between colours, take a new order and go', () => {
    const { db, owner, productId, redId, blueId } = makeShop()
    const pictureHashes = ['a', 'b', 'c', 'd'].map((hash) => addPicture(db, hash))
    const all = addImages(db, owner, { productId, colourId: redId, pictureHashes }, noon)
    const moved = moveImages(
      db,
      owner,
      { productId, colourId: blueId, imageIds: imageIds(all, 'd', 'b') },
      noon,
    )
    expect([hashes(moved, redId), hashes(moved, blueId)]).toEqual([
      ['a', 'c'],
      ['d', 'b'],
    ])
    const order = { productId, colourId: redId, imageIds: imageIds(moved, 'c', 'a') }
    expect(hashes(reorderImages(db, owner, order, noon), redId)).toEqual(['c', 'a'])
    expect(codeOf(() => reorderImages(db, owner, { ...order, colourId: blueId }, noon))).toBe(
      'changed-meanwhile',
    )
    const left = removeImages(db, owner, { productId, imageIds: imageIds(moved, 'a', 'd') }, noon)
    expect(left.images.map((image) => image.pictureHash)).toEqual(['c', 'b'])
  })

  test('of another product are not touched', () => {
    const { db, owner, productId } = makeShop()
    const other = makeTee(db, owner)
    const foreign = addImages(db, owner, { productId: other.id, pictureHashes: [addPicture(db, 'a')] }, noon)
    const ids = imageIds(foreign, 'a')
    expect(codeOf(() => removeImages(db, owner, { productId, imageIds: ids }, noon))).toBe('not-found')
    expect(codeOf(() => moveImages(db, owner, { productId, colourId: null, imageIds: ids }, noon))).toBe(
      'not-found',
    )
  })
})
