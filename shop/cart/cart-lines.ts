// The cart as it lies in the store, joined with what is sold today. Read by the cart, the checkout and the order alike.
import { asc, eq, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import { productColours, products, variants } from '#db/schema/catalogue.ts'
import { cartLines } from '#db/schema/selling.ts'
import { hotRead, prepared } from '../prepared.ts'
import { limitOf, priceOf } from '../products/variants.ts'

/** As it lies there: an order only copies it, and whoever shows it reads it by storedTextIn. */
function stored(column: SQLiteColumn) {
  return sql<string | null>`${column}`
}

const statements = prepared((db) => ({
  lines: hotRead(
    db,
    db
      .select({
        id: cartLines.id,
        quantity: cartLines.quantity,
        seenPriceMinor: cartLines.seenPriceMinor,
        seenTitle: stored(cartLines.seenTitle),
        variantId: cartLines.variantId,
        size: variants.size,
        sku: variants.sku,
        stock: variants.stock,
        availability: variants.availability,
        variantPriceMinor: variants.priceMinor,
        colourId: variants.colourId,
        colour: stored(productColours.title),
        productId: products.id,
        title: stored(products.title),
        kind: products.kind,
        status: products.status,
        priceMinor: products.priceMinor,
      })
      .from(cartLines)
      .leftJoin(variants, eq(variants.id, cartLines.variantId))
      .leftJoin(productColours, eq(productColours.id, variants.colourId))
      .leftJoin(products, eq(products.id, variants.productId))
      .where(eq(cartLines.customerId, sql.placeholder('customerId')))
      .orderBy(asc(cartLines.id)),
  ),
}))

type Row = ReturnType<ReturnType<typeof statements>['lines']['all']>[number]
type Filled<T, Key extends keyof T> = T & { [K in Key]: NonNullable<T[K]> }

/** A line whose thing is still sold, at today's price. */
export type SoldLine = Filled<
  Row,
  'variantId' | 'productId' | 'size' | 'sku' | 'title' | 'kind' | 'availability'
> & {
  priceMinor: number
  /** How many one may have now. */
  limit: number
}
export type CartContents = { sold: SoldLine[]; gone: Row[] }

/** Splits the cart into what is still sold and what is not: vanished, hidden, archived. */
export function readCart(db: Db, customerId: number): CartContents {
  const contents: CartContents = { sold: [], gone: [] }
  for (const row of statements(db).lines.all({ customerId })) {
    if (isSold(row)) contents.sold.push(atTodaysPrice(row))
    else contents.gone.push(row)
  }
  return contents
}

type Sellable = Filled<
  Row,
  'variantId' | 'productId' | 'size' | 'sku' | 'title' | 'kind' | 'availability' | 'priceMinor'
>

function isSold(row: Row): row is Sellable {
  return row.variantId !== null && row.status === 'published'
}

function atTodaysPrice(row: Sellable): SoldLine {
  const priceMinor = priceOf({ priceMinor: row.priceMinor }, { priceMinor: row.variantPriceMinor })
  return Object.assign(row, { priceMinor, limit: limitOf(row) })
}

/** Goods are carried to somebody; services and files are not. */
export function needsDelivery(lines: readonly Pick<SoldLine, 'kind'>[]): boolean {
  return lines.some((line) => line.kind === 'good')
}
