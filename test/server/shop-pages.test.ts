// The pages as whoever has no script sees them: search engines, chats that show a link, and everybody in the first moment.
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb, set } from '#test/support/shop.ts'
import { makeShowcase } from '#test/support/showcase.ts'

async function openShop(wish: Parameters<typeof openHttp>[1] = {}) {
  const db = memoryDb()
  const http = await openHttp(db, wish)
  const { teeId } = await makeShowcase(db, http.imagesDir)
  const read = async (path: string, headers: Record<string, string> = { 'Accept-Language': 'ru' }) => {
    const answer = await http.get(path, headers)
    const text = await answer.text()
    const meta = (name: string) =>
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(text)?.[1]
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      meta,
      title: /<title>(.*)<\/title>/.exec(text)?.[1],
    }
  }
  return { ...http, db, teeId, read }
}

describe('a page', () => {
  test('shows its goods before any script, in the language of the browser, of the cookie or of the address', async () => {
    const { read, teeId } = await openShop()
    const path = `/product/${teeId}`
    expect((await read(path)).text).toContain('<h1>Футболка</h1>')
    const chosen = { 'Accept-Language': 'ru', Cookie: 'kiosk-language=en' }
    expect((await read(path, chosen)).text).toContain('<h1>Tee</h1>')
    expect((await read(`${path}?language=ru`, chosen)).text).toContain('<html lang="ru"')
    expect((await read(path, { 'Accept-Language': 'de' })).text).toContain('<html lang="ru"')
  })

  test('tells a chat what a link to it shows: name, price, the picture of the chosen colour', async () => {
    const { read, teeId, db } = await openShop({ publicUrl: 'https://shop.example' })
    db.update(products).set({ oldPriceMinor: null }).run()
    const { title, meta } = await read(`/product/${teeId}`)
    expect(title).toBe('Футболка — Лавка')
    expect(meta('og:title')).toBe(title)
    expect(meta('og:type')).toBe('product')
    expect(meta('og:url')).toBe(`https://shop.example/product/${teeId}`)
    expect(meta('og:description')).toMatch(/1\s990\s₽/)
    expect(meta('og:image')).toMatch(/^https:\/\/shop\.example\/images\/[0-9a-f]+-\d+\.jpg$/)
    expect(meta('product:price:amount')).toBe('1990.00')
    expect(meta('product:price:currency')).toBe('RUB')
  })

  test('is nothing that a name could break out of', async () => {
    const { read, db } = await openShop()
    set(db, 'shopName', { ru: '</script><script>alert(1)</script>"\'><b>' })
    const { text } = await read('/')
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('"\'><b>')
    expect(JSON.parse(/id="answers">(.*?)<\/script>/s.exec(text)?.[1] ?? '')).toMatchObject({})
  })

  test('that is not there says so to people and to search engines', async () => {
    const { read } = await openShop()
    for (const path of ['/product/999', '/category/none', '/product/x', '/nothing/here', '/%E0%A4%A']) {
      const { status, text, meta } = await read(path)
      expect([path, status, meta('robots')]).toEqual([path, 404, 'noindex'])
      expect(text).toContain('Такой страницы нет')
    }
  })

  test('of one person is the same for everybody, and not for search engines', async () => {
    const { read } = await openShop()
    for (const path of ['/cart', '/checkout', '/orders', '/favourites', '/order/some-token']) {
      const { status, meta } = await read(path)
      expect([path, status, meta('robots')]).toEqual([path, 200, 'noindex'])
    }
  })

  test('is kept until something it shows changes, and not sent again to who has it', async () => {
    const { read, get, db } = await openShop()
    const etag = (await read('/')).headers.get('ETag') ?? ''
    const headers = { 'Accept-Language': 'ru', 'If-None-Match': etag }
    expect((await get('/', headers)).status).toBe(304)
    set(db, 'shopName', { ru: 'Другая лавка' })
    expect((await get('/', headers)).status).toBe(200)
    expect((await read('/')).title).toBe('Другая лавка')
  })
})
