// Somebody has opened the Mini App by a link that brings people: it counts as it does in the chat.
import { Hono } from 'hono'
import { arrivalInput } from '#shop/contract.ts'
import { meetCustomer } from '#shop/customers.ts'
import { readReferralPayload } from '#shop/deep-link.ts'
import { noteArrival } from '#shop/referrals.ts'
import { identify, type Known } from '../identity.ts'
import type { People } from '../people.ts'
import { Refused } from '../refused.ts'
import { typed } from '../typed.ts'

export function arrivalRoutes(people: People) {
  const { db, now } = people
  return new Hono<Known>().use(identify(people)).post('/', typed(arrivalInput), (c) => {
    const visitor = c.get('visitor')
    // A browser could be somebody new each time.
    if (visitor.kind !== 'telegram') throw new Refused('launch-refused')
    const tag = readReferralPayload(c.req.valid('json').startapp)
    const noted = tag !== undefined && noteArrival(db, meetCustomer(db, visitor.person, now()), tag)
    return c.json({ noted })
  })
}
