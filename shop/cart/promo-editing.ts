// Staff's side of promo codes: making, changing and switching them off. Orders keep what they were given.
import { desc, eq } from 'drizzle-orm'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { promoKinds } from '#db/schema/kinds.ts'
import { orders, promoCodes } from '#db/schema/selling.ts'
import { type Actor, allowAll } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { ShopError } from '../error.ts'
import { limits } from '../limits.ts'
import { highestMinor, parseMoney } from '../money.ts'
import { readSettings } from '../settings.ts'
import { inTx, type Tx } from '../transaction.ts'
import { readCount } from '../typed/figure.ts'
import { findPromo, normalisePromoCode, type Promo, usesOf } from './promo.ts'
import { readEnd, readPercent, readPromoRest, readStart, splitPromoLine, type Wall } from './promo-line.ts'

const moment = z.int().min(0).nullable().default(null)

export const promoInput = z
  .strictObject({
    code: z
      .string()
      .transform(normalisePromoCode)
      .pipe(
        z
          .string()
          .regex(/^[\p{L}\d_-]{2,}$/u)
          .max(limits.promoCode),
      ),
    kind: z.enum(promoKinds),
    value: z.int().min(0).max(highestMinor).default(0),
    minimumMinor: z.int().min(0).max(highestMinor).default(0),
    startsAt: moment,
    endsAt: moment,
    maxUses: z.int().min(1).nullable().default(null),
    oncePerCustomer: z.boolean().default(false),
    firstOrderOnly: z.boolean().default(false),
    active: z.boolean().default(true),
  })
  .refine((promo) => promo.kind !== 'percent' || (promo.value >= 1 && promo.value <= 100), {
    path: ['value'],
  })
  .refine((promo) => promo.kind !== 'fixed' || promo.value >= 1, { path: ['value'] })
  .refine((promo) => promo.kind !== 'free_delivery' || promo.value === 0, { path: ['value'] })
  .refine((promo) => promo.startsAt === null || promo.endsAt === null || promo.startsAt < promo.endsAt, {
    path: ['endsAt'],
  })
export type PromoInput = z.input<typeof promoInput>

function parsePromo(input: PromoInput): z.output<typeof promoInput> {
  const parsed = promoInput.safeParse(input)
  if (parsed.success) return parsed.data
  throw new ShopError('promo-invalid', { field: String(parsed.error.issues[0]?.path[0] ?? 'code') })
}

export function addPromo(db: Db, actor: Actor, input: PromoInput, now: number): Promo {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'promo.edit')
    const row = { ...parsePromo(input), createdAt: now }
    if (findPromo(tx, row.code) !== undefined) throw new ShopError('promo-exists', { code: row.code })
    const promo = tx.insert(promoCodes).values(row).returning().get()
    recordChange(
      tx,
      actor,
      { action: 'promo.add', subject: 'promo', subjectId: promo.code, after: promo },
      now,
    )
    return promo
  })
}

/** Whether such a code may be made at all, before it is said what it gives. */
export function checkNewCode(db: Db, actor: Actor, code: string): void {
  allowAll(db, actor, 'promo.edit')
  const { code: written } = parsePromo({ code, kind: 'free_delivery' })
  if (findPromo(db, written) !== undefined) throw new ShopError('promo-exists', { code: written })
}

/** Replaces everything but the code itself. */
export function changePromo(db: Db, actor: Actor, input: PromoInput, now: number): Promo {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'promo.edit')
    const { code, ...fields } = parsePromo(input)
    const before = findPromo(tx, code)
    if (before === undefined) throw new ShopError('promo-unknown')
    const after = tx.update(promoCodes).set(fields).where(eq(promoCodes.code, code)).returning().get()
    recordChange(tx, actor, { action: 'promo.change', subject: 'promo', subjectId: code, before, after }, now)
    return after
  })
}

export type PromoField = 'value' | 'minimum' | 'endsAt' | 'startsAt' | 'maxUses'

/** One part of a code, as it is typed; empty takes a limit away. */
export function typePromo(
  db: Db,
  actor: Actor,
  { code, field, typed }: { code: string; field: PromoField; typed: string },
  now: number,
): Promo {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'promo.edit')
    const { createdAt: _, ...promo } = getAny(tx, code)
    const { timeZone, currency } = readSettings(tx)
    const change = readPart(promo, { field, typed }, { now, timeZone, currency })
    return changePromo(tx, actor, { ...promo, ...change }, now)
  })
}

function readPart(
  { kind }: Pick<Promo, 'kind'>,
  { field, typed }: { field: PromoField; typed: string },
  wall: Wall,
): Partial<PromoInput> {
  const isEmpty = typed === ''
  if (field === 'minimum') return { minimumMinor: isEmpty ? 0 : parseMoney(typed, wall.currency) }
  if (field === 'endsAt') return { endsAt: isEmpty ? null : readEnd(typed, wall) }
  if (field === 'startsAt') return { startsAt: isEmpty ? null : readStart(typed, wall) }
  if (field === 'maxUses')
    return { maxUses: isEmpty ? null : readCount(typed, { least: 1, most: 1_000_000 }) }
  return { value: kind === 'percent' ? readPercent(typed) : parseMoney(typed, wall.currency) }
}

export type PromoSwitch = 'active' | 'oncePerCustomer' | 'firstOrderOnly'

export function switchPromo(
  db: Db,
  actor: Actor,
  { code, field, on }: { code: string; field: PromoSwitch; on: boolean },
  now: number,
): Promo {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'promo.edit')
    const { createdAt: _, ...promo } = getAny(tx, code)
    return changePromo(tx, actor, { ...promo, [field]: on }, now)
  })
}

/** `SUMMER 10% from 3000 until 31.08 once`: a whole code in one line. */
export function addPromoLine(db: Db, actor: Actor, typed: string, now: number): Promo {
  const { timeZone, currency } = readSettings(db)
  const { code, rest } = splitPromoLine(typed)
  const { kind, ...found } = readPromoRest(rest, { now, timeZone, currency })
  if (kind === undefined) throw new ShopError('promo-invalid', { field: 'kind' })
  return addPromo(db, actor, { code, kind, ...found }, now)
}

/** One that an order carries stays, so that the order can be read. */
export function deletePromo(db: Db, actor: Actor, code: string, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'promo.edit')
    const before = getAny(tx, code)
    const used = tx
      .select({ id: orders.id })
      .from(orders)
      .where(eq(orders.promoCode, before.code))
      .limit(1)
      .get()
    if (used !== undefined) throw new ShopError('promo-in-use', { code: before.code })
    tx.delete(promoCodes).where(eq(promoCodes.code, before.code)).run()
    recordChange(tx, actor, { action: 'promo.delete', subject: 'promo', subjectId: before.code, before }, now)
  })
}

function getAny(tx: Tx, code: string): Promo {
  const promo = findPromo(tx, code)
  if (promo === undefined) throw new ShopError('not-found')
  return promo
}

export function listPromos(db: Db, actor: Actor): (Promo & { uses: number })[] {
  allowAll(db, actor, 'promo.edit')
  const rows = db.select().from(promoCodes).orderBy(desc(promoCodes.createdAt), promoCodes.code).all()
  return rows.map((promo) => ({ ...promo, uses: usesOf(db, promo.code) }))
}
