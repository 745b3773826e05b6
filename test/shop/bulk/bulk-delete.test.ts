import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { bulkChanges, deletedProducts } from '#db/schema/running.ts'
import { cartLines, favourites, orderLines, orders, reviews } from '#db/schema/selling.ts'
import { applyBulk, previewBulk } from '#shop/bulk/bulk.ts'
import { countFollowing, followOn } from '#shop/bulk/bulk-follow.ts'
import { listBulkChanges, pruneBulk } from '#shop/bulk/bulk-history.ts'
import { planUndo, undoBulk, undoWithinMs } from '#shop/bulk/bulk-undo.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { createCategory, deleteCategory, editCategory } from '#shop/categories/categories.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { addFavourite } from '#shop/favourites.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { addImages } from '#shop/products/product-images.ts'
import { publishProduct } from '#shop/products/product-status.ts'
import { addVariant } from '#shop/products/product-variants.ts'
import { createProduct, editProduct } from '#shop/products/products.ts'
import { searchProducts } from '#shop/search/search.ts'
import { changeAll } from '#test/support/bulk.ts'
import { addPicture, makeTee, readGoods, readLog } from '#test/support/goods.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCategory,
  addCustomer,
  addProduct,
  addStaff,
  buy,
  memoryDb,
  noon,
  addVariant as putVariant,
} from '#test/support/shop.ts'

const later = noon + 60_000
const all = { all: true } as const
const deletion = { kind: 'delete' } as const

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const categoryId = addCategory(db).id
  const tee = makeTee(db, owner, { categoryId })
  addImages(db, owner, { productId: tee.id, pictureHashes: [addPicture(db, 'p')] }, noon)
  publishProduct(db, owner, { productId: tee.id }, noon)
  return { db, owner, categoryId, tee }
}

/** All rows, without what an undo moves on as any change does. */
function readRestored(db: Db) {
  const goods = readGoods(db)
  return { ...goods, products: goods.products.map(({ version, updatedAt, ...row }) => row) }
}

const readLinks = (db: Db) => ({
  favourites: db.select().from(favourites).all(),
  reviews: db.select().from(reviews).all(),
  carts: db.select().from(cartLines).all(),
  orders: db.select().from(orderLines).all(),
})

const finds = (db: Db) => searchProducts(db, 'футболка', { language: 'ru' }).items.map(({ id }) => id)

/** One who likes it, has it in the cart, has bought and reviewed it. */
function addAdmirer(db: Db, productId: number) {
  const customer = addCustomer(db)
  const [first, second] = db.select().from(variants).where(eq(variants.productId, productId)).all()
  const order = buy(db, customer, first?.id ?? 0)
  addFavourite(db, customer, productId, noon)
  addToCart(db, customer, { variantId: second?.id ?? 0, quantity: 2 }, noon)
  const review = {
    orderId: order.id,
    productId,
    customerId: customer.id,
    rating: 5,
    text: 'Wow',
    createdAt: noon,
  }
  db.insert(reviews).values(review).run()
  return customer
}

describe('a bulk deletion', () => {
  test('takes products away with all they consist of, and its undo brings every row back', () => {
    const { db, owner, tee } = makeShop()
    addAdmirer(db, tee.id)
    const before = { goods: readRestored(db), links: readLinks(db) }
    const plan = previewBulk(db, owner, all, deletion)
    expect(plan.changed).toMatchObject([{ productId: tee.id, after: { deleted: true } }])
    expect({ goods: readRestored(db), links: readLinks(db) }).toEqual(before)
    const { id } = changeAll(db, owner, all, deletion, later)
    expect(countFollowing(db)).toBe(0)
    expect(readGoods(db)).toEqual({ products: [], colours: [], variants: [], images: [] })
    expect(readLinks(db)).toMatchObject({
      ...{ favourites: [], reviews: [], carts: [{ variantId: null }] },
      orders: [{ productId: null, variantId: null, title: tee.title }],
    })
    expect(finds(db)).toEqual([])
    undoBulk(db, owner, { bulkId: id }, later)
    expect({ goods: readRestored(db), links: readLinks(db) }).toEqual(before)
    expect(finds(db)).toEqual([tee.id])
    expect(db.select().from(deletedProducts).all()).toEqual([])
    expect(readLog(db).at(-1)).toMatchObject({ action: 'bulk.undo', after: { changed: 1 } })
  })

  test('can be undone before an earlier change, which then can be, too', () => {
    const { db, owner } = makeShop()
    const first = changeAll(db, owner, all, { kind: 'price', by: { percent: 10 }, rounding: 'none' })
    const second = changeAll(db, owner, all, deletion)
    expect(codeOf(() => undoBulk(db, owner, { bulkId: first.id }, later))).toBe('changed-meanwhile')
    undoBulk(db, owner, { bulkId: second.id }, later)
    undoBulk(db, owner, { bulkId: first.id }, later)
    expect(db.select().from(products).get()?.priceMinor).toBe(1000_00)
  })

  test('gives articles free: what another product has by now does not come back, and the rest does', () => {
    const { db, owner, tee } = makeShop()
    const other = makeTee(db, owner)
    const sku = tee.variants[0]?.sku ?? ''
    const { id } = changeAll(db, owner, all, deletion)
    const fresh = createProduct(db, owner, { title: { ru: 'Новая' } }, later)
    addVariant(db, owner, { productId: fresh.id, sku }, later)
    expect(planUndo(db, owner, id, later)).toMatchObject({
      ...{ changed: 2, back: 1 },
      staying: [{ productId: tee.id, title: tee.title, why: 'article', sku }],
    })
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, later))).toBe('changed-meanwhile')
    expect(undoBulk(db, owner, { bulkId: id, partly: true }, later).productIds).toEqual([other.id])
    const ids = db.select({ id: products.id }).from(products).all()
    expect(ids.map((row) => row.id).sort()).toEqual([other.id, fresh.id])
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, later))).toBe('bulk-undone')
  })

  test('brings goods back without their category when that is gone', () => {
    const { db, owner, categoryId } = makeShop()
    const { id } = changeAll(db, owner, all, deletion)
    deleteCategory(db, owner, { categoryId }, later)
    undoBulk(db, owner, { bulkId: id }, later)
    expect(db.select().from(products).get()).toMatchObject({ categoryId: null, status: 'published' })
  })

  test('keeps nothing of a customer who had their data deleted meanwhile', () => {
    const { db, owner, tee } = makeShop()
    const customer = addAdmirer(db, tee.id)
    const other = addAdmirer(db, tee.id)
    db.update(orders).set({ status: 'delivered' }).run()
    const { id } = changeAll(db, owner, all, deletion)
    deleteMyData(db, customer, later)
    const [{ links } = { links: null }] = db.select().from(deletedProducts).all()
    expect(links).toMatchObject({
      favourites: [{ customer_id: other.id }],
      reviews: [{ customer_id: other.id }],
    })
    undoBulk(db, owner, { bulkId: id }, later)
    expect(readLinks(db)).toMatchObject({
      favourites: [{ customerId: other.id }],
      reviews: [{ customerId: other.id, text: 'Wow' }],
    })
  })

  test('is for good after a day, and the list of changes forgets it after a month', () => {
    const { db, owner } = makeShop()
    const { id } = changeAll(db, owner, all, deletion)
    expect(pruneBulk(db, noon + undoWithinMs)).toBe(0)
    expect(pruneBulk(db, noon + undoWithinMs + 1)).toBe(1)
    expect(db.select().from(deletedProducts).all()).toEqual([])
    expect(db.select().from(bulkChanges).get()?.items).toEqual([])
    expect(listBulkChanges(db, owner)).toMatchObject([{ id, changed: 1, change: deletion }])
    pruneBulk(db, noon + 31 * 24 * 3_600_000)
    expect(listBulkChanges(db, owner)).toEqual([])
  })
})

describe('a change of very many', () => {
  function fill(count: number) {
    const { db, owner, ...shop } = makeShop()
    for (let index = 1; index < count; index++)
      putVariant(db, addProduct(db, { title: { ru: 'Футболка' } }).id)
    rebuildCatalogue(db, noon)
    return { db, owner, ...shop }
  }

  test('is decided at once, and followed by the search and by the deletion step by step', () => {
    const { db, owner } = fill(125)
    const before = readRestored(db)
    const { id } = changeAll(db, owner, all, deletion)
    expect(countFollowing(db)).toBe(125)
    expect(db.select().from(products).where(eq(products.status, 'archived')).all()).toHaveLength(125)
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, later))).toBe('bulk-busy')
    expect([1, 2, 3, 4].map(() => followOn(db, later))).toEqual([75, 25, 0, 0])
    expect(db.select().from(products).all()).toEqual([])
    undoBulk(db, owner, { bulkId: id }, later)
    expect(countFollowing(db)).toBe(125)
    expect(codeOf(() => undoBulk(db, owner, { bulkId: id }, later))).toBe('bulk-undone')
    while (followOn(db, later) > 0);
    expect(readRestored(db)).toEqual(before)
    expect(finds(db)).toHaveLength(20)
  })

  test('spares what somebody took out again before its turn came', () => {
    const { db, owner, tee } = fill(60)
    const { id } = changeAll(db, owner, all, deletion)
    editProduct(db, owner, { productId: tee.id, title: { en: 'Mine' } }, later)
    while (followOn(db, later) > 0);
    expect(db.select().from(products).all()).toMatchObject([{ id: tee.id, status: 'archived' }])
    expect(planUndo(db, owner, id, later)).toMatchObject({
      back: 59,
      staying: [{ productId: tee.id, why: 'edited' }],
    })
  })

  test('hides at once, also while the search still holds what was hidden', () => {
    const { db, owner, tee } = fill(60)
    const { fingerprint } = previewBulk(db, owner, all, { kind: 'hide' })
    const { id } = applyBulk(db, owner, { selection: all, change: { kind: 'hide' }, fingerprint }, later)
    expect(countFollowing(db)).toBe(60)
    const inSearch = () => db.$client.prepare('select count(*) from product_search').pluck().get()
    expect([inSearch(), finds(db)]).toEqual([60, []])
    expect(followOn(db, later)).toBe(10)
    expect(followOn(db, later)).toBe(0)
    expect(inSearch()).toBe(0)
    undoBulk(db, owner, { bulkId: id }, later)
    while (followOn(db, later) > 0);
    expect(finds(db)).toHaveLength(20)
    editProduct(db, owner, { productId: tee.id, title: { ru: 'Майка' } }, later)
    expect(searchProducts(db, 'майка', { language: 'ru' }).items).toHaveLength(1)
  })

  test('is in a category of that name as soon as the search has learned of it', () => {
    const { db, owner } = fill(60)
    const { id: categoryId } = createCategory(db, owner, { title: { ru: 'Распродажа' } }, noon)
    const found = () => searchProducts(db, 'распродажа', { language: 'ru', limit: 100 }).items.length
    changeAll(db, owner, all, { kind: 'move', categoryId })
    while (followOn(db, later) > 0);
    expect(found()).toBe(60)
    editCategory(db, owner, { categoryId, title: { ru: 'Новинки' } }, later)
    expect([countFollowing(db), found()]).toEqual([60, 60])
    while (followOn(db, later) > 0);
    expect(found()).toBe(0)
    deleteCategory(db, owner, { categoryId, moveTo: null }, later)
    expect(countFollowing(db)).toBe(60)
    rebuildCatalogue(db, later)
    expect(countFollowing(db)).toBe(0)
  })
})
