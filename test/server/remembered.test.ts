import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { openHttp } from '#test/support/http.ts'
import { addProduct, memoryDb, set } from '#test/support/shop.ts'

const path = '/api/shop?language=ru'

async function nameIn(get: (path: string) => Promise<Response>, language = 'en'): Promise<string> {
  return ((await (await get(`/api/shop?language=${language}`)).json()) as { name: string }).name
}

/** As it comes, which fetch would unpack. */
function raw(address: string, headers: Record<string, string>): Promise<{ encoding: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      const encoding = answer.headers['content-encoding'] ?? ''
      answer.on('end', () => resolve({ encoding, body: Buffer.concat(chunks) }))
    })
    asked.on('error', reject).end()
  })
}

describe('a remembered answer', () => {
  test('is the same as the first one, but for its number', async () => {
    const { get } = await openHttp(memoryDb())
    const answers = [await get(path), await get(path)]
    const [first, second] = await Promise.all(answers.map((answer) => answer.text()))
    expect(second).toBe(first)
    const [one, other] = answers.map(({ headers }) => Object.fromEntries(headers))
    const number = { 'x-request-id': expect.any(String), date: expect.any(String) }
    expect({ ...other, ...number }).toEqual({ ...one, ...number })
    expect(other?.['x-request-id']).not.toBe(one?.['x-request-id'])
    expect(one).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'public, no-cache',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
  })

  test('is told in the log by its route, never by its address', async () => {
    const db = memoryDb()
    const { id } = addProduct(db)
    const { get, logged } = await openHttp(db)
    for (let time = 0; time < 2; time++) await get(`/api/products/${id}`)
    const lines = logged().map(({ route, status, method }) => ({ route, status, method }))
    const line = { route: '/api/products/:id', status: 200, method: 'GET' }
    expect(lines).toEqual([line, line])
    expect(new Set(logged().map(({ requestId }) => requestId)).size).toBe(2)
  })

  test('is not sent again to who has it, first or later', async () => {
    const db = memoryDb()
    const { get } = await openHttp(db)
    const etag = (await get(path)).headers.get('ETag') ?? ''
    const known = await get(path, { 'If-None-Match': etag })
    expect([known.status, await known.text(), known.headers.get('ETag')]).toEqual([304, '', etag])
    expect((await get(path, { 'If-None-Match': `"other", ${etag}` })).status).toBe(304)
    set(db, 'lowStock', 7)
    // Anew, but the same.
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(304)
    set(db, 'shopName', { ru: 'Бегуны' })
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(200)
  })

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('comes packed to who takes %s', async (accepted, encoding, unpack) => {
    const db = memoryDb()
    for (let number = 0; number < 20; number++) addProduct(db)
    const { get, address } = await openHttp(db)
    const plain = await (await get('/api/catalogue', { 'Accept-Encoding': 'identity' })).text()
    expect(plain.length).toBeGreaterThan(1_000)
    for (let time = 0; time < 2; time++) {
      const packed = await raw(`${address}/api/catalogue`, { 'Accept-Encoding': accepted })
      expect(packed.encoding).toBe(encoding)
      expect(unpack(packed.body).toString()).toBe(plain)
    }
    expect((await raw(`${address}/api/catalogue`, {})).encoding).toBe('')
  })

  test('may be asked for its head alone, first or later', async () => {
    const { address, get } = await openHttp(memoryDb())
    const head = () => fetch(address + path, { method: 'HEAD' })
    const heads = [await head(), await head()]
    expect(await Promise.all(heads.map((answer) => answer.text()))).toEqual(['', ''])
    expect(await nameIn(get, 'ru')).toBe('Наш магазин')
    const etag = (await get(path)).headers.get('ETag')
    for (const { status, headers } of heads) {
      expect([status, headers.get('ETag'), headers.get('Content-Type')]).toEqual([
        200,
        etag,
        'application/json',
      ])
    }
  })

  test('is forgotten with any change of what it shows', async () => {
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
