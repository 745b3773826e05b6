// Staff's side of promo codes: making, changing and switching them off. Orders keep what they were given.
import { desc, eq } from 'drizzle-orm'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { promoKinds } from '#db/schema/kinds.ts'
import { promoCodes } from '#db/schema/selling.ts'
import { type Actor, allowAll } from './actor.ts'
import { recordChange } from './audit.ts'
import { ShopError } from './error.ts'
import { limits } from './limits.ts'
import { highestMinor } from './money.ts'
import { findPromo, normalisePromoCode, type Promo, usesOf } from './promo.ts'
import { inTx } from './transaction.ts'

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

export function listPromos(db: Db, actor: Actor): (Promo & { uses: number })[] {
  allowAll(db, actor, 'promo.edit')
  const rows = db.select().from(promoCodes).orderBy(desc(promoCodes.createdAt), promoCodes.code).all()
  return rows.map((promo) => ({ ...promo, uses: usesOf(db, promo.code) }))
}
