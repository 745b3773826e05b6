// Promo codes: who may use one now, and what it takes off. How often one was used is counted from
// the orders themselves, so that a cancelled order gives its use back.
import { and, count, eq, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { orders, promoCodes } from '#db/schema/selling.ts'
import { ShopError } from '../error.ts'
import { percentOf } from '../money.ts'
import { prepared } from '../prepared.ts'

export type Promo = typeof promoCodes.$inferSelect
/** Who asks; a phone number ties together the orders of one person without an account. */
export type Buyer = { customerId: number; phone?: string | undefined }

export function normalisePromoCode(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toUpperCase()
}

const live = ne(orders.status, 'cancelled')
const code = sql.placeholder('code')
const sameBuyer = or(
  eq(orders.customerId, sql.placeholder('customerId')),
  and(ne(orders.phone, ''), eq(orders.phone, sql.placeholder('phone'))),
)

const statements = prepared((db) => ({
  find: db.select().from(promoCodes).where(eq(promoCodes.code, code)).prepare(),
  uses: db
    .select({ uses: count() })
    .from(orders)
    .where(and(eq(orders.promoCode, code), live))
    .prepare(),
  usedBefore: db
    .select({ id: orders.id })
    .from(orders)
    .where(and(eq(orders.promoCode, code), live, sameBuyer))
    .limit(1)
    .prepare(),
  orderedBefore: db.select({ id: orders.id }).from(orders).where(and(live, sameBuyer)).limit(1).prepare(),
}))

export function findPromo(db: Db, text: string): Promo | undefined {
  return statements(db).find.get({ code: normalisePromoCode(text) })
}

export function usesOf(db: Db, promoCode: string): number {
  return statements(db).uses.get({ code: promoCode })?.uses ?? 0
}

/** The code if this buyer may use it now for these goods; else a ShopError that says why not. */
export function getUsablePromo(db: Db, text: string, goodsMinor: number, buyer: Buyer, now: number): Promo {
  const promo = getPromo(db, text, buyer, now)
  checkPromo(promo, goodsMinor, now)
  return promo
}

/** Throws while the code waits for what may still come: its first day, or more goods. */
export function checkPromo(promo: Promo, goodsMinor: number, now: number): void {
  if (promo.startsAt !== null && now < promo.startsAt) {
    throw new ShopError('promo-not-yet', { startsAt: promo.startsAt })
  }
  if (goodsMinor < promo.minimumMinor) {
    throw new ShopError('promo-minimum', { minimumMinor: promo.minimumMinor })
  }
}

/** The code if this buyer may use it now or later; throws where neither more goods nor another day would help. */
export function getPromo(db: Db, text: string, buyer: Buyer, now: number): Promo {
  const promo = findPromo(db, text)
  if (promo === undefined || !promo.active) throw new ShopError('promo-unknown')
  if (promo.endsAt !== null && now >= promo.endsAt) {
    throw new ShopError('promo-over', { endsAt: promo.endsAt })
  }
  if (promo.maxUses !== null && usesOf(db, promo.code) >= promo.maxUses) throw new ShopError('promo-used-up')
  const who = { customerId: buyer.customerId, phone: buyer.phone ?? '' }
  if (promo.oncePerCustomer && statements(db).usedBefore.get({ code: promo.code, ...who })) {
    throw new ShopError('promo-once')
  }
  if (promo.firstOrderOnly && statements(db).orderedBefore.get(who)) throw new ShopError('promo-first-order')
  return promo
}

/** What the code takes off the goods; free delivery is the delivery's affair. */
export function discountOf(promo: Pick<Promo, 'kind' | 'value'>, goodsMinor: number): number {
  if (promo.kind === 'percent') return percentOf(goodsMinor, promo.value)
  return promo.kind === 'fixed' ? Math.min(promo.value, goodsMinor) : 0
}
