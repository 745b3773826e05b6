import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, openDb } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { tempFolder } from '#test/support/files.ts'
import { openHttp } from '#test/support/http.ts'
import { addProduct, memoryDb, set } from '#test/support/shop.ts'

async function nameIn(get: (path: string) => Promise<Response>, language = 'en'): Promise<string> {
  return ((await (await get(`/api/shop?language=${language}`)).json()) as { name: string }).name
}

describe('a remembered answer', () => {
  test('is the same as the first one, but for its number', async () => {
    const { get } = await openHttp(memoryDb())
    const answers = [await get('/api/shop?language=ru'), await get('/api/shop?language=ru')]
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
    expect(second).toBe(first)
    const [one, other] = answers.map(({ headers }) => Object.fromEntries(headers))
    const number = { 'x-request-id': expect.any(String), date: expect.any(String) }
    expect({ ...other, ...number }).toEqual({ ...one, ...number })
    expect(other?.['x-request-id']).not.toBe(one?.['x-request-id'])
  })

  test('is forgotten with any change', async () => {
    const db = memoryDb()
    const { get } = await openHttp(db)
    await nameIn(get)
    set(db, 'shopName', { en: 'Runners', ru: 'Бегуны' })
    expect(await nameIn(get)).toBe('Runners')
    const { id } = addProduct(db, { title: { en: 'Tee' } })
    expect((await get(`/api/products/${id}`)).status).toBe(200)
    db.update(products).set({ status: 'draft' }).where(eq(products.id, id)).run()
    expect((await get(`/api/products/${id}`)).status).toBe(404)
  })

  test('is forgotten when another process changed the file', async () => {
    const file = `${tempFolder()}/kiosk.sqlite`
    const db = openDb(file)
    migrateDb(db)
    const { get } = await openHttp(db)
    addProduct(db)
    const count = async () =>
      ((await (await get('/api/catalogue')).json()) as { items: unknown[] }).items.length
    expect(await count()).toBe(1)
    const other = openDb(file)
    other.delete(products).run()
    closeDb(other)
    expect(await count()).toBe(0)
    closeDb(db)
  })

  test('is never a failure, nor that of another address', async () => {
    const db = memoryDb()
    const { get } = await openHttp(db)
    for (let time = 0; time < 2; time++) expect((await get('/api/products/1')).status).toBe(404)
    addProduct(db)
    expect((await get('/api/products/1')).status).toBe(200)
    expect(await nameIn(get, 'ru')).toBe('Наш магазин')
    expect(await nameIn(get, 'en')).toBe('Our shop')
  })
})
