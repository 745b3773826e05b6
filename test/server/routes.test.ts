import { describe, expect, test } from 'vitest'
import { rebuildCatalogue } from '#shop/derived.ts'
import { openHttp } from '#test/support/http.ts'
import { addCategory, addProduct, addVariant, memoryDb, noon, set } from '#test/support/shop.ts'

async function openCatalogue() {
  const db = memoryDb()
  const shoes = addCategory(db, { slug: 'shoes' })
  const hidden = addCategory(db, { slug: 'secret', hidden: true })
  for (let number = 1; number <= 25; number++) {
    const { id } = addProduct(db, { categoryId: shoes.id, publishedAt: noon - number })
    addVariant(db, id)
  }
  const draft = addProduct(db, { status: 'draft', title: { en: 'Draft of ours' } })
  const concealed = addProduct(db, { categoryId: hidden.id, title: { en: 'Not for customers' } })
  rebuildCatalogue(db, noon)
  const { get } = await openHttp(db)
  const json = async (path: string) => (await get(path)).json()
  return { db, get, json, draft, concealed }
}

type Page = {
  category: { title: string } | null
  items: { id: number; title: string }[]
  next: string | null
}

describe('/api/catalogue', () => {
  test('goes through a category page by page, each product once', async () => {
    const { json } = await openCatalogue()
    const first: Page = await json('/api/catalogue?category=shoes&language=ru')
    expect([first.items.length, first.category?.title]).toEqual([20, 'Обувь'])
    const second: Page = await json(`/api/catalogue?category=shoes&language=ru&cursor=${first.next}`)
    expect([second.items.length, second.next]).toEqual([5, null])
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25)
  })

  test.each([
    ['/api/catalogue?category=boats', 404, 'not-found'],
    ['/api/catalogue?category=secret', 404, 'not-found'],
    ['/api/catalogue?cursor=nonsense', 400, 'invalid-input'],
    [`/api/catalogue?cursor=${'x'.repeat(101)}`, 400, 'invalid-input'],
    ['/api/products/999999', 404, 'not-found'],
    ['/api/products/1e3', 404, 'not-found'],
    ['/api/products/-1', 404, 'not-found'],
    [`/api/products/${'9'.repeat(40)}`, 404, 'not-found'],
  ])('answers %s with %i', async (path, status, code) => {
    const { get } = await openCatalogue()
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: { code } })
  })
})

describe('whoever is nobody', () => {
  test('sees nothing that is not published, or hidden', async () => {
    const { get, draft, concealed } = await openCatalogue()
    const paths = [
      '/api/shop',
      '/api/catalogue',
      `/api/products/${draft.id}`,
      `/api/products/${concealed.id}`,
    ]
    const texts = await Promise.all(paths.map(async (path) => (await get(path)).text()))
    expect(texts.join('')).not.toMatch(/Draft of ours|Not for customers|secret/)
    expect((await get(`/api/products/${draft.id}`)).status).toBe(404)
    expect((await get(`/api/products/${concealed.id}`)).status).toBe(404)
  })
})

describe('a language', () => {
  test('that the shop does not speak gives way to its own', async () => {
    const { db, json } = await openCatalogue()
    expect(await json('/api/shop?language=de')).toMatchObject({ spoken: 'ru', name: 'Наш магазин' })
    expect(await json('/api/shop?language=en-GB')).toMatchObject({ spoken: 'en', name: 'Our shop' })
    set(db, 'languages', ['ru'])
    expect(await json('/api/shop?language=en')).toMatchObject({ spoken: 'ru', languages: ['ru'] })
  })
})
