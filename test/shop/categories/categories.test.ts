import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import {
  createCategory,
  deleteCategory,
  editCategory,
  moveCategory,
  reorderCategories,
} from '#shop/categories/categories.ts'
import { listBranchIds, listChildIds } from '#shop/categories/category-tree.ts'
import { addPicture, readLog } from '#test/support/goods.ts'
import { codeOf, refusalOf } from '#test/support/refusal.ts'
import { addProduct, addStaff, memoryDb, noon } from '#test/support/shop.ts'

const later = noon + 1

function makeShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const add = (ru: string, parentId: number | null = null) =>
    createCategory(db, owner, { title: { ru }, parentId }, noon).id
  return { db, owner, add }
}

const read = (db: Db) => db.select().from(categories).orderBy(asc(categories.id)).all()

describe('a new category', () => {
  test('gets an address of its own from its title and the last place among its siblings', () => {
    const { db, owner, add } = makeShop()
    const parentId = add('Обувь')
    expect(createCategory(db, owner, { title: { ru: 'Обувь' }, parentId }, noon)).toMatchObject({
      slug: 'obuv-2',
      parentId,
      position: 0,
      hidden: false,
    })
    expect(createCategory(db, owner, { title: { ru: 'Ещё', en: 'More' }, parentId }, noon)).toMatchObject({
      slug: 'more',
      position: 1,
    })
    expect(createCategory(db, owner, { title: { ru: '♥' } }, noon).slug).toBe('category')
    expect(readLog(db).at(-1)).toMatchObject({ action: 'category.create', subject: 'category', before: null })
  })

  test.each([
    [{ title: {} }, 'title-required'],
    [{ title: { ru: 'x'.repeat(201) } }, 'comment-too-long'],
    [{ title: { ru: 'x' }, parentId: 9 }, 'not-found'],
  ])('is not made of %j', (input, code) => {
    const { db, owner } = makeShop()
    expect(codeOf(() => createCategory(db, owner, input, noon))).toBe(code)
  })
})

describe('an edited category', () => {
  test('keeps its address under a new name', () => {
    const { db, owner, add } = makeShop()
    const categoryId = add('Обувь')
    const pictureHash = addPicture(db, 'p')
    const edited = editCategory(
      db,
      owner,
      { categoryId, title: { en: 'Shoes' }, hidden: true, pictureHash },
      later,
    )
    expect(edited).toMatchObject({
      title: { ru: 'Обувь', en: 'Shoes' },
      slug: 'obuv',
      hidden: true,
      pictureHash,
    })
    expect(readLog(db).at(-1)).toMatchObject({ before: { hidden: false }, after: { hidden: true } })
    expect(codeOf(() => editCategory(db, owner, { categoryId, pictureHash: 'none' }, later))).toBe(
      'not-found',
    )
    expect(editCategory(db, owner, { categoryId, pictureHash: null }, later).pictureHash).toBeNull()
  })

  test('stands where it was put', () => {
    const { db, owner, add } = makeShop()
    const [a, b, c] = [add('А'), add('Б'), add('В')]
    reorderCategories(db, owner, { parentId: null, categoryIds: [c, a, b] }, later)
    expect(listChildIds(db, null)).toEqual([c, a, b])
    moveCategory(db, owner, { categoryId: c, parentId: a }, later)
    moveCategory(db, owner, { categoryId: b, parentId: a }, later)
    expect(listChildIds(db, a)).toEqual([c, b])
    const stale = { parentId: null, categoryIds: [c, a, b] }
    expect(codeOf(() => reorderCategories(db, owner, stale, later))).toBe('changed-meanwhile')
  })

  test('never becomes its own ancestor, whatever is moved where', () => {
    const { db, owner, add } = makeShop()
    const ids = Array.from({ length: 6 }, (_, index) => add(`К${index}`))
    const pick = fc.constantFrom(...ids)
    fc.assert(
      fc.property(fc.array(fc.tuple(pick, fc.option(pick)), { maxLength: 20 }), (moves) => {
        for (const [categoryId, parentId] of moves) {
          const loop = parentId !== null && listBranchIds(db, categoryId).includes(parentId)
          const code = codeOf(() => moveCategory(db, owner, { categoryId, parentId }, later))
          expect(code).toBe(loop ? 'category-loop' : 'done')
        }
        const reached = listChildIds(db, null).flatMap((id) => listBranchIds(db, id))
        expect(reached.sort()).toEqual([...ids].sort())
      }),
    )
  })
})

describe('a deleted category', () => {
  test('goes when it is empty, and otherwise only with word of where its goods go', () => {
    const { db, owner, add } = makeShop()
    const [shoes, other] = [add('Обувь'), add('Другое')]
    const [known, child] = [add('Уже здесь', other), add('Кеды', shoes)]
    const { id } = addProduct(db, { categoryId: shoes })
    expect(refusalOf(() => deleteCategory(db, owner, { categoryId: shoes }, later))).toEqual({
      code: 'category-not-empty',
      params: { goods: 1, categories: 1 },
    })
    deleteCategory(db, owner, { categoryId: shoes, moveTo: other }, later)
    expect(read(db).map((row) => [row.id, row.parentId, row.position])).toEqual([
      [other, null, 1],
      [known, other, 0],
      [child, other, 1],
    ])
    expect(db.select().from(products).where(eq(products.id, id)).get()).toMatchObject({
      categoryId: other,
      version: 2,
      updatedAt: later,
    })
    expect(readLog(db).at(-1)).toMatchObject({
      action: 'category.delete',
      before: { id: shoes },
      after: { moveTo: other, goods: 1, categories: 1 },
    })
    deleteCategory(db, owner, { categoryId: child }, later)
    expect(read(db)).toHaveLength(2)
  })

  test('leaves its goods without a category and its categories at the top when told so', () => {
    const { db, owner, add } = makeShop()
    const shoes = add('Обувь')
    const child = add('Кеды', shoes)
    const { id } = addProduct(db, { categoryId: shoes })
    deleteCategory(db, owner, { categoryId: shoes, moveTo: null }, later)
    expect(read(db)).toMatchObject([{ id: child, parentId: null }])
    expect(db.select().from(products).where(eq(products.id, id)).get()?.categoryId).toBeNull()
  })

  test('sends nothing into itself or below', () => {
    const { db, owner, add } = makeShop()
    const shoes = add('Обувь')
    const child = add('Кеды', shoes)
    for (const moveTo of [shoes, child]) {
      expect(codeOf(() => deleteCategory(db, owner, { categoryId: shoes, moveTo }, later))).toBe(
        'category-loop',
      )
    }
    expect(codeOf(() => deleteCategory(db, owner, { categoryId: shoes, moveTo: 99 }, later))).toBe(
      'not-found',
    )
    expect(read(db)).toHaveLength(2)
  })
})
