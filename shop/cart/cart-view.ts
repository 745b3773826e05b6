// The cart as the customer is shown it: lines, what changed since they looked, and the sum with its parts.
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { pictures, productImages } from '#db/schema/catalogue.ts'
import type { Availability, Language } from '#db/schema/kinds.ts'
import { carts } from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { type Attempt, attempt } from '../error.ts'
import { storedTextIn } from '../languages.ts'
import { hotRead, prepared } from '../prepared.ts'
import { availabilityOf } from '../products/variants.ts'
import type { DeliveryMethod } from '../settings.ts'
import { type CartContents, needsDelivery, readCart, type SoldLine } from './cart-lines.ts'
import { type Buyer, getUsablePromo, type Promo } from './promo.ts'
import { goodsSum, type Totals, totalsOf } from './totals.ts'

export type Picture = { hash: string; width: number; height: number; placeholder: string }
export type CartChange =
  | { kind: 'price'; wasMinor: number; isMinor: number }
  | { kind: 'less-left'; wanted: number; left: number }
  | { kind: 'gone' }
export type CartLineView = {
  id: number
  variantId: number | null
  productId: number | null
  colourId: number | null
  title: string
  colour: string
  size: string
  picture: Picture | null
  quantity: number
  /** How many one may have; absent where nothing bounds it. */
  limit: number | null
  priceMinor: number
  sumMinor: number
  availability: Availability
  changes: CartChange[]
}
export type CartView = {
  lines: CartLineView[]
  /** Pieces of what can be bought, for the badge. */
  pieces: number
  changed: boolean
  needsDelivery: boolean
  promo: PromoOnCart | null
  totals: Totals
}
export type Refusal = Omit<Extract<Attempt<unknown>, { ok: false }>, 'ok'>
/** `refused`: why it takes nothing off for now. */
export type PromoOnCart = { code: string; refused: Refusal | null }

const statements = prepared((db) => ({
  cart: hotRead(
    db,
    db
      .select({ promoCode: carts.promoCode })
      .from(carts)
      .where(eq(carts.customerId, sql.placeholder('customerId'))),
  ),
  picture: hotRead(
    db,
    db
      .select({
        hash: pictures.hash,
        width: pictures.width,
        height: pictures.height,
        placeholder: pictures.placeholder,
      })
      .from(productImages)
      .innerJoin(pictures, eq(pictures.hash, productImages.pictureHash))
      .where(
        and(
          eq(productImages.productId, sql.placeholder('productId')),
          or(eq(productImages.colourId, sql.placeholder('colourId')), isNull(productImages.colourId)),
        ),
      )
      .orderBy(sql`${productImages.colourId} is null`, asc(productImages.position), asc(productImages.id))
      .limit(1),
  ),
}))

/** Of a thing in this colour; else one that shows no colour in particular. */
export function findPicture(
  db: Db,
  thing: { productId: number | null; colourId: number | null },
): Picture | null {
  return statements(db).picture.get(thing) ?? null
}

export type CartQuestion = {
  language: Language
  delivery?: DeliveryMethod | undefined
  phone?: string | undefined
}

export function viewCart(db: Db, customer: Customer, asked: CartQuestion, now: number): CartView {
  const contents = readCart(db, customer.id)
  const buyable = buyableLines(contents)
  const promo = cartPromo(db, buyable, { customerId: customer.id, phone: asked.phone }, now)
  const delivered = needsDelivery(buyable)
  const lines = [
    ...contents.sold.map((line) => viewLine(db, line, asked.language)),
    ...contents.gone.map((line) => viewGone(line, asked.language)),
  ].sort((a, b) => a.id - b.id)
  return {
    lines,
    pieces: piecesIn(buyable),
    changed: lines.some((line) => line.changes.length > 0),
    needsDelivery: delivered,
    promo: promo && { code: promo.code, refused: promo.usable === undefined ? promo.refused : null },
    totals: totalsOf(buyable, promo?.usable, delivered ? asked.delivery : undefined),
  }
}

/** How many pieces could be bought: of everything in the cart, or of one thing in it. */
export function countPieces(db: Db, customer: Customer, variantId?: number): number {
  const lines = buyableLines(readCart(db, customer.id))
  return piecesIn(variantId === undefined ? lines : lines.filter((line) => line.variantId === variantId))
}

function piecesIn(lines: readonly SoldLine[]): number {
  return lines.reduce((sum, line) => sum + line.quantity, 0)
}

/** What would be ordered: no more than there are. */
export function buyableLines(contents: CartContents): SoldLine[] {
  return contents.sold
    .map((line) => (line.quantity <= line.limit ? line : { ...line, quantity: line.limit }))
    .filter((line) => line.quantity > 0)
}

type CartPromo = { code: string; usable: Promo } | { code: string; usable?: never; refused: Refusal }

/** The code on the cart, usable now or with the reason why not: it stays there, as the next thing added may mend it. */
export function cartPromo(db: Db, lines: readonly SoldLine[], buyer: Buyer, now: number): CartPromo | null {
  const code = statements(db).cart.get({ customerId: buyer.customerId })?.promoCode
  if (code === null || code === undefined) return null
  const goodsMinor = goodsSum(lines)
  const result = attempt(() => getUsablePromo(db, code, goodsMinor, buyer, now))
  if (result.ok) return { code, usable: result.value }
  return { code, refused: { code: result.code, params: result.params } }
}

function viewLine(db: Db, line: SoldLine, language: Language): CartLineView {
  const changes: CartChange[] = []
  if (line.priceMinor !== line.seenPriceMinor) {
    changes.push({ kind: 'price', wasMinor: line.seenPriceMinor, isMinor: line.priceMinor })
  }
  const quantity = Math.min(line.quantity, line.limit)
  if (quantity < line.quantity) changes.push({ kind: 'less-left', wanted: line.quantity, left: line.limit })
  const { productId, colourId } = line
  return {
    id: line.id,
    variantId: line.variantId,
    productId,
    colourId,
    title: storedTextIn(line.title, language),
    colour: storedTextIn(line.colour, language),
    size: line.size,
    picture: findPicture(db, { productId, colourId }),
    quantity,
    limit: Number.isFinite(line.limit) ? line.limit : null,
    priceMinor: line.priceMinor,
    sumMinor: line.priceMinor * quantity,
    availability: availabilityOf(line),
    changes,
  }
}

function viewGone(line: CartContents['gone'][number], language: Language): CartLineView {
  return {
    id: line.id,
    variantId: null,
    productId: line.productId,
    colourId: null,
    title: storedTextIn(line.seenTitle, language),
    colour: '',
    size: line.size ?? '',
    picture: null,
    quantity: 0,
    limit: 0,
    priceMinor: line.seenPriceMinor,
    sumMinor: 0,
    availability: 'sold_out',
    changes: [{ kind: 'gone' }],
  }
}
