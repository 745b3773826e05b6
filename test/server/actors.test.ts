// Who may do what over HTTP, and what of others never turns up in an answer. A new route fails here until it is in the table.
import { expect, test } from 'vitest'
import { writeGuestToken } from '#bot/orders/guest-token.ts'
import { orders } from '#db/schema/selling.ts'
import { addPromo } from '#shop/cart/promo-editing.ts'
import { meetGuest } from '#shop/customers.ts'
import { ensureOwners } from '#shop/staff.ts'
import { appOver, secret } from '#test/support/http.ts'
import { addStaff, memoryDb, noon } from '#test/support/shop.ts'
import type { Visitor } from '#test/support/visitors.ts'
import { keyOf, openWebShop } from '#test/support/web-shop.ts'

/** Whose things they are come last, when the others have tried. */
const actors = ['nobody', 'otherGuest', 'otherCustomer', 'staff', 'guest', 'customer'] as const
type ActorName = (typeof actors)[number]

/** What each of the two who have ordered has told the shop. */
const told = {
  guest: {
    name: 'Galina',
    phone: '+79217654321',
    email: 'galina@example.com',
    address: 'Guest lane 5',
    comment: 'blue door',
  },
  customer: {
    name: 'Tatiana',
    phone: '+79211112233',
    email: 'tanya@example.com',
    address: 'Letter row 7',
    comment: 'red gate',
  },
} as const
const traces = {
  guest: /Galina|9217654321|galina@|Guest lane|blue door/,
  customer: /Tatiana|9211112233|tanya@|Letter row|red gate/,
}

/** Two who have ordered and go on shopping, two who only began, one who works here, and nobody. */
async function openWorld() {
  const shop = openWebShop({ stock: 100 })
  const { db, browser, inTelegram, variantId } = shop
  addPromo(db, addStaff(db, 'owner'), { code: 'TEN', kind: 'percent', value: 10 }, noon)
  ensureOwners(db, [77], noon)
  const who: Record<ActorName, Visitor> = {
    ...{ nobody: browser(), guest: browser(), otherGuest: browser() },
    ...{
      customer: inTelegram({ id: 42 }),
      otherCustomer: inTelegram({ id: 43 }),
      staff: inTelegram({ id: 77 }),
    },
  }
  const begin = (actor: ActorName) => who[actor].ask('POST', '/api/cart/lines', { variantId, quantity: 1 })
  const fill = async (actor: 'guest' | 'customer', key: string) => {
    await begin(actor)
    await who[actor].ask('POST', '/api/checkout', { key })
    for (const [field, value] of Object.entries(told[actor])) {
      await who[actor].ask('PUT', '/api/checkout/fields', { field, value })
    }
  }
  for (const actor of ['guest', 'customer'] as const) {
    await fill(actor, keyOf(`${actor}-old`))
    await who[actor].ask('POST', '/api/orders', { key: keyOf(`${actor}-old`), totalMinor: 1990_00 })
    await fill(actor, keyOf(`${actor}-new`))
    await who[actor].ask('PUT', `/api/favourites/${shop.productId}`)
  }
  for (const actor of ['otherGuest', 'otherCustomer', 'staff'] as const) await begin(actor)
  const [first, second] = db.select({ token: orders.token }).from(orders).orderBy(orders.id).all()
  const tokens = { guest: first?.token ?? '', customer: second?.token ?? '' }
  return { ...shop, who, tokens }
}
type World = Awaited<ReturnType<typeof openWorld>>

type Status = number
type Row = {
  route: string
  /** Where it differs from the route itself. */
  path?: (world: World) => string
  body?: (world: World) => unknown
  /** For all, or in the order of the actors. */
  expected: Status | readonly Status[]
}

const line = ({ variantId }: World) => ({ variantId, quantity: 1 })
const of =
  (owner: 'guest' | 'customer', tail = '') =>
  (world: World) =>
    `/api/orders/${world.tokens[owner]}${tail}`
const draftHolders = [404, 404, 404, 404, 200, 200]

const table: Row[] = [
  { route: 'GET /api/shop', expected: 200 },
  { route: 'GET /api/home', expected: 200 },
  { route: 'GET /api/catalogue', expected: 200 },
  { route: 'GET /api/facets', expected: 200 },
  { route: 'GET /api/search', expected: 200 },
  { route: 'GET /api/suggestions', expected: 200 },
  { route: 'GET /api/pages/:slug', path: () => '/api/pages/none', expected: 404 },
  { route: 'GET /api/products/:id', path: ({ productId }) => `/api/products/${productId}`, expected: 200 },
  {
    route: 'GET /api/products/:id/reviews',
    path: ({ productId }) => `/api/products/${productId}/reviews`,
    expected: 200,
  },
  { route: 'GET /api/openapi.json', expected: 200 },
  // The owner's right to send, though not this.
  { route: 'POST /api/pictures', body: line, expected: [403, 403, 403, 422, 403, 403] },
  { route: 'GET /api/me', expected: 200 },
  { route: 'GET /api/cart', expected: 200 },
  { route: 'DELETE /api/cart', expected: 200 },
  { route: 'POST /api/cart/lines', body: line, expected: 200 },
  { route: 'PUT /api/cart/lines', body: line, expected: 200 },
  // The first line that is still in a cart is the guest's.
  {
    route: 'DELETE /api/cart/lines/:id',
    path: () => '/api/cart/lines/2',
    expected: [404, 404, 404, 404, 200, 404],
  },
  { route: 'PUT /api/cart/promo', body: () => ({ code: 'TEN' }), expected: 200 },
  { route: 'DELETE /api/cart/promo', expected: 200 },
  { route: 'POST /api/cart/seen', expected: 200 },
  { route: 'GET /api/checkout', expected: draftHolders },
  {
    route: 'POST /api/checkout',
    body: () => ({ key: keyOf('mine') }),
    expected: [422, 200, 200, 200, 200, 200],
  },
  {
    route: 'PUT /api/checkout/fields',
    body: () => ({ field: 'comment', value: 'quick' }),
    expected: draftHolders,
  },
  {
    route: 'PUT /api/checkout/answers',
    body: () => ({ answers: [{ field: 'comment', value: 'quick' }] }),
    expected: draftHolders,
  },
  { route: 'PUT /api/checkout/location', body: () => null, expected: draftHolders },
  { route: 'GET /api/orders', expected: 200 },
  // The key of somebody else's form is of no use.
  {
    route: 'POST /api/orders',
    body: () => ({ key: keyOf('guest-new'), totalMinor: 1990_00 }),
    expected: [409, 409, 409, 409, 200, 409],
  },
  {
    route: 'POST /api/orders',
    body: () => ({ key: keyOf('customer-old'), totalMinor: 1990_00 }),
    expected: [409, 409, 409, 409, 409, 200],
  },
  { route: 'GET /api/orders/:token', path: of('guest'), expected: 200 },
  { route: 'GET /api/orders/:token', path: of('customer'), expected: 200 },
  {
    route: 'POST /api/orders/:token/cancel',
    path: of('guest', '/cancel'),
    expected: [404, 404, 404, 404, 200, 404],
  },
  {
    route: 'POST /api/orders/:token/cancel',
    path: of('customer', '/cancel'),
    expected: [404, 404, 404, 404, 404, 200],
  },
  {
    route: 'POST /api/orders/:token/repeat',
    path: of('guest', '/repeat'),
    expected: [404, 404, 404, 404, 200, 404],
  },
  {
    route: 'POST /api/orders/:token/repeat',
    path: of('customer', '/repeat'),
    expected: [404, 404, 404, 404, 404, 200],
  },
  { route: 'GET /api/favourites', expected: 200 },
  {
    route: 'PUT /api/favourites/:productId',
    path: ({ productId }) => `/api/favourites/${productId}`,
    expected: 200,
  },
  {
    route: 'DELETE /api/favourites/:productId',
    path: ({ productId }) => `/api/favourites/${productId}`,
    expected: 200,
  },
  { route: 'POST /api/guest-link', expected: 200 },
  {
    route: 'POST /api/guest-link/redeem',
    body: ({ db }) => ({ startapp: writeGuestToken(secret, meetGuest(db, noon).id, noon) }),
    expected: [401, 401, 200, 200, 401, 200],
  },
]

/** Pages and files, the same for everybody by what they are. */
const impersonal = [...['GET /healthz', 'GET /images/:name', 'GET /assets/:file'], 'GET /panel']

test('every route is in the table', () => {
  const { app } = appOver(memoryDb())
  const answering = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
  const routes = [...new Set(answering.map(({ method, path }) => `${method} ${path}`))]
  const known = new Set([...impersonal, ...table.map(({ route }) => route)])
  expect(routes.filter((route) => !known.has(route))).toEqual([])
  expect([...known].filter((route) => !routes.includes(route))).toEqual([])
})

test.each(table)(
  '$route is for whom it is for, and tells nobody of others',
  async ({ route, path, body, expected }) => {
    const world = await openWorld()
    const [method = '', plain = ''] = route.split(' ')
    for (const [index, actor] of actors.entries()) {
      const answer = await world.who[actor].ask(method, path?.(world) ?? plain, body?.(world))
      const status = typeof expected === 'number' ? expected : expected[index]
      expect([actor, answer.status], JSON.stringify(answer.body)).toEqual([actor, status])
      const said = JSON.stringify([answer.body, [...answer.headers]])
      for (const owner of ['guest', 'customer'] as const) {
        if (owner !== actor) expect(said).not.toMatch(traces[owner])
      }
      // Nor the numbers by which the shop or Telegram knows people.
      expect(said).not.toMatch(/customerId|telegramId/)
    }
  },
)

test('the table can fail: whose order it is does tell its traces', async () => {
  const world = await openWorld()
  for (const owner of ['guest', 'customer'] as const) {
    const { body } = await world.who[owner].ask('GET', of(owner)(world))
    expect(JSON.stringify(body)).toMatch(traces[owner])
  }
})

test('nothing of it is in the log', async () => {
  const world = await openWorld()
  for (const actor of actors) {
    for (const { route, path, body } of table) {
      const [method = '', plain = ''] = route.split(' ')
      await world.who[actor].ask(method, path?.(world) ?? plain, body?.(world))
    }
  }
  const log = JSON.stringify(world.logged())
  expect(log).toContain('/api/orders/:token/cancel')
  expect(log).not.toMatch(traces.guest)
  expect(log).not.toMatch(traces.customer)
  for (const token of Object.values(world.tokens)) expect(log).not.toContain(token)
})
