import fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { guestCookies } from '#server/guest-cookie.ts'
import { secret } from '#test/support/http.ts'
import { noon } from '#test/support/shop.ts'

/** What a browser is given, and what is read of what a browser sends. */
function cookiesWith({ key = secret, isSecure = false } = {}) {
  const cookies = guestCookies(key, isSecure)
  const app = new Hono()
    .get('/give/:id', (c) => {
      cookies.give(c, Number(c.req.param('id')), noon)
      return c.body(null)
    })
    .get('/take', (c) => {
      cookies.take(c)
      return c.body(null)
    })
    .get('/read', (c) => c.json(cookies.read(c) ?? null))
  const given = async (path: string) => (await app.request(path)).headers.get('Set-Cookie') ?? ''
  const read = async (cookie: string): Promise<unknown> =>
    (await app.request('/read', { headers: { Cookie: cookie } })).json()
  return { given, read, give: async (id: number) => (await given(`/give/${id}`)).split(';')[0] ?? '' }
}

describe('the cookie', () => {
  test('is for a year, for no script, for no other site, and for https where the shop has it', async () => {
    expect(await cookiesWith().given('/give/7')).toMatch(
      /^kiosk-guest=[\w.-]+; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await cookiesWith({ isSecure: true }).given('/give/7')).toMatch(
      /^__Host-kiosk-guest=[\w.-]+; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(await cookiesWith({ isSecure: true }).given('/take')).toMatch(
      /^__Host-kiosk-guest=; Max-Age=0; .*Secure/,
    )
  })

  test('says who it was given to, and when', async () => {
    const { give, read } = cookiesWith()
    for (const guestId of [1, 35, 36, 2 ** 40]) {
      expect(await read(await give(guestId))).toEqual({ guestId, madeAt: noon })
    }
    expect(await read(`other=1; ${await give(7)}; more=2`)).toMatchObject({ guestId: 7 })
  })

  test('is nobody’s when it was signed elsewhere, or for http', async () => {
    const mine = await cookiesWith().give(7)
    expect(await cookiesWith({ key: 'another secret, as long as the first one' }).read(mine)).toBeNull()
    expect(await cookiesWith({ isSecure: true }).read(mine)).toBeNull()
    const safe = await cookiesWith({ isSecure: true }).give(7)
    expect(await cookiesWith({ isSecure: true }).read(safe)).toMatchObject({ guestId: 7 })
    expect(await cookiesWith().read(safe)).toBeNull()
  })
})

test('whatever is changed in it, it is nobody’s', async () => {
  const { give, read } = cookiesWith()
  const mine = await give(7)
  const letter = fc.constantFrom(...'0123456789abcdefXYZ-_.%')
  // The very last letter holds bits that mean nothing.
  const at = fc.integer({ min: mine.indexOf('=') + 1, max: mine.length - 2 })
  await fc.assert(
    fc.asyncProperty(at, letter, fc.nat({ max: 2 }), async (at, letter, cut) => {
      const changed = mine.slice(0, at) + letter + mine.slice(at + cut)
      if (changed !== mine) expect(await read(changed)).toBeNull()
    }),
    { numRuns: 1_000 },
  )
})

test('whatever comes, it is read calmly as nobody’s', async () => {
  const { read } = cookiesWith()
  const odd = fc.string({ unit: 'binary-ascii', maxLength: 120 }).map((text) => text.replace(/[\r\n\0]/g, ''))
  await fc.assert(
    fc.asyncProperty(odd, async (text) => {
      expect(await read(`kiosk-guest=${text}`)).toBeNull()
    }),
  )
})
