// Stock that runs low or out: noticed in the transaction in which it fell, once for each time it falls that far, and told
// gathered to those who mind it. Whoever set it so themselves is not told.
import { and, asc, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productColours, products, variants } from '#db/schema/catalogue.ts'
import type { Language, StockLevel } from '#db/schema/kinds.ts'
import { staff } from '#db/schema/people.ts'
import { stockFalls } from '#db/schema/telling.ts'
import type { Actor } from '../actor.ts'
import { textIn } from '../languages.ts'
import { enqueue } from '../outbox.ts'
import { hotChange, prepared } from '../prepared.ts'
import { readSettings } from '../settings.ts'
import { inTx, type Tx } from '../transaction.ts'

export type Fall = { variantId: number; before: number | null; after: number | null; by?: Actor }
/** One that is still low or out when it is read. */
export type LowVariant = {
  variantId: number
  productId: number
  title: string
  colour: string
  size: string
  sku: string
  stock: number
}

/** What falls within it is told together. */
export const gatheredMs = 60_000
const mostTold = 30

const at = sql.placeholder
const statements = prepared((db) => ({
  note: hotChange(
    db,
    db.insert(stockFalls).values({
      variantId: at('variantId'),
      level: at('level'),
      staffId: at('staffId'),
      at: at('now'),
    }),
  ),
  oldest: db.select({ at: stockFalls.at }).from(stockFalls).orderBy(asc(stockFalls.id)).limit(1).prepare(),
}))

/** To be called wherever pieces leave the shelf. */
export function noteFall(tx: Tx, { variantId, before, after, by }: Fall, now: number): void {
  const level = levelReached(tx, before, after)
  if (level === undefined) return
  const staffId = by?.kind === 'staff' ? by.id : null
  statements(tx).note({ variantId, level, staffId, now })
}

function levelReached(tx: Tx, before: number | null, after: number | null): StockLevel | undefined {
  if (before === null || after === null || after >= before) return undefined
  if (after === 0) return 'out'
  const { lowStock } = readSettings(tx)
  return before > lowStock && after <= lowStock ? 'low' : undefined
}

/** For the clock: once the first has waited a little for others. Tells how many people hear of it. */
export function tellFalls(db: Db, now: number): number {
  const oldest = statements(db).oldest.get()
  if (oldest === undefined || Math.abs(now - oldest.at) < gatheredMs) return 0
  return inTx(db, (tx) => {
    const falls = tx.select().from(stockFalls).orderBy(asc(stockFalls.id)).all()
    const last = falls.at(-1)?.id ?? 0
    const minders = listMinders(tx).filter((minder) => tell(tx, { minder, falls, key: `stock:${last}` }, now))
    tx.delete(stockFalls).where(lte(stockFalls.id, last)).run()
    return minders.length
  })
}

type Minder = { id: number; telegramId: number; sells: boolean }
type Told = { minder: Minder; falls: readonly (typeof stockFalls.$inferSelect)[]; key: string }

function listMinders(tx: Tx): Minder[] {
  return tx
    .select({ id: staff.id, telegramId: staff.telegramId, role: staff.role })
    .from(staff)
    .where(and(isNull(staff.removedAt), ne(staff.role, 'courier')))
    .all()
    .map(({ id, telegramId, role }) => ({ id, telegramId, sells: role === 'seller' }))
}

/** False where none of it is theirs to mind. Ids only: how many are left is read when it is told. */
function tell(tx: Tx, { minder, falls, key }: Told, now: number): boolean {
  const fallen = [
    ...new Set(falls.filter(({ staffId }) => staffId !== minder.id).map((one) => one.variantId)),
  ]
  const own = minder.sells ? ownOf(tx, minder, fallen) : fallen
  if (own.length === 0) return false
  const payload = { variants: own.slice(0, mostTold).join(','), more: Math.max(0, own.length - mostTold) }
  const recipient = String(minder.telegramId)
  enqueue(tx, { kind: 'stock-low', key, channel: 'telegram', recipient, payload }, now)
  return true
}

function ownOf(tx: Tx, { id }: Minder, variantIds: readonly number[]): number[] {
  return tx
    .select({ id: variants.id })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .where(and(inArray(variants.id, [...variantIds]), eq(products.sellerId, id)))
    .all()
    .map((row) => row.id)
}

/** What has come in meanwhile, or is counted no more, is no news. The emptiest first. */
export function readFallen(db: Db, ids: string, language: Language): LowVariant[] {
  const variantIds = ids.split(',').map(Number).filter(Number.isSafeInteger)
  const { lowStock } = readSettings(db)
  return db
    .select({ variant: variants, title: products.title, colour: productColours.title })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(productColours, eq(productColours.id, variants.colourId))
    .where(and(inArray(variants.id, variantIds), or(eq(variants.stock, 0), lte(variants.stock, lowStock))))
    .orderBy(asc(variants.stock), asc(variants.id))
    .all()
    .map(({ variant: { id: variantId, productId, size, sku, stock }, title, colour }) => ({
      ...{ variantId, productId, size, sku, stock: stock ?? 0 },
      title: textIn(title, language),
      colour: colour === null ? '' : textIn(colour, language),
    }))
}
