// The way of a browser's guest into Telegram: a link is made here, and opened by the Mini App or in the chat.
import { Hono } from 'hono'
import { readGuestToken, writeGuestToken } from '#bot/orders/guest-token.ts'
import { guestLinkInput } from '#shop/contract.ts'
import { meetCustomer } from '#shop/customers.ts'
import { takeGuest } from '#shop/guest.ts'
import { countedAs, identify, type Known } from '../identity.ts'
import type { People } from '../people.ts'
import { Refused } from '../refused.ts'
import { typed } from '../typed.ts'
import { viewMe } from './me.ts'

export function guestLinkRoutes(people: People) {
  const { db, now, secret, limits } = people
  return new Hono<Known>()
    .use(identify(people))
    .post('/', (c) => {
      const visitor = c.get('visitor')
      // Whoever has nothing here takes nothing along.
      if (visitor.kind !== 'guest') return c.json({ startapp: null })
      return c.json({ startapp: writeGuestToken(secret, visitor.customer.id, now()) })
    })
    .post('/redeem', typed(guestLinkInput), (c) => {
      const visitor = c.get('visitor')
      if (visitor.kind !== 'telegram') throw new Refused('launch-refused')
      limits.count('guess', countedAs(c, visitor), now())
      const guestId = readGuestToken(secret, c.req.valid('json').startapp, now())
      const customer = meetCustomer(db, visitor.person, now())
      takeGuest(db, guestId, customer, now())
      c.set('visitor', { ...visitor, customer })
      return c.json(viewMe(c, people))
    })
}
