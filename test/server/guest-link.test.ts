import { expect, test } from 'vitest'
import { customers } from '#db/schema/people.ts'
import type { Visitor } from '#test/support/visitors.ts'
import { codeIn, openWebShop, order } from '#test/support/web-shop.ts'

const minute = 60_000

async function linkOf(who: Visitor): Promise<string> {
  const { body } = await who.ask('POST', '/api/guest-link')
  return (body as { startapp: string }).startapp
}

const redeem = (who: Visitor, startapp: unknown) => who.ask('POST', '/api/guest-link/redeem', { startapp })

test('a guest takes cart, favourites and orders into Telegram', async () => {
  const { db, browser, inTelegram, variantId, productId } = openWebShop()
  const [guest, ann] = [browser(), inTelegram({ id: 42, language: 'ru' })]
  const token = await order(guest, variantId)
  await guest.ask('PUT', `/api/favourites/${productId}`)
  await guest.ask('POST', '/api/cart/lines', { variantId, quantity: 2 })
  const startapp = await linkOf(guest)
  expect(startapp).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
  expect((await redeem(ann, startapp)).body).toEqual({
    ...{ kind: 'telegram', language: 'ru', pieces: 2, favourites: [productId], staff: false },
  })
  expect((await ann.ask('GET', `/api/orders/${token}`)).body).toMatchObject({ own: true })
  expect((await guest.ask('GET', '/api/me')).body).toMatchObject({ kind: 'nobody' })
  expect(db.select().from(customers).all()).toMatchObject([{ telegramId: 42 }])
})

test('a link works once, whoever opens it again', async () => {
  const { browser, inTelegram, variantId } = openWebShop()
  const guest = browser()
  await guest.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  const startapp = await linkOf(guest)
  const people = [42, 43, 44, 42].map((id) => inTelegram({ id }))
  const outcomes = (await Promise.all(people.map((who) => redeem(who, startapp)))).map(codeIn)
  expect(outcomes.sort()).toEqual([
    '200',
    '410 guest-link-used',
    '410 guest-link-used',
    '410 guest-link-used',
  ])
})

test('a link is good for a quarter of an hour', async () => {
  const { clock, browser, inTelegram, variantId } = openWebShop()
  const guest = browser()
  await guest.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  const startapp = await linkOf(guest)
  clock.now += 16 * minute
  expect(codeIn(await redeem(inTelegram({ id: 42 }), startapp))).toBe('410 guest-link-expired')
})

test('nobody takes anything along, and a browser takes over nobody', async () => {
  const { browser, inTelegram, variantId } = openWebShop()
  expect((await browser().ask('POST', '/api/guest-link')).body).toEqual({ startapp: null })
  expect((await inTelegram({ id: 42 }).ask('POST', '/api/guest-link')).body).toEqual({ startapp: null })
  const guest = browser()
  await guest.ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  expect(codeIn(await redeem(browser(), await linkOf(guest)))).toBe('401 launch-refused')
  expect((await guest.ask('GET', '/api/me')).body).toMatchObject({ kind: 'guest', pieces: 1 })
})

test('links that were made up lead nowhere, and not often', async () => {
  const { inTelegram } = openWebShop()
  const eve = inTelegram({ id: 42 })
  const outcomes = []
  for (let count = 0; count < 25; count++) outcomes.push(codeIn(await redeem(eve, `g_${'x'.repeat(36)}`)))
  expect(outcomes.filter((one) => one === '404 guest-link-unknown')).toHaveLength(20)
  expect(outcomes.at(-1)).toBe('429 too-many')
  expect(codeIn(await redeem(inTelegram({ id: 43 }), 'x'.repeat(513)))).toBe('400 invalid-input')
  expect(codeIn(await redeem(inTelegram({ id: 43 }), 7))).toBe('400 invalid-input')
})
