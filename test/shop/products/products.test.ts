import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { cartLines, carts, orderLines, orders } from '#db/schema/selling.ts'
import { addColour } from '#shop/products/colours.ts'
import { addImages } from '#shop/products/product-images.ts'
import { getProductSheet } from '#shop/products/product-sheet.ts'
import { archiveProduct, hideProduct, publishProduct } from '#shop/products/product-status.ts'
import { addVariant, removeVariant } from '#shop/products/product-variants.ts'
import { createProduct, deleteProduct, duplicateProduct, editProduct } from '#shop/products/products.ts'
import { addPicture, makeTee, readLog } from '#test/support/goods.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addVariant as addRow,
  addStaff,
  memoryDb,
  noon,
} from '#test/support/shop.ts'

const later = noon + 60_000

function makeShop() {
  const db = memoryDb()
  return { db, owner: addStaff(db, 'owner'), seller: addStaff(db, 'seller') }
}

describe('a new product', () => {
  test('is a draft that nobody sells yet, logged with all it was made of', () => {
    const { db, owner } = makeShop()
    const sheet = createProduct(db, owner, { title: { ru: ' Кеды \u202e' }, priceMinor: 500 }, noon)
    expect(sheet).toMatchObject({
      title: { ru: 'Кеды' },
      status: 'draft',
      sellerId: null,
      fromPriceMinor: 500,
      toPriceMinor: 500,
      availability: 'sold_out',
      version: 1,
      publishedAt: null,
    })
    expect(readLog(db)).toMatchObject([
      {
        action: 'product.create',
        subjectId: String(sheet.id),
        actorId: owner.id,
        before: null,
        after: sheet,
      },
    ])
  })

  test("is a seller's own when a seller makes it", () => {
    const { db, seller } = makeShop()
    expect(createProduct(db, seller, { title: { en: 'Mug' } }, noon).sellerId).toBe(seller.id)
  })

  test.each([
    [{ title: { ru: '  ' } }, 'title-required'],
    [{ title: {} }, 'title-required'],
    [{ title: { ru: 'x'.repeat(201) } }, 'comment-too-long'],
    [{ title: { ru: 'x' }, description: { ru: 'x'.repeat(4001) } }, 'comment-too-long'],
    [{ title: { ru: 'x' }, priceMinor: -1 }, 'price-invalid'],
    [{ title: { ru: 'x' }, priceMinor: 0.5 }, 'price-invalid'],
    [{ title: { ru: 'x' }, priceMinor: 100, oldPriceMinor: 100 }, 'old-price-invalid'],
    [{ title: { ru: 'x' }, categoryId: 77 }, 'not-found'],
  ])('refuses %j', (input, code) => {
    const { db, owner } = makeShop()
    expect(codeOf(() => createProduct(db, owner, input, noon))).toBe(code)
    expect(db.select().from(products).all()).toEqual([])
  })
})

describe('an edited product', () => {
  test('changes what is named, in the languages named, and takes a step of its version', () => {
    const { db, owner } = makeShop()
    const { id: productId } = makeTee(db, owner)
    const before = getProductSheet(db, owner, productId)
    const after = editProduct(
      db,
      owner,
      {
        productId,
        title: { en: 'T-shirt' },
        description: { ru: 'Хлопок' },
        priceMinor: 900,
        oldPriceMinor: 1200,
      },
      later,
    )
    expect(after).toEqual({
      ...before,
      title: { ru: 'Футболка', en: 'T-shirt' },
      description: { ru: 'Хлопок' },
      priceMinor: 900,
      oldPriceMinor: 1200,
      reduced: true,
      fromPriceMinor: 900,
      toPriceMinor: 900,
      version: before.version + 1,
      updatedAt: later,
    })
    expect(readLog(db).at(-1)).toMatchObject({
      action: 'product.edit',
      before: { title: { en: 'Tee' }, description: {}, priceMinor: 1000_00, oldPriceMinor: null },
      after: {
        title: { en: 'T-shirt' },
        description: { ru: 'Хлопок' },
        priceMinor: 900,
        oldPriceMinor: 1200,
      },
    })
  })

  test('leaves no trace when nothing is different', () => {
    const { db, owner } = makeShop()
    const before = makeTee(db, owner)
    const entries = readLog(db).length
    expect(editProduct(db, owner, { productId: before.id, title: { ru: 'Футболка' } }, later)).toEqual(before)
    expect(readLog(db)).toHaveLength(entries)
  })

  test('loses a language that was emptied, but never its last title', () => {
    const { db, owner } = makeShop()
    const { id: productId } = makeTee(db, owner)
    expect(editProduct(db, owner, { productId, title: { en: '' } }, later).title).toEqual({ ru: 'Футболка' })
    expect(codeOf(() => editProduct(db, owner, { productId, title: { ru: ' ' } }, later))).toBe(
      'title-required',
    )
  })

  test('keeps an old price that the price has overtaken, but takes no new one like it', () => {
    const { db, owner } = makeShop()
    const { id: productId } = addProduct(db, { priceMinor: 800, oldPriceMinor: 900 })
    expect(editProduct(db, owner, { productId, priceMinor: 950 }, later).oldPriceMinor).toBe(900)
    expect(codeOf(() => editProduct(db, owner, { productId, oldPriceMinor: 940 }, later))).toBe(
      'old-price-invalid',
    )
  })
})

describe('publishing', () => {
  test.each([
    [{ title: {}, priceMinor: 0 }, [], 'title price variants'],
    [{ priceMinor: 100 }, [], 'variants'],
    [{ priceMinor: 0 }, [{}], 'price'],
    [{ priceMinor: 0 }, [{ priceMinor: 100 }, {}], 'price'],
    [{ priceMinor: 100 }, [{ priceMinor: 0 }], 'price'],
  ])('refuses %j with %j and says what is missing', (fields, parts, missing) => {
    const { db, owner } = makeShop()
    const { id: productId } = addProduct(db, { status: 'draft', publishedAt: null, ...fields })
    for (const part of parts) addRow(db, productId, part)
    expect(refusalOf(() => publishProduct(db, owner, { productId }, later))).toEqual({
      code: 'product-incomplete',
      params: { missing },
    })
  })

  test('shows a complete product without pictures, and its first day stays through hiding and the archive', () => {
    const { db, owner } = makeShop()
    const { id: productId } = makeTee(db, owner)
    expect(publishProduct(db, owner, { productId }, later)).toMatchObject({
      status: 'published',
      publishedAt: later,
    })
    expect(archiveProduct(db, owner, { productId }, later).status).toBe('archived')
    expect(hideProduct(db, owner, { productId }, later).status).toBe('draft')
    expect(publishProduct(db, owner, { productId }, later + 1).publishedAt).toBe(later)
  })

  test('is not lost by taking away what it needed', () => {
    const { db, owner } = makeShop()
    const { id: productId } = createProduct(db, owner, { title: { ru: 'Кружка' }, priceMinor: 100 }, noon)
    const sheet = addVariant(db, owner, { productId, stock: 1 }, noon)
    publishProduct(db, owner, { productId }, noon)
    const variantId = sheet.variants[0]?.id ?? 0
    const removal = () => removeVariant(db, owner, { productId, variantId }, later)
    expect(refusalOf(removal)?.params).toEqual({ missing: 'variants' })
    expect(codeOf(() => editProduct(db, owner, { productId, priceMinor: 0 }, later))).toBe(
      'product-incomplete',
    )
    expect(getProductSheet(db, owner, productId).variants).toHaveLength(1)
    hideProduct(db, owner, { productId }, later)
    expect(codeOf(removal)).toBe('done')
  })
})

test('a copy is a draft with the same parts, new articles and no stock', () => {
  const { db, owner } = makeShop()
  const tee = makeTee(db, owner)
  const redId = tee.colours[0]?.id ?? 0
  addImages(db, owner, { productId: tee.id, colourId: redId, pictureHashes: [addPicture(db, 'a')] }, noon)
  const original = publishProduct(db, owner, { productId: tee.id }, noon)
  const copy = duplicateProduct(db, owner, { productId: tee.id }, later)
  expect(copy).toMatchObject({
    title: tee.title,
    status: 'draft',
    priceMinor: tee.priceMinor,
    publishedAt: null,
  })
  expect(copy.variants.map(({ sku, stock }) => [sku, stock])).toEqual(
    original.variants.map(({ sku }) => [`${sku}-2`, 0]),
  )
  expect(copy.colours.map((colour) => colour.title)).toEqual(original.colours.map((colour) => colour.title))
  expect(copy.images).toMatchObject([{ pictureHash: 'a', colourId: copy.colours[0]?.id }])
  const colourIds = new Set(copy.colours.map(({ id }) => id))
  expect(copy.variants.every(({ colourId }) => colourIds.has(colourId ?? 0))).toBe(true)
  expect(getProductSheet(db, owner, tee.id)).toEqual(original)
  expect(duplicateProduct(db, owner, { productId: tee.id }, later).variants[0]?.sku).toBe(
    `${original.variants[0]?.sku}-3`,
  )
})

test('a deleted product leaves orders their snapshot and carts a line about something gone', () => {
  const { db, owner } = makeShop()
  const tee = makeTee(db, owner)
  const customer = addCustomer(db)
  const variantId = tee.variants[0]?.id ?? 0
  db.insert(carts).values({ customerId: customer.id, updatedAt: noon }).run()
  const line = { customerId: customer.id, variantId, quantity: 1, addedAt: noon }
  db.insert(cartLines)
    .values({ ...line, seenPriceMinor: tee.priceMinor, seenTitle: tee.title })
    .run()
  addOrder(db, tee.id, variantId)

  deleteProduct(db, owner, { productId: tee.id }, later)

  expect(codeOf(() => getProductSheet(db, owner, tee.id))).toBe('not-found')
  expect(db.select().from(cartLines).all()).toMatchObject([{ variantId: null, seenTitle: tee.title }])
  expect(db.select().from(orderLines).all()).toMatchObject([
    { productId: null, variantId: null, title: tee.title, sku: 'OLD', priceMinor: 1 },
  ])
  expect(readLog(db).at(-1)).toMatchObject({
    action: 'product.delete',
    subjectId: String(tee.id),
    after: null,
  })
  expect(readLog(db).at(-1)?.before).toMatchObject({ title: tee.title, variants: tee.variants })
})

test('an edit that fails half way leaves nothing behind', () => {
  const { db, owner } = makeShop()
  const tee = makeTee(db, owner)
  expect(codeOf(() => addColour(db, owner, { productId: tee.id, title: {}, hex: '#000000' }, later))).toBe(
    'title-required',
  )
  expect(getProductSheet(db, owner, tee.id)).toEqual(tee)
  expect(db.select().from(products).where(eq(products.id, tee.id)).get()?.version).toBe(tee.version)
})

function addOrder(db: ReturnType<typeof memoryDb>, productId: number, variantId: number): void {
  const texts = {
    name: '',
    phone: '',
    email: '',
    address: '',
    comment: '',
    deliveryId: 'courier',
    paymentId: 'cash',
  }
  const sums = { goodsMinor: 1, discountMinor: 0, deliveryMinor: 0, totalMinor: 1 }
  const row = {
    number: 1,
    token: 't',
    key: 'k',
    source: 'chat' as const,
    language: 'ru' as const,
    currency: 'RUB',
  }
  const { id: orderId } = db
    .insert(orders)
    .values({
      ...row,
      ...texts,
      ...sums,
      deliveryTitle: {},
      paymentTitle: {},
      createdAt: noon,
      updatedAt: noon,
    })
    .returning()
    .get()
  const line = { orderId, productId, variantId, title: { ru: 'Футболка', en: 'Tee' }, size: 'S', sku: 'OLD' }
  db.insert(orderLines)
    .values({ ...line, quantity: 1, priceMinor: 1, discountMinor: 0, reserved: 1, onOrder: false })
    .run()
}
