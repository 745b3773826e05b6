import { type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { validator } from 'hono/validator'
import { describe, expect, test } from 'vitest'
import { ShopError } from '#shop/error.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb, set } from '#test/support/shop.ts'

describe('every answer', () => {
  test('carries a number of its own, and lets nobody guess its type', async () => {
    const { get } = await openHttp(memoryDb())
    const answers = await Promise.all(
      ['/api/shop', '/api/nothing', '/nothing', '/healthz'].map((path) => get(path)),
    )
    const numbers = answers.map(({ headers }) => headers.get('X-Request-Id'))
    expect(new Set(numbers).size).toBe(4)
    for (const number of numbers) expect(number).toMatch(/^[0-9a-f-]{36}$/)
    for (const { headers } of answers) {
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    }
  })

  test('takes no number from outside, where it could carry anything', async () => {
    const { get } = await openHttp(memoryDb())
    const { headers } = await get('/api/shop', { 'X-Request-Id': 'Anna' })
    expect(headers.get('X-Request-Id')).not.toBe('Anna')
  })
})

describe('a failure', () => {
  async function failing() {
    const shop = await openHttp(memoryDb())
    shop.app.get('/api/fail/sold', () => {
      throw new ShopError('out-of-stock', { variantId: 7 })
    })
    shop.app.get('/api/fail/typed', () => {
      throw new ShopError('phone-invalid')
    })
    shop.app.get('/api/fail/bug', () => {
      throw new Error('Anna Sidorova, anna@example.com broke it')
    })
    shop.app.post(
      '/api/fail/echo',
      validator('json', (typed: string) => typed),
      (c) => c.json(c.req.valid('json')),
    )
    return shop
  }

  test('that the shop expected is its code, with a status that says whose move it is', async () => {
    const { get, logged } = await failing()
    const sold = await get('/api/fail/sold')
    expect(sold.status).toBe(409)
    expect(await sold.json()).toEqual({
      error: { code: 'out-of-stock', params: { variantId: 7 }, requestId: sold.headers.get('X-Request-Id') },
    })
    expect((await get('/api/fail/typed')).status).toBe(422)
    expect(logged().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('that nobody expected is told calmly, and logged with its number', async () => {
    const { get, logged } = await failing()
    const answer = await get('/api/fail/bug')
    const requestId = answer.headers.get('X-Request-Id')
    expect(answer.status).toBe(500)
    expect(await answer.json()).toEqual({ error: { code: 'unexpected', params: {}, requestId } })
    const [line] = logged().filter(({ level }) => level === 'error')
    expect(line).toMatchObject({ msg: 'a request failed', requestId, route: '/api/fail/bug' })
    expect(line).toHaveProperty('error.stack', expect.stringContaining('app.test.ts'))
  })

  test.each([
    ['no JSON at all', '{"name": "Anna', 400, 'invalid-input'],
    ['a body past the limit', `"${'x'.repeat(300_000)}"`, 413, 'too-large'],
  ])('of %s is refused', async (_, body, status, code) => {
    const { post, logged } = await failing()
    const answer = await post('/api/fail/echo', body, { 'Content-Type': 'application/json' })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ error: { code } })
    expect(JSON.stringify(logged())).not.toContain('Anna')
  })

  test('of a body past the limit that hides its length is refused too', async () => {
    const { address } = await failing()
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${address}/api/fail/echo`, { method: 'POST' }, (answer) =>
        resolve(answer.statusCode),
      )
      sent.on('error', reject)
      for (let part = 0; part < 10; part++) sent.write('x'.repeat(40_000))
      sent.end()
    })
    expect(status).toBe(413)
  })

  test('is a page for people, in their language, and JSON for programs', async () => {
    const { get } = await openHttp(memoryDb())
    const page = await get('/nothing', { Accept: 'text/html', 'Accept-Language': 'uk,ru-RU;q=0.9,en;q=0.8' })
    expect(page.status).toBe(404)
    const text = await page.text()
    expect(text).toContain('Такой страницы нет')
    expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    expect((await get('/api/nothing', { Accept: 'text/html' })).headers.get('Content-Type')).toBe(
      'application/json',
    )
  })
})

describe('the log of a request', () => {
  test('tells route and outcome, never what was asked for', async () => {
    const { get, post, logged } = await openHttp(memoryDb())
    await get('/api/catalogue/search?search=Anna+Sidorova&phone=%2B79161234567')
    await get('/Anna/Sidorova?user=Anna', { Authorization: 'tma user=Anna', Cookie: 'guest=Sidorova' })
    await post('/api/shop?email=anna@example.com', JSON.stringify({ name: 'Anna', phone: '+79161234567' }))
    await expect.poll(() => logged().length).toBe(3)
    expect(JSON.stringify(logged())).not.toMatch(/anna|sidorova|9161234567/i)
    expect(logged()[2]).toMatchObject({ level: 'info', method: 'POST', status: 404, ms: expect.any(Number) })
  })
})

describe('/api/shop', () => {
  test('tells what a screen needs before it shows anything', async () => {
    const db = memoryDb()
    set(db, 'shopName', { en: 'Runners', ru: 'Бегуны' })
    set(db, 'currency', 'EUR')
    const { get } = await openHttp(db)
    expect(await (await get('/api/shop?language=en')).json()).toMatchObject({
      name: 'Runners',
      languages: ['ru', 'en'],
      spoken: 'en',
      currency: 'EUR',
      categories: [],
    })
  })
})

describe('the web app', () => {
  test.each(['/', '/category/none', '/product/12', '/cart', '/panel'])(
    'opens at %s, framed by Telegram alone and without foreign scripts',
    async (path) => {
      const { get } = await openHttp(memoryDb())
      const answer = await get(path)
      expect(await answer.text()).toContain('<title>')
      expect(answer.headers.get('Cache-Control')).toContain('no-cache')
      expect(answer.headers.get('Permissions-Policy')).toContain('camera=()')
      const policy = answer.headers.get('Content-Security-Policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'self' https://web.telegram.org https://*.telegram.org")
      expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe')
    },
  )

  test('packs its files, and lets them be kept for ever', async () => {
    const { address } = await openHttp(memoryDb())
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, identity: (whole: Buffer) => whole }
    for (const [accepted, used] of [
      ['gzip, deflate, br', 'br'],
      ['gzip, deflate', 'gzip'],
      ['deflate', 'identity'],
    ] as const) {
      const answer = await raw(`${address}/assets/main-1a2b.js`, { 'Accept-Encoding': accepted })
      expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(answer.headers['content-encoding'] ?? 'identity').toBe(used)
      expect(unpack[used](answer.body).toString()).toHaveLength(1400)
    }
  })

  test('opens a page anew that was there before an update', async () => {
    const { address } = await openHttp(memoryDb())
    const script = await fetch(`${address}/assets/Cart-1a2b_C-d.js`)
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(script.headers.get('cache-control')).toBe('no-store')
    const store = new Map<string, string>()
    let reloads = 0
    const run = new Function('sessionStorage', 'location', await script.text())
    const open = () => {
      const storage = { getItem: (name: string) => store.get(name) ?? null, setItem: store.set.bind(store) }
      expect(() => run(storage, { reload: () => reloads++ })).toThrow('older than the shop')
    }
    open()
    open()
    expect(reloads).toBe(1)
    const sheet = await fetch(`${address}/assets/Cart-1a2b_C-d.css`)
    expect([sheet.status, await sheet.text()]).toEqual([200, ''])
  })

  test.each(['/assets/none-1a2b.js', '/assets/..%2Fshop%2Findex.html', '/assets/.secret', '/assets/'])(
    'has nothing at %s',
    async (path) => {
      const { get } = await openHttp(memoryDb())
      expect((await get(path)).status).toBe(404)
    },
  )
})

/** An answer as it came over the wire: fetch would unpack it. */
function raw(url: string, headers: Record<string, string>) {
  return new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    const sent = request(url, { headers }, async (answer) => {
      resolve({ headers: answer.headers, body: Buffer.concat(await answer.toArray()) })
    })
    sent.on('error', reject).end()
  })
}
