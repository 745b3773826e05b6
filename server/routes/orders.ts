// Orders: placed once however often it is asked, listed for whoever placed them, and looked at by whoever has the link.
import { createHash, randomBytes } from 'node:crypto'
import { Hono, type MiddlewareHandler } from 'hono'
import { type Disk, diskOf } from '#db/on-disk.ts'
import { orderInput, ordersInput } from '#shop/contract.ts'
import { ShopError } from '#shop/error.ts'
import { confirmOrder } from '#shop/orders/confirm-order.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { findOrderPage, findOwnByToken, type OrderPage } from '#shop/orders/order-page.ts'
import { repeatOrder } from '#shop/orders/order-repeat.ts'
import { listOwnOrders } from '#shop/orders/own-orders.ts'
import { withoutWaiting } from '#shop/transaction.ts'
import { asked } from '../asked.ts'
import { callerOf } from '../caller.ts'
import { countedAs, identify, type Known } from '../identity.ts'
import type { People } from '../people.ts'
import { typed } from '../typed.ts'
import { languageFor, type PersonalContext, readerOf } from '../visitor.ts'
import { cartPage } from './cart.ts'

export function orderRoutes(people: People) {
  const { db, now } = people
  const disk = diskOf(db)
  return new Hono<Known>()
    .use(identify(people), onceOn(disk))
    .get('/', asked(ordersInput), (c) => {
      const { before } = c.req.valid('query')
      const from = before === undefined ? undefined : Number(before)
      return c.json(listOwnOrders(db, readerOf(c), { language: languageFor(c, people), before: from }))
    })
    .post('/', typed(orderInput), (c) => {
      admitOrder(c, people)
      const { totalMinor, ...asked } = c.req.valid('json')
      const token = randomBytes(18).toString('base64url')
      const source = c.get('visitor').kind === 'telegram' ? 'webapp' : 'web'
      const language = languageFor(c, people)
      const input = { ...asked, token, agreedMinor: totalMinor, source, language } as const
      disk.note()
      const placed = withoutWaiting(db, () => confirmOrder(db, readerOf(c), input, now()))
      return c.json(openPage(c, people, placed.token))
    })
    .get('/:token', (c) => {
      const page = openPage(c, people, c.req.param('token'))
      const etag = etagOf(page)
      c.header('ETag', etag)
      return c.req.header('If-None-Match') === etag ? c.body(null, 304) : c.json(page)
    })
    .post('/:token/cancel', (c) => {
      const { id, token, status, version } = getOwn(c, people)
      // The second of two taps finds done what it asked for.
      if (status !== 'cancelled') {
        moveOrder(db, readerOf(c), { orderId: id, to: 'cancelled', version }, now())
      }
      return c.json(openPage(c, people, token))
    })
    .post('/:token/repeat', (c) => {
      const { id: orderId } = getOwn(c, people)
      const wish = { orderId, language: languageFor(c, people) }
      const repeated = repeatOrder(db, readerOf(c), wish, now())
      return c.json({ ...cartPage(c, people), repeated })
    })
}

/** Nothing is told of an order that a power cut could still take. Those of one moment wait together. */
function onceOn(disk: Disk): MiddlewareHandler {
  return async function onceOnDisk(_, next) {
    await next()
    await disk.settled()
  }
}

function admitOrder(c: PersonalContext, { limits, now }: People): void {
  const visitor = c.get('visitor')
  if (visitor.kind !== 'telegram') limits.count('order-from', callerOf(c), now())
  if (visitor.kind !== 'nobody') limits.count('order', countedAs(c, visitor), now())
}

/** Nobody finds an order by trying; what is one's own may be looked at however often. */
function openPage(c: PersonalContext, people: People, token: string): OrderPage {
  const page = findOrderPage(people.db, readerOf(c), { token, language: languageFor(c, people) })
  if (page?.own === true) return page
  people.limits.check('guess', guesserIn(c), people.now())
  return page ?? lost(c, people)
}

function getOwn(c: PersonalContext, people: People): Order {
  return findOwnByToken(people.db, readerOf(c), c.req.param('token') ?? '') ?? lost(c, people)
}

function lost(c: PersonalContext, { limits, now }: People): never {
  limits.count('guess', guesserIn(c), now())
  throw new ShopError('not-found')
}

/** A guest could be another one with each guess. */
function guesserIn(c: PersonalContext): string {
  const visitor = c.get('visitor')
  return visitor.kind === 'telegram' ? countedAs(c, visitor) : callerOf(c)
}

function etagOf(page: OrderPage): string {
  return `W/"${createHash('sha256').update(JSON.stringify(page)).digest('base64url').slice(0, 22)}"`
}
