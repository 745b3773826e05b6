import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { categories, pictures, products } from '#db/schema/catalogue.ts'
import { countProducts } from '#shop/catalogue.ts'
import { type CategoryView, findCategory, listCategories } from '#shop/categories/catalogue-tree.ts'
import { addCategory, addProduct, memoryDb, noon } from '#test/support/shop.ts'

function makeTree(db: Db) {
  const add = (slug: string, parentId: number | null, position = 0) =>
    addCategory(db, { slug, parentId, position, title: { ru: `ru ${slug}`, en: `en ${slug}` } }).id
  const clothes = add('clothes', null, 2)
  const shoes = add('shoes', null, 1)
  const running = add('running', shoes)
  const trail = add('trail', running)
  const empty = add('empty', null, 3)
  for (const categoryId of [clothes, running, trail, trail]) addProduct(db, { categoryId })
  addProduct(db, { categoryId: empty, status: 'draft' })
  return { clothes, shoes, running, trail, empty }
}

function outline(views: CategoryView[]): unknown[] {
  return views.map(({ slug, products, children }) => [slug, products, outline(children)])
}

test('lists categories in their order, with how many products lie in and below each', () => {
  const db = memoryDb()
  makeTree(db)
  const tree = listCategories(db, 'en')
  expect(outline(tree)).toEqual([
    ['shoes', 3, [['running', 3, [['trail', 2, []]]]]],
    ['clothes', 1, []],
  ])
  expect(tree[0]).toMatchObject({ title: 'en shoes', picture: null })
})

test('leaves out what is hidden, with all below it', () => {
  const db = memoryDb()
  const { running, trail, shoes } = makeTree(db)
  db.update(categories).set({ hidden: true }).where(eq(categories.id, running)).run()
  expect(outline(listCategories(db, 'en'))).toEqual([['clothes', 1, []]])
  expect(findCategory(db, running, 'en')).toBeUndefined()
  expect(findCategory(db, 'trail', 'en')).toBeUndefined()
  expect(findCategory(db, shoes, 'en')).toMatchObject({ products: 0, children: [] })
  expect(countProducts(db, { categoryId: trail })).toBe(0)
})

test('finds a category by id and by slug, with the way to it', () => {
  const db = memoryDb()
  const { shoes, running, trail, empty } = makeTree(db)
  db.insert(pictures).values({ hash: 'ab', width: 1, height: 2, placeholder: 'cd', createdAt: noon }).run()
  db.update(categories).set({ pictureHash: 'ab' }).where(eq(categories.id, running)).run()
  const found = findCategory(db, running, 'ru')
  expect(found).toEqual({
    id: running,
    slug: 'running',
    title: 'ru running',
    picture: { hash: 'ab', width: 1, height: 2, placeholder: 'cd' },
    products: 3,
    children: [{ id: trail, slug: 'trail', title: 'ru trail', picture: null, products: 2, children: [] }],
    path: [{ id: shoes, slug: 'shoes', title: 'ru shoes' }],
  })
  expect(findCategory(db, 'running', 'ru')).toEqual(found)
  expect(findCategory(db, 'trail', 'ru')?.path.map((step) => step.slug)).toEqual(['shoes', 'running'])
  expect(findCategory(db, empty, 'ru')).toMatchObject({ products: 0, path: [] })
  expect(findCategory(db, 'nowhere', 'ru')).toBeUndefined()
  expect(findCategory(db, 999, 'ru')).toBeUndefined()
})

test('counts right whatever happens to products', () => {
  const change = fc.record({
    what: fc.constantFrom('add', 'change', 'remove'),
    status: fc.constantFrom('draft' as const, 'published' as const, 'archived' as const),
    category: fc.constantFrom(null, 1, 2, 3),
    which: fc.nat(),
  })
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const db = memoryDb()
      for (const slug of ['a', 'b', 'c']) addCategory(db, { slug })
      for (const { what, status, category, which } of changes) {
        const all = db.select({ id: products.id }).from(products).all()
        const id = all[which % Math.max(1, all.length)]?.id ?? 0
        const row = { status, categoryId: category }
        if (what === 'add') addProduct(db, row)
        if (what === 'change') db.update(products).set(row).where(eq(products.id, id)).run()
        if (what === 'remove') db.delete(products).where(eq(products.id, id)).run()
      }
      db.delete(categories).where(eq(categories.id, 3)).run()
      const published = db.select().from(products).where(eq(products.status, 'published')).all()
      expect(countProducts(db, {})).toBe(published.length)
      for (const categoryId of [1, 2, 3]) {
        expect(countProducts(db, { categoryId })).toBe(
          published.filter((product) => product.categoryId === categoryId).length,
        )
      }
    }),
    { numRuns: 30 },
  )
})
