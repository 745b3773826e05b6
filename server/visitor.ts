// What a route does for whoever asks: shows what is theirs, keeps what is worth keeping.
import type { Context } from 'hono'
import type { Language } from '#db/schema/kinds.ts'
import { anyone, type Customer } from '#shop/actor.ts'
import { meetCustomer, meetGuest } from '#shop/customers.ts'
import { spokenBy, spokenWith } from '#shop/spoken-language.ts'
import { inLightTx } from '#shop/transaction.ts'
import { callerOf } from './caller.ts'
import type { Known } from './identity.ts'
import type { People } from './people.ts'

export type PersonalContext = Context<Known>

/** To look with. Nothing may be stored for `anyone`. */
export function readerOf(c: PersonalContext): Customer {
  return c.get('visitor').customer ?? anyone
}

/** The language asked for, else the one the person reads. */
export function languageFor(c: PersonalContext, { db }: People): Language {
  const asked = c.req.query('language')
  const visitor = c.get('visitor')
  if (asked !== undefined) return spokenBy(db, asked)
  // Of a guest nothing is known: the page they look at knows better, and asks for it.
  if (visitor.kind !== 'telegram') return spokenBy(db, undefined)
  return visitor.customer === undefined
    ? spokenBy(db, visitor.person.language)
    : spokenWith(db, visitor.customer)
}

/** For what is worth keeping: whoever was nobody is a guest after, unless the shop refuses it. */
export function keeping<T>(c: PersonalContext, people: People, work: (customer: Customer) => T): T {
  const { db, now, limits, cookies } = people
  const visitor = c.get('visitor')
  if (visitor.kind === 'guest') return work(visitor.customer)
  if (visitor.kind === 'telegram') return work(meetCustomer(db, visitor.person, now()))
  limits.count('guest-from', callerOf(c), now())
  const { guest, done } = inLightTx(db, (tx) => {
    const guest = meetGuest(tx, now())
    return { guest, done: work(guest) }
  })
  cookies.give(c, guest.id, now())
  return done
}

/** For what only changes what is there already: nobody has anything. */
export function changing(c: PersonalContext, work: (customer: Customer) => void): void {
  const { customer } = c.get('visitor')
  if (customer !== undefined) work(customer)
}
