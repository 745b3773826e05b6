// What every screen shows of whoever looks at it: badge, hearts, the way to the panel.
import { Hono } from 'hono'
import type { Language } from '#db/schema/kinds.ts'
import { countPieces } from '#shop/cart/cart-view.ts'
import { listFavouriteIds } from '#shop/favourites.ts'
import { knownLanguage } from '#shop/spoken-language.ts'
import { findStaff } from '#shop/staff.ts'
import { identify, type Known, type Visitor } from '../identity.ts'
import type { People } from '../people.ts'
import { type PersonalContext, readerOf } from '../visitor.ts'

export type Me = {
  kind: Visitor['kind']
  /** What Telegram says, or what they have chosen there; empty: nothing is known. */
  language: Language | null
  /** In the cart. */
  pieces: number
  favourites: number[]
  staff: boolean
}

export function meRoutes(people: People) {
  return new Hono<Known>().use(identify(people)).get('/', (c) => c.json(viewMe(c, people)))
}

export function viewMe(c: PersonalContext, { db }: People): Me {
  const visitor = c.get('visitor')
  const person = visitor.kind === 'telegram' ? visitor.person : undefined
  const reader = readerOf(c)
  return {
    kind: visitor.kind,
    language: knownLanguage(db, reader) ?? person?.language ?? null,
    pieces: countPieces(db, reader),
    favourites: listFavouriteIds(db, reader),
    staff: person !== undefined && findStaff(db, person.telegramId) !== undefined,
  }
}
