// What staff change is what customers find: the search follows every rule that edits the catalogue.
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import type { Staff } from '#shop/actor.ts'
import { undoBulk } from '#shop/bulk/bulk-undo.ts'
import { createCategory, deleteCategory, editCategory, moveCategory } from '#shop/categories/categories.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { editColour, removeColour } from '#shop/products/colours.ts'
import { archiveProduct, hideProduct, publishProduct } from '#shop/products/product-status.ts'
import { editVariant } from '#shop/products/product-variants.ts'
import { deleteProduct, duplicateProduct, editProduct } from '#shop/products/products.ts'
import { searchProducts } from '#shop/search/search.ts'
import { setStock } from '#shop/stock/stock.ts'
import { changeAll } from '#test/support/bulk.ts'
import { makeTee } from '#test/support/goods.ts'
import { addProduct, addStaff, memoryDb, noon } from '#test/support/shop.ts'

const all = { all: true } as const

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const top = newCategory(db, owner, 'Одежда', null)
  const inner = newCategory(db, owner, 'Майки', top)
  const { id: productId } = makeTee(db, owner, { categoryId: inner })
  publishProduct(db, owner, { productId }, noon)
  const finds = (query: string) => searchProducts(db, query, { language: 'ru' }).items.map((card) => card.id)
  return { db, owner, top, inner, productId, finds }
}

function newCategory(db: Db, owner: Staff, ru: string, parentId: number | null): number {
  return createCategory(db, owner, { title: { ru }, parentId }, noon).id
}

describe('the search', () => {
  test('finds a product from the moment it is published until it is hidden, archived or deleted', () => {
    const { db, owner, productId, finds } = makeShop()
    expect(finds('футболка')).toEqual([productId])
    hideProduct(db, owner, { productId }, noon)
    expect(finds('футболка')).toEqual([])
    publishProduct(db, owner, { productId }, noon)
    archiveProduct(db, owner, { productId }, noon)
    expect(finds('футболка')).toEqual([])
    publishProduct(db, owner, { productId }, noon)
    duplicateProduct(db, owner, { productId }, noon)
    expect(finds('футболка')).toEqual([productId])
    deleteProduct(db, owner, { productId }, noon)
    expect(finds('футболка')).toEqual([])
  })

  test('knows a product by its new words and no longer by the old ones', () => {
    const { db, owner, productId, finds } = makeShop()
    const sheet = editProduct(db, owner, { productId, title: { ru: 'Сорочка', en: 'Shirt' } }, noon)
    expect([finds('футболка'), finds('сорочка')]).toEqual([[], [productId]])
    const [colourId = 0, other = 0] = sheet.colours.map(({ id }) => id)
    editColour(db, owner, { productId, colourId, title: { ru: 'Вишнёвый' } }, noon)
    expect([finds('вишневый'), finds('красный')]).toEqual([[productId], []])
    removeColour(db, owner, { productId, colourId: other }, noon)
    expect(finds('синий')).toEqual([])
    const variantId = sheet.variants[0]?.id ?? 0
    editVariant(db, owner, { productId, variantId, sku: 'ZX-900' }, noon)
    expect(finds('zx900')).toEqual([productId])
  })

  test('knows goods by their categories, wherever these are moved and however renamed', () => {
    const { db, owner, top, inner, productId, finds } = makeShop()
    expect([finds('майки'), finds('одежда')]).toEqual([[productId], [productId]])
    editCategory(db, owner, { categoryId: top, title: { ru: 'Гардероб' } }, noon)
    expect([finds('одежда'), finds('гардероб')]).toEqual([[], [productId]])
    moveCategory(db, owner, { categoryId: inner, parentId: null }, noon)
    expect(finds('гардероб')).toEqual([])
    moveCategory(db, owner, { categoryId: inner, parentId: top }, noon)
    deleteCategory(db, owner, { categoryId: top, moveTo: null }, noon)
    expect([finds('гардероб'), finds('майки')]).toEqual([[], [productId]])
    deleteCategory(db, owner, { categoryId: inner, moveTo: null }, noon)
    expect([finds('майки'), finds('футболка')]).toEqual([[], [productId]])
  })

  test('follows bulk changes and their undo', () => {
    const { db, owner, productId, finds } = makeShop()
    const moved = changeAll(db, owner, all, { kind: 'move', categoryId: null })
    expect(finds('майки')).toEqual([])
    undoBulk(db, owner, { bulkId: moved.id }, noon)
    expect(finds('майки')).toEqual([productId])
    const archived = changeAll(db, owner, all, { kind: 'archive' })
    expect(finds('футболка')).toEqual([])
    undoBulk(db, owner, { bulkId: archived.id }, noon)
    expect(finds('футболка')).toEqual([productId])
  })

  test('finds what came past the rules, as an import does, once everything is made anew', () => {
    const { db, finds } = makeShop()
    const { id } = addProduct(db, { title: { ru: 'Самовар' } })
    expect(finds('самовар')).toEqual([])
    rebuildCatalogue(db, noon)
    expect(finds('самовар')).toEqual([id])
  })

  test('puts what is sold out behind what can be had, as soon as it is', () => {
    const { db, owner, productId, finds } = makeShop()
    const later = makeTee(db, owner)
    publishProduct(db, owner, { productId: later.id }, noon)
    const sellOut = (sheet: { variants: { sku: string }[] }, stock: number) => {
      for (const { sku } of sheet.variants) setStock(db, owner, { variant: sku, stock }, noon)
    }
    expect(finds('футболка')).toEqual([later.id, productId])
    sellOut(later, 0)
    expect(finds('футболка')).toEqual([productId, later.id])
    sellOut(later, 1)
    expect(finds('футболка')).toEqual([later.id, productId])
    const { id } = changeAll(db, owner, { ids: [later.id] }, { kind: 'availability', to: 'sold_out' })
    expect(finds('футболка')).toEqual([productId, later.id])
    undoBulk(db, owner, { bulkId: id }, noon)
    expect(finds('футболка')).toEqual([later.id, productId])
  })
})
