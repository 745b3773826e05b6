import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { diskOf } from '#db/on-disk.ts'
import { variants } from '#db/schema/catalogue.ts'
import { orders } from '#db/schema/selling.ts'
import { system } from '#shop/actor.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { addProduct, addVariant, memoryDb, noon } from '#test/support/shop.ts'
import { type Asked, openPeopleOnline, type Visitor } from '#test/support/visitors.ts'
import {
  answers,
  codeIn,
  fillForm,
  keyOf,
  openWebShop,
  order,
  place,
  priceMinor,
  traces,
} from '#test/support/web-shop.ts'

const minute = 60_000

/** The form is there, and nothing in it yet. */
async function openForm(who: Visitor, variantId: number, key = keyOf('first')): Promise<void> {
  await who.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  await who.ask('POST', '/api/checkout', { key })
}

const answersOf = (given: Record<string, string>) =>
  Object.entries(given).map(([field, value]) => ({ field, value }))

const placeWith = (who: Visitor, given: Record<string, string>) =>
  who.ask('POST', '/api/orders', { key: keyOf('first'), totalMinor: priceMinor, answers: answersOf(given) })

describe('an order', () => {
  test('is placed by a guest, who gets its page and keeps the link', async () => {
    const { db, browser, variantId } = openWebShop()
    const ann = browser()
    await fillForm(ann, variantId)
    const { status, body, headers } = await place(ann)
    expect(status).toBe(200)
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(body).toMatchObject({
      own: true,
      order: {
        number: 1,
        status: 'new',
        phone: '+79217654321',
        totalMinor: priceMinor,
        delivery: 'Курьером',
      },
      stages: [{ status: 'new', at: noon }, { status: 'confirmed', at: null }, {}, {}, {}],
      mayCancel: true,
    })
    expect(db.select().from(orders).get()).toMatchObject({ source: 'web', language: 'ru' })
    expect((await ann.ask('GET', '/api/me')).body).toMatchObject({ pieces: 0 })
  })

  test('is placed from Telegram in the language that was on the screen', async () => {
    const { db, inTelegram, variantId } = openWebShop()
    const ann = inTelegram({ id: 42, language: 'ru' })
    await fillForm(ann, variantId)
    await ann.ask('POST', '/api/orders?language=en', { key: keyOf('first'), totalMinor: priceMinor })
    expect(db.select().from(orders).get()).toMatchObject({ source: 'webapp', language: 'en' })
  })

  test('is the same one for the same key: twice at once, and long after', async () => {
    const { db, browser, variantId } = openWebShop()
    const ann = browser()
    await fillForm(ann, variantId)
    const replies = await Promise.all([place(ann), place(ann), place(ann)])
    const later = await place(ann)
    const tokens = [...replies, later].map(({ body }) => (body as { order: { token: string } }).order.token)
    expect(new Set(tokens).size).toBe(1)
    expect(db.select().from(orders).all()).toHaveLength(1)
    expect(db.select({ stock: variants.stock }).from(variants).get()).toEqual({ stock: 9 })
  })

  test('is the same one also after the guest became known in Telegram', async () => {
    const { db, browser, inTelegram, variantId } = openWebShop()
    const [guest, ann] = [browser(), inTelegram({ id: 42 })]
    const token = await order(guest, variantId)
    ann.takeCookie(guest.cookie())
    expect((await place(ann)).body).toMatchObject({ own: true, order: { token } })
    expect(db.select().from(orders).all()).toHaveLength(1)
  })

  test('is not placed for another sum than was on the screen, and says the new one', async () => {
    const { db, browser, variantId } = openWebShop()
    const ann = browser()
    await fillForm(ann, variantId)
    db.update(variants).set({ priceMinor: 2500_00 }).where(eq(variants.id, variantId)).run()
    const refused = await place(ann)
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { code: 'cart-changed', params: { totalMinor: 2500_00 } } },
    })
    expect(db.select().from(orders).all()).toEqual([])
    expect((await place(ann, keyOf('first'), 2500_00)).status).toBe(200)
  })

  test('is not placed by a key of nobody’s form, or of somebody else’s', async () => {
    const { browser, variantId } = openWebShop()
    const [ann, eve] = [browser(), browser()]
    await fillForm(ann, variantId)
    expect(codeIn(await place(eve))).toBe('409 changed-meanwhile')
    expect(codeIn(await place(ann, keyOf('other')))).toBe('409 changed-meanwhile')
  })

  test('is placed with the answers that come along, in one go', async () => {
    const { db, browser, variantId } = openWebShop()
    const ann = browser()
    await openForm(ann, variantId)
    const { status, body } = await placeWith(ann, answers)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      order: { name: 'Zinaida', comment: 'the blue door' },
      phone: '+7 921 765-43-21',
    })
    // The same once more, as after a lost answer: whatever comes along now changes nothing.
    const again = await placeWith(ann, { ...answers, name: 'Another' })
    expect(again.body).toEqual(body)
    expect(db.select().from(orders).all()).toHaveLength(1)
  })

  test('is not placed with a wrong answer, which is named; the right ones are kept', async () => {
    const { db, browser, variantId } = openWebShop()
    const ann = browser()
    await openForm(ann, variantId)
    expect(await placeWith(ann, { ...answers, phone: '12' })).toMatchObject({
      status: 422,
      body: { error: { code: 'phone-too-short', params: { field: 'phone' } } },
    })
    expect(db.select().from(orders).all()).toEqual([])
    expect((await ann.ask('GET', '/api/checkout')).body).toMatchObject({
      missing: ['phone'],
      fields: { name: 'Zinaida', address: 'Lesnaya street 5' },
    })
    expect((await placeWith(ann, { phone: answers.phone })).status).toBe(200)
  })

  test('keeps the answers that came along also where it is refused for something else', async () => {
    const { browser, variantId } = openWebShop()
    const [ann, eve] = [browser(), browser()]
    await openForm(ann, variantId)
    await openForm(eve, variantId, keyOf('eve'))
    const given = answersOf(answers)
    const wrongSum = { key: keyOf('first'), totalMinor: 1, answers: given }
    expect(codeIn(await ann.ask('POST', '/api/orders', wrongSum))).toBe('409 cart-changed')
    expect((await ann.ask('GET', '/api/checkout')).body).toMatchObject({ missing: [] })
    // But never in another form than the one they were typed into.
    expect(codeIn(await eve.ask('POST', '/api/orders', wrongSum))).toBe('409 changed-meanwhile')
    expect(JSON.stringify((await eve.ask('GET', '/api/checkout')).body)).not.toMatch(traces)
  })

  test('says what is missing', async () => {
    const { browser, variantId } = openWebShop()
    const ann = browser()
    await ann.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
    await ann.ask('POST', '/api/checkout', { key: keyOf('first') })
    expect(codeIn(await place(ann))).toBe('422 name-required')
  })

  test.each([
    [{ key: keyOf('first') }],
    [{ key: keyOf('first'), totalMinor: -1 }],
    [{ key: keyOf('first'), totalMinor: '199000' }],
    [{ key: keyOf('first'), totalMinor: priceMinor, status: 'confirmed' }],
    [{ key: keyOf('first'), totalMinor: priceMinor, token: 'mine' }],
    [{ key: keyOf('first'), totalMinor: priceMinor, answers: [] }],
    [{ key: keyOf('first'), totalMinor: priceMinor, answers: [{ field: 'role', value: 'owner' }] }],
  ])('is not asked for by %j', async (body) => {
    const { browser, variantId } = openWebShop()
    const ann = browser()
    await fillForm(ann, variantId)
    expect(codeIn(await ann.ask('POST', '/api/orders', body))).toBe('400 invalid-input')
  })

  test('is asked for ten times a minute by one person, and told when to ask again', async () => {
    const { clock, browser, inTelegram, variantId } = openWebShop()
    for (const ann of [browser(), inTelegram({ id: 42 })]) {
      await ann.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
      for (let count = 0; count < 10; count++) expect(codeIn(await place(ann))).toBe('409 changed-meanwhile')
      const refused = await place(ann)
      expect(refused).toMatchObject({
        status: 429,
        body: { error: { code: 'too-many', params: { seconds: 6 } } },
      })
      expect(refused.headers.get('Retry-After')).toBe('6')
    }
    clock.now += 6_000
    expect(codeIn(await place(inTelegram({ id: 42 })))).toBe('409 changed-meanwhile')
  })
})

test('an order is told when it is on the disk, and not before; where the disk fails, that is told', async () => {
  const { db, browser, variantId } = openWebShop()
  const ann = browser()
  await fillForm(ann, variantId)
  const disk = diskOf(db)
  let { promise, resolve, reject } = Promise.withResolvers<void>()
  disk.settled = () => promise
  const told: number[] = []
  const ask = async (work: Promise<Asked>) => {
    const answer = await work
    told.push(answer.status)
    return answer
  }
  const failing = ask(place(ann))
  const looking = ask(ann.ask('GET', '/api/orders'))
  await expect.poll(() => db.select().from(orders).all()).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(told).toEqual([])
  reject(new Error('EIO'))
  for (const answer of [await failing, await looking]) {
    expect(codeIn(answer)).toBe('500 unexpected')
    expect(JSON.stringify(answer.body)).not.toMatch(traces)
  }
  ;({ promise, resolve, reject } = Promise.withResolvers<void>())
  const again = ask(place(ann))
  resolve()
  expect((await again).body).toMatchObject({ order: { number: 1 } })
})

test('of two guests who want the last one, exactly one gets it, and the other is told', async () => {
  const db = memoryDb()
  const { id } = addProduct(db, { priceMinor })
  const { id: variantId } = addVariant(db, id, { stock: 1 })
  const { browser } = await openPeopleOnline(db)
  const guests = Array.from({ length: 6 }, browser)
  for (const guest of guests) await fillForm(guest, variantId)
  const outcomes = (await Promise.all(guests.map((guest) => place(guest)))).map(codeIn)
  expect(outcomes.sort()).toEqual(['200', ...Array.from({ length: 5 }, () => '409 out-of-stock')].sort())
  expect(db.select().from(orders).all()).toHaveLength(1)
  expect(db.select({ stock: variants.stock }).from(variants).get()).toEqual({ stock: 0 })
})

describe('the page of an order', () => {
  test('is not sent again while nothing changed', async () => {
    const { db, browser, variantId, clock } = openWebShop()
    const ann = browser()
    const token = await order(ann, variantId)
    const first = await ann.ask('GET', `/api/orders/${token}`)
    const etag = first.headers.get('ETag') ?? ''
    clock.now += minute
    const poll = () => ann.ask('GET', `/api/orders/${token}`, undefined, { 'If-None-Match': etag })
    expect(await poll()).toMatchObject({ status: 304, body: undefined })
    moveOrder(db, system, { orderId: 1, to: 'confirmed' }, clock.now)
    const changed = await poll()
    expect(changed).toMatchObject({ status: 200, body: { order: { status: 'confirmed' }, mayCancel: false } })
    expect(changed.headers.get('ETag')).not.toBe(etag)
    // In another language, and to somebody else, it is another page.
    for (const other of [
      await ann.ask('GET', `/api/orders/${token}?language=en`),
      await browser().ask('GET', `/api/orders/${token}`),
    ]) {
      expect(other.headers.get('ETag')).not.toBe(changed.headers.get('ETag'))
    }
  })

  test('shows whoever else has the link how it stands, and nobody’s name', async () => {
    const { browser, inTelegram, variantId } = openWebShop()
    const token = await order(browser(), variantId)
    for (const other of [browser(), inTelegram({ id: 42 })]) {
      const { status, body } = await other.ask('GET', `/api/orders/${token}`)
      expect(status).toBe(200)
      expect(body).toMatchObject({
        own: false,
        mayCancel: false,
        mayRepeat: false,
        order: { number: 1, moves: [] },
      })
      expect(JSON.stringify(body)).not.toMatch(traces)
    }
  })

  test('is found by nobody who guesses, and then by nobody else from there for a while', async () => {
    const { clock, browser, inTelegram, variantId } = openWebShop()
    const [ann, eve, boris] = [browser(), browser(), inTelegram({ id: 43 })]
    const token = await order(ann, variantId)
    const tries = []
    for (let count = 0; count < 25; count++) {
      tries.push(codeIn(await eve.ask('GET', `/api/orders/${'guess'.repeat(5)}${count}`)))
    }
    expect(tries.filter((one) => one === '404 not-found')).toHaveLength(20)
    expect(tries.filter((one) => one === '429 too-many')).toHaveLength(5)
    // The right one tells nothing any more either; Telegram's people are counted for themselves.
    expect(codeIn(await browser().ask('GET', `/api/orders/${token}`))).toBe('429 too-many')
    expect(codeIn(await boris.ask('GET', `/api/orders/${token}`))).toBe('200')
    expect(codeIn(await ann.ask('GET', `/api/orders/${token}`))).toBe('200')
    clock.now += minute
    expect(codeIn(await eve.ask('GET', `/api/orders/${token}`))).toBe('200')
  })

  test.each(['x', `${'x'.repeat(500)}`, '%00', '1%20or%201=1', '..%2F..%2Fsecret'])(
    'is not at %s',
    async (token) => {
      const { browser } = openWebShop()
      expect(codeIn(await browser().ask('GET', `/api/orders/${token}`))).toBe('404 not-found')
    },
  )
})

describe('a customer’s own orders', () => {
  test('are listed for them alone, page by page', async () => {
    const { browser, variantId } = openWebShop({ stock: 100 })
    const [ann, eve] = [browser(), browser()]
    const tokens = [await order(ann, variantId, keyOf('one')), await order(ann, variantId, keyOf('two'))]
    const { body } = await ann.ask('GET', '/api/orders?language=en')
    expect(body).toMatchObject({
      items: [
        { token: tokens[1], number: 2, titles: ['Tee'], pieces: 1, status: 'new' },
        { token: tokens[0], number: 1 },
      ],
      next: null,
    })
    expect((await eve.ask('GET', '/api/orders')).body).toEqual({ items: [], next: null })
    expect((await ann.ask('GET', '/api/orders?before=2')).body).toMatchObject({ items: [{ number: 1 }] })
  })

  test.each(['0', '-1', '1.5', 'x', '1e3', '9'.repeat(16)])(
    'go on from no such place as %s',
    async (before) => {
      const { browser } = openWebShop()
      expect(codeIn(await browser().ask('GET', `/api/orders?before=${before}`))).toBe('400 invalid-input')
    },
  )
})

describe('taking an order back', () => {
  test('is done once, while it is new, and gives the pieces back', async () => {
    const { db, browser, variantId } = openWebShop()
    const ann = browser()
    const token = await order(ann, variantId)
    const cancel = () => ann.ask('POST', `/api/orders/${token}/cancel`)
    expect((await cancel()).body).toMatchObject({ order: { status: 'cancelled' }, mayCancel: false })
    expect((await cancel()).status).toBe(200)
    expect(db.select({ stock: variants.stock }).from(variants).get()).toEqual({ stock: 10 })
  })

  test('comes too late once the shop works on it', async () => {
    const { db, browser, variantId } = openWebShop()
    const ann = browser()
    const token = await order(ann, variantId)
    moveOrder(db, system, { orderId: 1, to: 'confirmed' }, noon)
    expect(codeIn(await ann.ask('POST', `/api/orders/${token}/cancel`))).toBe('403 not-allowed')
    moveOrder(db, system, { orderId: 1, to: 'sent' }, noon)
    expect(codeIn(await ann.ask('POST', `/api/orders/${token}/cancel`))).toBe('409 order-move-refused')
  })

  test.each(['cancel', 'repeat'])('is nobody else’s affair, link or not: %s', async (what) => {
    const { db, browser, inTelegram, variantId } = openWebShop()
    const token = await order(browser(), variantId)
    const eve = browser()
    await eve.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
    for (const other of [eve, browser(), inTelegram({ id: 42 })]) {
      expect(codeIn(await other.ask('POST', `/api/orders/${token}/${what}`))).toBe('404 not-found')
      expect(codeIn(await other.ask('POST', `/api/orders/unknown/${what}`))).toBe('404 not-found')
    }
    expect(db.select({ status: orders.status }).from(orders).all()).toEqual([{ status: 'new' }])
  })
})

test('the same again goes into the cart, and what cannot is named', async () => {
  const { db, browser, variantId } = openWebShop()
  const ann = browser()
  const { id } = addProduct(db, { title: { en: 'Cap' } })
  const { id: capId } = addVariant(db, id)
  await ann.ask('POST', '/api/cart/lines', { variantId: capId, quantity: 1 })
  await fillForm(ann, variantId)
  const { body: placed } = await place(ann, keyOf('first'), priceMinor + 1000)
  db.delete(variants).where(eq(variants.id, capId)).run()
  const { token } = (placed as { order: { token: string } }).order
  const { body } = await ann.ask('POST', `/api/orders/${token}/repeat?language=en`)
  expect(body).toMatchObject({
    cart: { pieces: 1, lines: [{ title: 'Tee' }] },
    repeated: {
      added: [{ title: 'Tee', quantity: 1, ordered: 1 }],
      missing: [{ title: 'Cap', code: 'not-for-sale' }],
    },
  })
})
