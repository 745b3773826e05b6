// What staff change of single things by command: stock, price, availability, a line for each. A line that fails has written
// nothing, and the others stand.
import type { Db } from '#db/open.ts'
import { type Actor, allow } from '../actor.ts'
import { type Attempt, attempt, ShopError } from '../error.ts'
import { checkOldPrice, readInput } from '../products/product-input.ts'
import { allowProduct, findSheet, type ProductSheet, type VariantSheet } from '../products/product-sheet.ts'
import { editVariant } from '../products/product-variants.ts'
import { findNearestSku } from '../products/sku-nearest.ts'
import { availabilityOf, priceOf } from '../products/variants.ts'
import { readSettings } from '../settings.ts'
import { moveStock, setAvailability, setPrice, setProductPrice } from '../stock/stock.ts'
import { listStockLines } from '../stock/stock-figure.ts'
import { longestList, stockList } from '../stock/stock-input.ts'
import { inTx, type Tx } from '../transaction.ts'
import { type OfferCommand, type OfferOrder, type OfferRef, parseOfferLine } from './offer-line.ts'
import { findOffer } from './offers.ts'

/** A thing as a report tells of it: the same before and after. */
export type OfferState = {
  stock: number | null
  fromPriceMinor: number
  toPriceMinor: number
  availability: VariantSheet['availability']
}
export type OfferDone = {
  product: ProductSheet
  /** One variant, or all of the product's. */
  changed: VariantSheet[]
  before: OfferState
  after: OfferState
}
export type OfferLine = {
  number: number
  text: string
  result: Attempt<OfferDone>
  /** What may have been meant by an article that is nobody's. */
  nearest?: string
  /** Of which one has to be named, and what was said of it. */
  choices?: VariantSheet[]
  value?: string
}
export type OfferWish = {
  command: OfferCommand
  text: string
  /** What the message answers. */
  standing?: OfferRef | undefined
}

/** Looking for what was meant takes a look at every article. */
const mostGuessed = 20

export function applyOfferLines(db: Db, actor: Actor, wish: OfferWish, now: number): OfferLine[] {
  return inTx(db, (tx) => {
    allow(tx, actor, 'stock.edit')
    return applyAll(tx, actor, wish, now)
  })
}

function applyAll(tx: Tx, actor: Actor, { text, command, standing }: OfferWish, now: number): OfferLine[] {
  const { currency } = readSettings(tx)
  const lines = listStockLines(readInput(stockList, text))
  if (lines.length > longestList) throw new ShopError('invalid-input', { field: 'lines', max: longestList })
  let guesses = 0
  return lines.map((line) => {
    const order = attempt(() => parseOfferLine(line.text, { command, currency, standing }))
    if (!order.ok) return { ...line, result: order }
    const result = attempt(() => applyOffer(tx, actor, order.value, now))
    const { ref, said } = order.value
    if (!result.ok && result.code === 'offer-unclear') {
      return { ...line, result, choices: findMeant(tx, actor, ref).meant, value: said }
    }
    const isUnknown = !result.ok && result.code === 'offer-unknown' && 'sku' in ref && guesses++ < mostGuessed
    const nearest = isUnknown ? findNearestSku(tx, actor, ref.sku) : undefined
    return { ...line, result, ...(nearest !== undefined && { nearest }) }
  })
}

/** Whatever is wrong with it is found before anything is written. */
function applyOffer(tx: Tx, actor: Actor, { ref, value }: OfferOrder, now: number): OfferDone {
  const { product, meant } = findMeant(tx, actor, ref)
  const [only] = meant
  if (only === undefined) throw new ShopError('offer-unknown', { ref: wordsOf(ref) })
  if (value.kind === 'stock') {
    if (meant.length > 1) throw new ShopError('offer-unclear', { count: meant.length, skus: skusOf(meant) })
    moveStock(tx, actor, { variant: only.id, figure: value.figure }, now)
  } else if (value.kind === 'price') {
    changePrice(tx, actor, { product, meant, ...value }, now)
  } else {
    changeAvailability(tx, actor, { meant, to: value.availability }, now)
  }
  const ids = new Set(meant.map(({ id }) => id))
  const after = findSheet(tx, product.id) ?? product
  const changed = after.variants.filter(({ id }) => ids.has(id))
  return { product: after, changed, before: stateOf(product, meant), after: stateOf(after, changed) }
}

/** Somebody else's goods are to a seller as if they were not there. */
export function findMeant(
  db: Db,
  actor: Actor,
  ref: OfferRef,
): { product: ProductSheet; meant: VariantSheet[] } {
  const offer = 'productId' in ref ? undefined : findOffer(db, 'sku' in ref ? ref.sku : ref.variantId)
  const product = findSheet(db, 'productId' in ref ? ref.productId : (offer?.product.id ?? 0))
  const mine = attempt(() => allowProduct(db, actor, 'stock.edit', product))
  if (!mine.ok || product === undefined) throw new ShopError('offer-unknown', { ref: wordsOf(ref) })
  const { variant } = offer ?? {}
  return { product, meant: product.variants.filter(({ id }) => variant === undefined || id === variant.id) }
}

type PriceChange = {
  product: ProductSheet
  meant: readonly VariantSheet[]
  priceMinor: number
  oldPriceMinor: number | undefined
}

/** All of a product cost the same afterwards; one variant of several has a price of its own. */
function changePrice(
  tx: Tx,
  actor: Actor,
  { product, meant, priceMinor, oldPriceMinor }: PriceChange,
  now: number,
): void {
  const { id: productId } = product
  const [only] = meant
  if (priceMinor === 0) throw new ShopError('price-invalid', { price: 0 })
  checkOldPrice(priceMinor, oldPriceMinor ?? null)
  if (only === undefined || meant.length === product.variants.length) {
    setProductPrice(tx, actor, { productId, priceMinor, oldPriceMinor }, now)
    return
  }
  setPrice(tx, actor, { variant: only.id, priceMinor }, now)
  if (oldPriceMinor !== undefined) {
    editVariant(tx, actor, { productId, variantId: only.id, oldPriceMinor }, now)
  }
}

/** Of several, those of which nothing is left stay sold out; where that is all of them, there is nothing to say "in stock" of. */
function changeAvailability(
  tx: Tx,
  actor: Actor,
  { meant, to }: { meant: readonly VariantSheet[]; to: VariantSheet['availability'] },
  now: number,
): void {
  const able = meant.filter(({ stock }) => to !== 'in_stock' || stock !== 0)
  if (able.length === 0) throw new ShopError('stock-empty')
  for (const { id } of able) setAvailability(tx, actor, { variant: id, availability: to }, now)
}

const ranks = ['in_stock', 'on_order', 'sold_out'] as const

function stateOf(product: ProductSheet, all: readonly VariantSheet[]): OfferState {
  const prices = all.map((variant) => priceOf(product, variant))
  const counted = all.flatMap(({ stock }) => (stock === null ? [] : [stock]))
  const offered = new Set(all.map(availabilityOf))
  return {
    stock: counted.length < all.length ? null : counted.reduce((sum, stock) => sum + stock, 0),
    fromPriceMinor: Math.min(...prices),
    toPriceMinor: Math.max(...prices),
    availability: ranks.find((one) => offered.has(one)) ?? 'sold_out',
  }
}

const mostNamed = 12

function skusOf(meant: readonly VariantSheet[]): string {
  const named = meant.slice(0, mostNamed).map(({ sku }) => sku)
  return `${named.join(', ')}${meant.length > mostNamed ? ' …' : ''}`
}

function wordsOf(ref: OfferRef): string {
  if ('sku' in ref) return ref.sku
  return 'productId' in ref ? `#${ref.productId}` : ''
}
