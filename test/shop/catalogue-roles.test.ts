// Who may do what to the catalogue: every action with every kind of person, as one table.
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { staff } from '#db/schema/people.ts'
import type { Actor } from '#shop/actor.ts'
import { applyBulk, listForBulk, listIdsForBulk, previewBulk } from '#shop/bulk/bulk.ts'
import { countBulkChanges, listBulkChanges, listChangedIds } from '#shop/bulk/bulk-history.ts'
import { planUndo, undoBulk } from '#shop/bulk/bulk-undo.ts'
import { applyOfferLines } from '#shop/cart/offer-lines.ts'
import {
  createCategory,
  deleteCategory,
  editCategory,
  moveCategory,
  reorderCategories,
  shiftCategory,
} from '#shop/categories/categories.ts'
import { getCategorySheet } from '#shop/categories/category-list.ts'
import { addCategoryPaths } from '#shop/categories/category-paths.ts'
import { addColour, editColour, removeColour, reorderColours } from '#shop/products/colours.ts'
import { fillColours, fillSizes, fillStock } from '#shop/products/product-filling.ts'
import { addImages, moveImages, removeImages, reorderImages } from '#shop/products/product-images.ts'
import { listProductRows } from '#shop/products/product-list.ts'
import { getProductSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { archiveProduct, hideProduct, publishProduct } from '#shop/products/product-status.ts'
import { addVariant, editVariant, makeVariantGrid, removeVariant } from '#shop/products/product-variants.ts'
import { createProduct, deleteProduct, duplicateProduct, editProduct } from '#shop/products/products.ts'
import { changeStock, setAvailability, setPrice, setStock } from '#shop/stock/stock.ts'
import { changeAll } from '#test/support/bulk.ts'
import { addPicture, blue, makeTee, readGoods, readLog } from '#test/support/goods.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCategory, addCustomer, addStaff, memoryDb, noon } from '#test/support/shop.ts'

type World = {
  db: Db
  tee: ProductSheet
  sku: string
  variantId: number
  colourId: number
  categoryId: number
  bulkId: number
}
type Action = (world: World, actor: Actor) => unknown

const all = { all: true } as const
const dearer = { kind: 'price', by: { percent: 10 } } as const
const name = { ru: 'Новое' }

/** About one product: a seller may with their own. */
const ofProduct: Record<string, Action> = {
  getProductSheet: ({ db, tee }, who) => getProductSheet(db, who, tee.id),
  editProduct: ({ db, tee }, who) => editProduct(db, who, { productId: tee.id, title: name }, noon),
  duplicateProduct: ({ db, tee }, who) => duplicateProduct(db, who, { productId: tee.id }, noon),
  deleteProduct: ({ db, tee }, who) => deleteProduct(db, who, { productId: tee.id }, noon),
  publishProduct: ({ db, tee }, who) => publishProduct(db, who, { productId: tee.id }, noon),
  hideProduct: ({ db, tee }, who) => hideProduct(db, who, { productId: tee.id }, noon),
  archiveProduct: ({ db, tee }, who) => archiveProduct(db, who, { productId: tee.id }, noon),
  fillSizes: ({ db, tee }, who) => fillSizes(db, who, { productId: tee.id, text: 'XL 3' }, noon),
  fillColours: ({ db, tee }, who) => fillColours(db, who, { productId: tee.id, text: 'зелёный' }, noon),
  fillStock: ({ db, tee }, who) => fillStock(db, who, { productId: tee.id, text: '7' }, noon),
  addColour: ({ db, tee }, who) => addColour(db, who, { productId: tee.id, ...blue }, noon),
  editColour: ({ db, tee, colourId }, who) =>
    editColour(db, who, { productId: tee.id, colourId, title: name }, noon),
  removeColour: ({ db, tee, colourId }, who) => removeColour(db, who, { productId: tee.id, colourId }, noon),
  reorderColours: ({ db, tee }, who) =>
    reorderColours(
      db,
      who,
      { productId: tee.id, colourIds: tee.colours.map(({ id }) => id).toReversed() },
      noon,
    ),
  addVariant: ({ db, tee }, who) => addVariant(db, who, { productId: tee.id, size: 'L' }, noon),
  editVariant: ({ db, tee, variantId }, who) =>
    editVariant(db, who, { productId: tee.id, variantId, stock: 1 }, noon),
  removeVariant: ({ db, tee, variantId }, who) =>
    removeVariant(db, who, { productId: tee.id, variantId }, noon),
  makeVariantGrid: ({ db, tee }, who) => makeVariantGrid(db, who, { productId: tee.id, sizes: ['XL'] }, noon),
  addImages: ({ db, tee }, who) => addImages(db, who, { productId: tee.id, pictureHashes: ['b'] }, noon),
  moveImages: ({ db, tee, colourId }, who) =>
    moveImages(db, who, { productId: tee.id, colourId, imageIds: [tee.images[0]?.id ?? 0] }, noon),
  reorderImages: ({ db, tee }, who) =>
    reorderImages(db, who, { productId: tee.id, colourId: null, imageIds: [tee.images[0]?.id ?? 0] }, noon),
  removeImages: ({ db, tee }, who) =>
    removeImages(db, who, { productId: tee.id, imageIds: [tee.images[0]?.id ?? 0] }, noon),
  setStock: ({ db, sku }, who) => setStock(db, who, { variant: sku, stock: 1 }, noon),
  changeStock: ({ db, variantId }, who) => changeStock(db, who, { variant: variantId, by: 1 }, noon),
  setPrice: ({ db, sku }, who) => setPrice(db, who, { variant: sku, priceMinor: 1 }, noon),
  setAvailability: ({ db, sku }, who) =>
    setAvailability(db, who, { variant: sku, availability: 'sold_out' }, noon),
}

/** About no product there is yet: a seller may. */
const ofOwnWork: Record<string, Action> = {
  createProduct: ({ db }, who) => createProduct(db, who, { title: name }, noon),
  applyOfferLines: ({ db }, who) => applyOfferLines(db, who, { command: 'stock', text: '' }, noon),
  listProductRows: ({ db }, who) =>
    listProductRows(db, who, { view: 'all' }, { limit: 9, offset: 0, language: 'ru' }),
}

/** About the whole shop: a seller may not. */
const ofShop: Record<string, Action> = {
  createCategory: ({ db }, who) => createCategory(db, who, { title: name }, noon),
  editCategory: ({ db, categoryId }, who) => editCategory(db, who, { categoryId, hidden: true }, noon),
  moveCategory: ({ db, categoryId }, who) => moveCategory(db, who, { categoryId, parentId: null }, noon),
  reorderCategories: ({ db, categoryId }, who) =>
    reorderCategories(db, who, { parentId: null, categoryIds: [categoryId] }, noon),
  shiftCategory: ({ db, categoryId }, who) => shiftCategory(db, who, { categoryId, to: 'up' }, noon),
  addCategoryPaths: ({ db }, who) =>
    addCategoryPaths(db, who, { parentId: null, text: 'A > B', language: 'en' }, noon),
  getCategorySheet: ({ db, categoryId }, who) => getCategorySheet(db, who, categoryId),
  deleteCategory: ({ db, categoryId }, who) => deleteCategory(db, who, { categoryId }, noon),
  previewBulk: ({ db }, who) => previewBulk(db, who, all, dearer),
  applyBulk: ({ db }, who) => {
    const { fingerprint } = previewBulk(db, { kind: 'system' }, all, dearer)
    return applyBulk(db, who, { selection: all, change: dearer, fingerprint }, noon)
  },
  undoBulk: ({ db, bulkId }, who) => undoBulk(db, who, { bulkId }, noon),
  planUndo: ({ db, bulkId }, who) => planUndo(db, who, bulkId, noon),
  listForBulk: ({ db }, who) => listForBulk(db, who, {}, { limit: 1, offset: 0 }),
  listIdsForBulk: ({ db }, who) => listIdsForBulk(db, who, {}),
  listBulkChanges: ({ db }, who) => listBulkChanges(db, who),
  listChangedIds: ({ db, bulkId }, who) => listChangedIds(db, who, bulkId),
  countBulkChanges: ({ db }, who) => countBulkChanges(db, who),
}

type Goods = 'own' | 'not theirs'

function addPeople(db: Db): Record<string, Actor> {
  const removed = addStaff(db, 'owner')
  db.update(staff).set({ removedAt: noon }).where(eq(staff.id, removed.id)).run()
  return {
    customer: addCustomer(db),
    courier: addStaff(db, 'courier'),
    seller: addStaff(db, 'seller'),
    manager: addStaff(db, 'manager'),
    owner: addStaff(db, 'owner'),
    'removed owner': removed,
    'nobody there': { kind: 'staff', id: 999 },
  }
}

/** A complete product with a picture. */
function makeWorld(db: Db): World {
  const maker = addStaff(db, 'owner')
  const { id: categoryId } = addCategory(db)
  const { id } = makeTee(db, maker)
  addPicture(db, 'b')
  const images = { productId: id, pictureHashes: [addPicture(db, 'a')] }
  const tee = addImages(db, maker, images, noon)
  const { id: variantId = 0, sku = '' } = tee.variants[0] ?? {}
  const { id: bulkId } = changeAll(db, maker, all, { kind: 'availability', to: 'on_order' })
  return { db, tee, sku, variantId, colourId: tee.colours[0]?.id ?? 0, categoryId, bulkId }
}

function check(action: Action, allowed: readonly string[], goods: Goods): void {
  const db = memoryDb()
  const people = addPeople(db)
  const world = makeWorld(db)
  for (const [person, actor] of Object.entries(people)) {
    db.$client.exec('begin immediate')
    const own = goods === 'own' && actor.kind === 'staff' && actor.id !== 999
    db.update(products)
      .set({ sellerId: own ? actor.id : null })
      .run()
    const before = { goods: readGoods(db), log: readLog(db) }
    const code = codeOf(() => action(world, actor))
    expect({ person, goods, code }).toEqual({
      person,
      goods,
      code: allowed.includes(person) ? 'done' : 'not-allowed',
    })
    if (code === 'not-allowed') expect({ goods: readGoods(db), log: readLog(db) }).toEqual(before)
    db.$client.exec('rollback')
  }
}

describe('only those who may', () => {
  test.each(Object.entries(ofProduct))('%s', (_name, action) => {
    check(action, ['seller', 'manager', 'owner'], 'own')
    check(action, ['manager', 'owner'], 'not theirs')
  })

  test.each(Object.entries(ofOwnWork))('%s', (_name, action) => {
    check(action, ['seller', 'manager', 'owner'], 'not theirs')
  })

  test.each(Object.entries(ofShop))('%s', (_name, action) => {
    check(action, ['manager', 'owner'], 'own')
  })

  test('a list of figures reaches only the goods of the seller who pasted it', () => {
    const db = memoryDb()
    const seller = addStaff(db, 'seller')
    const { sku } = makeWorld(db)
    const own = makeTee(db, seller)
    const ownSku = own.variants[0]?.sku ?? ''
    const text = `${sku} 1\n${ownSku} 1`
    const results = applyOfferLines(db, seller, { command: 'stock', text }, noon)
    expect(results.map(({ result }) => (result.ok ? 'done' : result.code))).toEqual(['offer-unknown', 'done'])
  })

  test('what is wrong with the input is told to nobody else', () => {
    const db = memoryDb()
    makeWorld(db)
    const customer = addCustomer(db)
    expect(codeOf(() => createProduct(db, customer, { title: 5 } as never, noon))).toBe('not-allowed')
    expect(codeOf(() => editProduct(db, customer, { productId: 999 }, noon))).toBe('not-allowed')
    expect(codeOf(() => setStock(db, customer, { variant: 'nothing', stock: 1 }, noon))).toBe('not-allowed')
  })
})
