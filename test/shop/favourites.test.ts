import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { favourites } from '#db/schema/selling.ts'
import {
  addFavourite,
  countFavourites,
  listFavouriteIds,
  listFavourites,
  removeFavourite,
} from '#shop/favourites.ts'
import { mergeGuest } from '#shop/guest.ts'
import { limits } from '#shop/limits.ts'
import { deleteMyData } from '#shop/personal-data.ts'
import { codeOf } from '#test/support/refusal.ts'
import { addCategory, addCustomer, addProduct, memoryDb, noon } from '#test/support/shop.ts'

function shopWith(count: number) {
  const db = memoryDb()
  const ids = Array.from({ length: count }, () => addProduct(db).id)
  const [ann, guest] = [addCustomer(db), addCustomer(db, { telegramId: null })]
  const like = (who: typeof ann, ...liked: (number | undefined)[]) => {
    for (const id of liked) addFavourite(db, who, id ?? 0, noon)
  }
  return { db, ids, ann, guest, like }
}

test('what is liked is kept once, the newest first, until it is taken out', () => {
  const { db, ids, ann, guest, like } = shopWith(3)
  like(ann, ids[0], ids[2], ids[0])
  expect(listFavouriteIds(db, ann)).toEqual([ids[2], ids[0]])
  expect(listFavourites(db, ann, 'en').map(({ title }) => title)).toEqual([
    expect.stringMatching(/^Product/),
    expect.stringMatching(/^Product/),
  ])
  removeFavourite(db, guest, ids[0] ?? 0)
  removeFavourite(db, ann, ids[2] ?? 0)
  removeFavourite(db, ann, ids[2] ?? 0)
  expect(listFavouriteIds(db, ann)).toEqual([ids[0]])
})

test('nothing is liked or shown that the catalogue does not show; what was hidden comes back', () => {
  const { db, ids, ann, like } = shopWith(1)
  const secret = addCategory(db, { hidden: true })
  const below = addCategory(db, { parentId: secret.id })
  const concealed = addProduct(db, { categoryId: below.id })
  const draft = addProduct(db, { status: 'draft' })
  for (const id of [concealed.id, draft.id, 999]) {
    expect(codeOf(() => addFavourite(db, ann, id, noon))).toBe('not-found')
  }
  like(ann, ids[0])
  db.update(products)
    .set({ status: 'archived' })
    .where(eq(products.id, ids[0] ?? 0))
    .run()
  expect(listFavourites(db, ann, 'en')).toEqual([])
  db.update(products)
    .set({ status: 'published' })
    .where(eq(products.id, ids[0] ?? 0))
    .run()
  expect(listFavouriteIds(db, ann)).toEqual(ids)
})

test('there is an end to it, which liking again does not meet', () => {
  const { db, ids, ann, like } = shopWith(limits.favourites + 1)
  like(ann, ...ids.slice(0, -1))
  expect(codeOf(() => addFavourite(db, ann, ids.at(-1) ?? 0, noon))).toBe('favourites-full')
  like(ann, ids[0])
  expect(countFavourites(db, ann)).toBe(limits.favourites)
})

test('a guest takes favourites along: each once, in their order, the newest where there is no room for all', () => {
  const { db, ids, ann, guest, like } = shopWith(limits.favourites + 2)
  like(ann, ...ids.slice(0, limits.favourites - 2))
  like(guest, ids[0], ...ids.slice(-3))
  mergeGuest(db, guest, ann, noon)
  expect(listFavouriteIds(db, ann).slice(0, 3)).toEqual([ids.at(-1), ids.at(-2), ids[limits.favourites - 3]])
  expect(countFavourites(db, ann)).toBe(limits.favourites)
  expect(db.select().from(favourites).where(eq(favourites.customerId, guest.id)).all()).toEqual([])
})

test('they go with the product, and with the person', () => {
  const { db, ids, ann, like } = shopWith(2)
  like(ann, ...ids)
  db.delete(products)
    .where(eq(products.id, ids[1] ?? 0))
    .run()
  expect(countFavourites(db, ann)).toBe(1)
  deleteMyData(db, ann, noon)
  expect(db.select().from(favourites).all()).toEqual([])
})
