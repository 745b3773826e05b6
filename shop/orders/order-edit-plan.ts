// What an order that is still new would be made of after some changes, and what it would come to: looked at before they are made,
// and asked again when they are. Prices agreed on stay. Writes nothing.
import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productColours, products, variants } from '#db/schema/catalogue.ts'
import type { LocalText } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { findPromo } from '../cart/promo.ts'
import { type Priced, type Totals, totalsOf } from '../cart/totals.ts'
import { ShopError } from '../error.ts'
import { limits } from '../limits.ts'
import { checkQuantity, limitOf, priceOf } from '../products/variants.ts'
import { readSettings } from '../settings.ts'
import { getOrder, type Order } from './order-access.ts'
import { listLines, type OrderLine, type Sale } from './order-sale.ts'

/** Sets the amount of a line (0 takes it out), or of a variant, which the order may not have yet. */
export type LineChange = { quantity: number } & ({ lineId: number } | { variantId: number })
export type EditOrder = {
  orderId: number
  changes: readonly LineChange[]
  /** The version the person saw; a newer one refuses the changes. */
  version?: number | undefined
}
export type PlannedLine = Priced & {
  title: LocalText
  colour: LocalText | null
  size: string
  sku: string
  onOrder: boolean
  /** 0 for a thing that is added. */
  was: number
  /** As much as there may be of it. */
  most: number
} & ({ line: OrderLine; variantId: number | null } | { line: null; variantId: number; sale: Sale })
export type EditPlan = { order: Order; lines: PlannedLine[]; totals: OrderTotals; isChanged: boolean }
export type OrderTotals = Totals & { deliveryMinor: number }

export function planEdit(db: Db, actor: Actor, { orderId, changes, version }: EditOrder): EditPlan {
  allowAll(db, actor, 'order.edit')
  const order = getOrder(db, actor, orderId)
  if (order.status !== 'new') throw new ShopError('order-not-editable', { status: order.status })
  if (version !== undefined && version !== order.version) throw new ShopError('changed-meanwhile')
  const lines = listLines(db, order.id).map((line) => standing(db, line))
  for (const change of changes) applyTo(db, lines, change)
  const left = lines.filter(({ quantity }) => quantity > 0)
  if (left.length === 0) throw new ShopError('order-would-be-empty')
  const isChanged = lines.some(({ was, quantity }) => was !== quantity)
  return { order, lines, totals: sumUp(db, order, left), isChanged }
}

/** The promo code was granted once and stays, whatever became of it since. */
export function sumUp(db: Db, order: Order, lines: readonly Priced[]): OrderTotals {
  const promo = order.promoCode === null ? undefined : findPromo(db, order.promoCode)
  const delivery = readSettings(db).deliveries.find((method) => method.id === order.deliveryId)
  const totals = totalsOf(lines, promo, delivery)
  const deliveryMinor = totals.deliveryMinor ?? order.deliveryMinor
  return { ...totals, deliveryMinor, totalMinor: totals.goodsMinor - totals.discountMinor + deliveryMinor }
}

function applyTo(db: Db, lines: PlannedLine[], change: LineChange): void {
  const place = lines.findIndex((one) =>
    'lineId' in change ? one.line?.id === change.lineId : one.variantId === change.variantId,
  )
  const known = lines[place]
  checkQuantity(change.quantity, known === undefined ? 1 : 0)
  if (known === undefined && 'lineId' in change) throw new ShopError('not-found')
  const line = known ?? added(db, 'variantId' in change ? change.variantId : 0)
  if (change.quantity > Math.max(line.most, line.was)) {
    throw new ShopError('out-of-stock', {
      variantId: line.variantId ?? 0,
      left: Math.max(0, line.most - line.was),
    })
  }
  if (known === undefined) lines.push({ ...line, quantity: change.quantity })
  else lines[place] = { ...line, quantity: change.quantity }
}

function standing(db: Db, line: OrderLine): PlannedLine {
  const { title, colour, size, sku, onOrder, priceMinor, quantity, variantId } = line
  const thing = { title, colour, size, sku, onOrder, priceMinor }
  return { ...thing, line, variantId, was: quantity, quantity, most: mostOf(db, line) }
}

/** Of what is counted, as many as the order holds and the shelf has. */
function mostOf(db: Db, { reserved, quantity, variantId }: OrderLine): number {
  if (reserved === 0) return limits.lineQuantity
  const variant = variantId === null ? undefined : findVariant(db, variantId)
  const left = variant?.availability === 'in_stock' ? (variant.stock ?? 0) : 0
  return Math.min(limits.lineQuantity, quantity + left)
}

const findVariant = (db: Db, id: number) => db.select().from(variants).where(eq(variants.id, id)).get()

function added(db: Db, variantId: number): PlannedLine {
  const found = db
    .select({ variant: variants, product: products, colour: productColours.title })
    .from(variants)
    .innerJoin(products, eq(products.id, variants.productId))
    .leftJoin(productColours, eq(productColours.id, variants.colourId))
    .where(and(eq(variants.id, variantId), eq(products.status, 'published')))
    .get()
  if (found === undefined) throw new ShopError('not-for-sale')
  const { variant, product, colour } = found
  const { productId, colourId, size, sku, stock, availability } = variant
  const priceMinor = priceOf(product, variant)
  const kept = { variantId, productId, colourId, size, sku, stock, availability, priceMinor }
  const sale = { ...kept, quantity: 0, discountMinor: 0 }
  const thing = { title: product.title, colour, size, sku, onOrder: availability === 'on_order', priceMinor }
  const most = Math.min(limits.lineQuantity, limitOf(variant))
  return { ...thing, line: null, variantId, sale, was: 0, quantity: 0, most }
}
