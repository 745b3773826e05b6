// Who asks: somebody Telegram vouches for, the guest of a browser's cookie, or nobody. Looking writes nobody down. Whoever comes as
// both is one person from then on.
import type { Context, MiddlewareHandler } from 'hono'
import type { Customer, Staff } from '#shop/actor.ts'
import { findCustomer, findGuest, type Meeting } from '#shop/customers.ts'
import { ShopError } from '#shop/error.ts'
import { meetAsGuest } from '#shop/guest.ts'
import { findStaff } from '#shop/staff.ts'
import { callerOf } from './caller.ts'
import { isOwnPage } from './own-page.ts'
import type { People } from './people.ts'
import { Refused } from './refused.ts'

export type Visitor =
  /** No customer: they have looked so far, and no more. */
  | { kind: 'telegram'; person: Meeting; customer: Customer | undefined }
  | { kind: 'guest'; customer: Customer }
  | { kind: 'nobody'; customer: undefined }

export type Known = { Variables: { visitor: Visitor } }

const reading = ['GET', 'HEAD']
/** A cookie is given anew before it ends, but not with each answer. */
const freshMs = 7 * 24 * 3_600_000

/** Before every route that answers one person differently from another. */
export function identify(people: People): MiddlewareHandler<Known> {
  return async function identify(c, next) {
    c.header('Cache-Control', 'no-store')
    const visitor = recognise(c, people)
    if (!reading.includes(c.req.method)) admitWrite(c, visitor, people)
    c.set('visitor', visitor)
    await next()
  }
}

/** By whom a thing is counted: an address tells little of somebody, and all there is of nobody. */
export function countedAs(c: Context, visitor: Visitor): string {
  if (visitor.kind === 'telegram') return `t${visitor.person.telegramId}`
  return visitor.kind === 'guest' ? `g${visitor.customer.id}` : callerOf(c)
}

function recognise(c: Context, people: People): Visitor {
  const { db, now, cookies, readLaunch } = people
  const initData = initDataIn(c)
  const cookie = cookies.read(c)
  const guest = cookie && findGuest(db, cookie.guestId, now())
  if (initData === undefined) {
    if (cookie === undefined || guest === undefined) return { kind: 'nobody', customer: undefined }
    if (Math.abs(now() - cookie.madeAt) > freshMs) cookies.give(c, guest.id, now())
    return { kind: 'guest', customer: guest }
  }
  const person = readLaunch(initData, now())
  if (cookie !== undefined) cookies.take(c)
  const customer =
    guest === undefined ? findCustomer(db, person.telegramId) : meetAsGuest(db, guest, person, now())
  return { kind: 'telegram', person, customer }
}

/** Who of those who work here asks. Telegram has to say so: a cookie is never enough. */
export function staffOf(c: Context, { db, now, readLaunch }: People): Staff {
  const initData = initDataIn(c)
  const person = initData === undefined ? undefined : readLaunch(initData, now())
  const member = person && findStaff(db, person.telegramId)
  if (member === undefined) throw new ShopError('not-allowed')
  return member
}

/** Other schemes are between a browser and a proxy. */
function initDataIn(c: Context): string | undefined {
  const found = /^tma(?:$| (.*))/i.exec(c.req.header('Authorization') ?? '')
  return found === null ? undefined : (found[1] ?? '')
}

/** A header is set by our page alone; a cookie goes along with anybody's. */
function admitWrite(c: Context, visitor: Visitor, { limits, now, publicUrl }: People): void {
  if (visitor.kind !== 'telegram') {
    if (!isOwnPage(c, publicUrl)) throw new Refused('foreign-page')
    limits.count('write-from', callerOf(c), now())
  }
  if (visitor.kind !== 'nobody') limits.count('write', countedAs(c, visitor), now())
}
