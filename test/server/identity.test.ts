import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { findCustomer, meetCustomer } from '#shop/customers.ts'
import { removeStaff } from '#shop/staff.ts'
import { botToken } from '#test/support/http.ts'
import { addProduct, addStaff, addVariant, memoryDb, noon, set } from '#test/support/shop.ts'
import { launchFor, openPeople, type Visitor } from '#test/support/visitors.ts'

const hour = 3_600_000
const day = 24 * hour

function shopWithThing(wish: Parameters<typeof openPeople>[1] = {}) {
  const db = memoryDb()
  const { id: variantId } = addVariant(db, addProduct(db).id)
  const people = openPeople(db, wish)
  const wants = (who: Visitor, quantity = 1, headers = {}) =>
    who.ask('POST', '/api/cart/lines', { variantId, quantity }, headers)
  const me = async (who: Visitor, headers = {}) => (await who.ask('GET', '/api/me', undefined, headers)).body
  return { ...people, variantId, wants, me }
}

const met = (db: Db) => db.select().from(customers).all()
const code = ({ body }: { body: unknown }) => (body as { error: { code: string } }).error.code

describe('whoever only looks', () => {
  test('is nobody, and stays it', async () => {
    const { db, browser, inTelegram, me } = shopWithThing()
    const [ann, boris] = [browser(), inTelegram({ id: 42, language: 'ru' })]
    for (const path of ['/api/cart', '/api/orders', '/api/favourites', '/api/orders/unknown']) {
      for (const who of [ann, boris]) await who.ask('GET', path)
    }
    const nothing = { pieces: 0, favourites: [], staff: false }
    expect(await me(ann)).toEqual({ kind: 'nobody', language: null, ...nothing })
    expect(await me(boris)).toEqual({ kind: 'telegram', language: 'ru', ...nothing })
    expect(ann.cookie()).toBeUndefined()
    expect(met(db)).toEqual([])
  })

  test('stays it also by what the shop refuses, or what changes nothing', async () => {
    const { db, browser, wants } = shopWithThing()
    const ann = browser()
    expect((await wants(ann, 99)).status).toBe(409)
    for (const [method, path] of [
      ['DELETE', '/api/cart'],
      ['DELETE', '/api/cart/promo'],
      ['POST', '/api/cart/seen'],
      ['DELETE', '/api/favourites/1'],
      ['DELETE', '/api/cart/lines/1'],
      ['PUT', '/api/favourites/999'],
    ] as const) {
      await ann.ask(method, path)
    }
    await ann.ask('PUT', '/api/cart/lines', { variantId: 1, quantity: 0 })
    await ann.ask('PUT', '/api/cart/promo', { code: 'NOPE' })
    expect(ann.cookie()).toBeUndefined()
    expect(met(db)).toEqual([])
  })
})

describe('a guest', () => {
  test('is made by the first thing worth keeping, and known again by the cookie', async () => {
    const { db, browser, me, wants } = shopWithThing()
    const [ann, boris] = [browser(), browser()]
    await wants(ann)
    await wants(ann)
    expect(await me(ann)).toMatchObject({ kind: 'guest', pieces: 2, staff: false })
    expect(await me(boris)).toMatchObject({ kind: 'nobody', pieces: 0 })
    expect(met(db)).toMatchObject([{ telegramId: null, createdAt: noon }])
  })

  test('is nobody with a cookie that somebody made up', async () => {
    const { browser, me, wants } = shopWithThing()
    const [ann, eve] = [browser(), browser()]
    await wants(ann)
    eve.takeCookie(ann.cookie()?.replace(/=1\./, '=2.'))
    expect(await me(eve)).toMatchObject({ kind: 'nobody' })
    eve.takeCookie('kiosk-guest=1')
    expect(await me(eve)).toMatchObject({ kind: 'nobody' })
  })

  test('is given the cookie anew while they come, but not each time', async () => {
    const { clock, browser, me, wants } = shopWithThing()
    const ann = browser()
    await wants(ann)
    const first = ann.cookie()
    clock.now += 6 * day
    await me(ann)
    expect(ann.cookie()).toBe(first)
    clock.now += 2 * day
    await me(ann)
    expect(ann.cookie()).not.toBe(first)
    expect(await me(ann)).toMatchObject({ kind: 'guest', pieces: 1 })
  })

  test('who is forgotten is another one after the next wish', async () => {
    const { db, browser, me, wants } = shopWithThing()
    const ann = browser()
    await wants(ann)
    db.delete(customers).run()
    expect(await me(ann)).toMatchObject({ kind: 'nobody' })
    await wants(ann)
    expect(await me(ann)).toMatchObject({ kind: 'guest', pieces: 1 })
  })
})

describe('a page of somebody else', () => {
  test.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['another part of our domain', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['an address typed in', { 'Sec-Fetch-Site': 'none' }, 403],
    ['our own page', { 'Sec-Fetch-Site': 'same-origin' }, 200],
    [
      'our own page through a proxy that changes the host',
      { Host: '127.0.0.1:3000', Origin: 'https://shop.example' },
      200,
    ],
    ['another origin', { Origin: 'https://evil.example' }, 403],
    ['our name on another port', { Origin: 'http://shop.test:81' }, 403],
    ['a frame that hides its origin', { Origin: 'null' }, 403],
    ['an origin that is none', { Origin: 'shop.test' }, 403],
  ])('%s, by cookie: %j → %i', async (_, headers, status) => {
    const { browser, wants } = shopWithThing({ publicUrl: 'https://shop.example' })
    const ann = browser()
    await wants(ann)
    const answer = await wants(ann, 1, headers)
    expect(answer.status).toBe(status)
    if (status === 403) expect(code(answer)).toBe('foreign-page')
  })

  test('is no page at all when nothing says where it comes from', async () => {
    const { app, variantId } = shopWithThing()
    const body = JSON.stringify({ variantId, quantity: 1 })
    const headers = { 'Content-Type': 'application/json' }
    expect((await app.request('/api/cart/lines', { method: 'POST', headers, body })).status).toBe(403)
  })

  test('cannot hold what Telegram signed, so that its word is enough', async () => {
    const { inTelegram, wants } = shopWithThing()
    expect((await wants(inTelegram({ id: 42 }), 1, { Origin: 'https://evil.example' })).status).toBe(200)
  })

  test('may look: it reads nothing of the answer', async () => {
    const { browser, me } = shopWithThing()
    expect(await me(browser(), { 'Sec-Fetch-Site': 'cross-site' })).toMatchObject({ kind: 'nobody' })
  })
})

describe('somebody in Telegram', () => {
  test('is met with name and language when there is something to keep', async () => {
    const { db, inTelegram, me, wants } = shopWithThing()
    const ann = inTelegram({ id: 42, name: 'Анна', language: 'ru-RU' })
    await wants(ann, 3)
    expect(await me(ann)).toMatchObject({ kind: 'telegram', language: 'ru', pieces: 3 })
    expect(met(db)).toMatchObject([
      { telegramId: 42, name: 'Анна', username: 'user_42', language: 'ru', seenAt: noon },
    ])
    expect(ann.cookie()).toBeUndefined()
  })

  test('has the same cart as in the chat, and the language chosen there', async () => {
    const { db, inTelegram, me, wants } = shopWithThing()
    meetCustomer(db, { telegramId: 42, name: 'Ann', language: 'ru' }, noon)
    const ann = inTelegram({ id: 42, language: 'en' })
    await wants(ann)
    expect(await me(ann)).toMatchObject({ language: 'ru', pieces: 1 })
    expect(findCustomer(db, 42)).toBeDefined()
  })

  test('is staff while they work here, and shops as anybody does', async () => {
    const { db, inTelegram, me, wants } = shopWithThing()
    const owner = addStaff(db, 'owner')
    const seller = addStaff(db, 'seller')
    const row = db.$client.prepare('select telegram_id from staff where id = ?').pluck().get(seller.id)
    const ann = inTelegram({ id: Number(row) })
    await wants(ann)
    expect(await me(ann)).toMatchObject({ kind: 'telegram', staff: true, pieces: 1 })
    removeStaff(db, owner, seller.id, noon)
    expect(await me(ann)).toMatchObject({ staff: false })
  })

  test.each([
    ['what Telegram never signed', 'auth_date=1&user=%7B%22id%22%3A42%7D', 'launch-refused'],
    ['what it signed for another bot', launchFor({ id: 42, token: `${botToken}x` }), 'launch-refused'],
    ['what it signed yesterday', launchFor({ id: 42, at: noon - day - 1 }), 'launch-expired'],
    ['nothing', '', 'launch-refused'],
    ['more than Telegram said', `${launchFor({ id: 42 })} and more`, 'launch-refused'],
  ])('is nobody’s word with %s, not even that of the guest who sends it', async (_, launch, expected) => {
    const { db, browser, withLaunch, wants } = shopWithThing()
    const guest = browser()
    await wants(guest)
    const eve = withLaunch(launch)
    eve.takeCookie(guest.cookie())
    for (const answer of [await eve.ask('GET', '/api/cart'), await wants(eve)]) {
      expect([answer.status, code(answer)]).toEqual([401, expected])
      expect(answer.headers.get('Cache-Control')).toBe('no-store')
    }
    expect(met(db)).toHaveLength(1)
  })

  test('is who they are by the scheme’s name in any letters, and another scheme says nothing', async () => {
    const { inTelegram, browser, me } = shopWithThing()
    const Authorization = `TMA ${launchFor({ id: 42 })}`
    expect(await me(browser(), { Authorization })).toMatchObject({ kind: 'telegram' })
    expect(await me(inTelegram({ id: 42 }), { Authorization: 'Basic YW5uOnB3' })).toMatchObject({
      kind: 'nobody',
    })
  })
})

describe('a guest who comes in Telegram', () => {
  async function both() {
    const shop = shopWithThing()
    const [guest, ann] = [shop.browser(), shop.inTelegram({ id: 42, language: 'ru' })]
    await shop.wants(guest, 2)
    ann.takeCookie(guest.cookie())
    return { ...shop, guest, ann }
  }

  test('is one person from then on, also by a look', async () => {
    const { db, guest, ann, me } = await both()
    expect(await me(ann)).toMatchObject({ kind: 'telegram', pieces: 2 })
    expect(ann.cookie()).toBeUndefined()
    expect(met(db)).toMatchObject([{ telegramId: 42 }])
    expect(await me(guest)).toMatchObject({ kind: 'nobody', pieces: 0 })
    expect(await me(ann)).toMatchObject({ pieces: 2 })
  })

  test('is so with ten requests at once, and what they wish counts once', async () => {
    const { db, ann, me, wants } = await both()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? wants(ann) : ann.ask('GET', '/api/cart'))),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    expect(await me(ann)).toMatchObject({ pieces: 7 })
    expect(met(db)).toHaveLength(1)
  })

  test('does not bring along what belongs to somebody Telegram knows already', async () => {
    const { db, inTelegram, wants, me, ann } = await both()
    await me(ann)
    const boris = inTelegram({ id: 43 })
    await wants(boris)
    boris.takeCookie('kiosk-guest=1.mke2xoo0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
    expect(await me(boris)).toMatchObject({ pieces: 1 })
    expect(met(db)).toHaveLength(2)
  })
})

test('the language asked for comes before the person’s own, and the shop’s comes last', async () => {
  const { db, inTelegram, browser, wants } = shopWithThing()
  const ann = inTelegram({ id: 42, language: 'en' })
  await wants(ann)
  const titleFor = async (who: Visitor, path: string) => {
    const { body } = await who.ask('GET', path)
    return (body as { cart: { lines: { title: string }[] } }).cart.lines[0]?.title
  }
  expect(await titleFor(ann, '/api/cart')).toMatch(/^Product/)
  expect(await titleFor(ann, '/api/cart?language=ru')).toMatch(/^Товар/)
  const guest = browser()
  await wants(guest)
  expect(await titleFor(guest, '/api/cart')).toMatch(/^Товар/)
  set(db, 'languages', ['ru'])
  expect(await titleFor(ann, '/api/cart?language=en')).toMatch(/^Товар/)
})
