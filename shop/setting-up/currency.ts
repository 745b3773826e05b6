// Another currency: the figures on the price tags stay as they were written, whatever the new money is worth. Where it has more
// or fewer digits after the point, what is stored is moved by as many, so that 1990 ₽ become 1990 ¥ and not 199 000.
// Orders keep the money they were placed in.
import { eq, lte, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { cartLines, promoCodes } from '#db/schema/selling.ts'
import { type Actor, allowAll } from '../actor.ts'
import { refreshDerived } from '../derived.ts'
import { exponentOf } from '../money.ts'
import { changeSetting, readSettings } from '../settings.ts'
import { inTx, type Tx } from '../transaction.ts'

export function changeCurrency(db: Db, actor: Actor, currency: string, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const before = readSettings(tx).currency
    changeSetting(tx, actor, { key: 'currency', value: currency }, now)
    const digits = exponentOf(currency) - exponentOf(before)
    if (digits !== 0) moveDigits(tx, actor, digits, now)
  })
}

/** What this much of the old money is written as in the new one. */
export function convertedMinor(minor: number, { from, to }: { from: string; to: string }): number {
  return Math.round(minor * 10 ** (exponentOf(to) - exponentOf(from)))
}

function moveDigits(tx: Tx, actor: Actor, digits: number, now: number): void {
  const moved = (column: SQLiteColumn) => sql<number>`cast(round(${column} * ${10 ** digits}) as integer)`
  const { priceMinor, oldPriceMinor, fromPriceMinor, toPriceMinor, version } = products
  tx.update(products)
    .set({
      priceMinor: moved(priceMinor),
      oldPriceMinor: moved(oldPriceMinor),
      fromPriceMinor: moved(fromPriceMinor),
      toPriceMinor: moved(toPriceMinor),
      // A bulk change of before is not undone over this.
      version: sql`${version} + 1`,
    })
    .run()
  tx.update(variants)
    .set({ priceMinor: moved(variants.priceMinor), oldPriceMinor: moved(variants.oldPriceMinor) })
    .run()
  tx.update(cartLines)
    .set({ seenPriceMinor: moved(cartLines.seenPriceMinor) })
    .run()
  tx.update(promoCodes)
    .set({ minimumMinor: moved(promoCodes.minimumMinor) })
    .run()
  const isFixed = eq(promoCodes.kind, 'fixed')
  tx.update(promoCodes)
    .set({ value: sql`max(1, ${moved(promoCodes.value)})` })
    .where(isFixed)
    .run()
  dropOldPrices(tx, now)
  moveSettings(tx, actor, digits, now)
}

/** What rounding has made no higher than the price is nothing to strike through. */
function dropOldPrices(tx: Tx, now: number): void {
  const whole = tx
    .update(products)
    .set({ oldPriceMinor: null })
    .where(lte(products.oldPriceMinor, products.priceMinor))
    .returning({ id: products.id })
    .all()
  const parts = tx
    .update(variants)
    .set({ oldPriceMinor: null })
    .where(lte(variants.oldPriceMinor, variants.priceMinor))
    .returning({ id: variants.productId })
    .all()
  const ids = new Set([...whole, ...parts].map(({ id }) => id))
  refreshDerived(tx, [...ids], now)
}

function moveSettings(tx: Tx, actor: Actor, digits: number, now: number): void {
  const moved = (minor: number) => Math.round(minor * 10 ** digits)
  const { minimumMinor, deliveries } = readSettings(tx)
  const value = deliveries.map(({ priceMinor, freeFromMinor, ...rest }) => ({
    ...rest,
    priceMinor: moved(priceMinor),
    freeFromMinor: freeFromMinor === null ? null : moved(freeFromMinor),
  }))
  changeSetting(tx, actor, { key: 'minimumMinor', value: moved(minimumMinor) }, now)
  changeSetting(tx, actor, { key: 'deliveries', value }, now)
}
