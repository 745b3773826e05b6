// The customer has seen the summary and says yes: what it showed of changed prices and amounts is taken as seen, and the order
// is placed. Never for a sum that was not on the screen, and never with an answer that is wrong: then nothing is ordered.
import type { Db } from '#db/open.ts'
import type { CheckoutFields } from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { type CartContents, readCart } from '../cart/cart-lines.ts'
import { buyableLines } from '../cart/cart-view.ts'
import { fillFields, findDraft, readAnswers } from '../checkout/checkout.ts'
import type { Answer } from '../checkout/checkout-fields.ts'
import { attempt, ShopError } from '../error.ts'
import { readSettings } from '../settings.ts'
import { inTx, type Tx } from '../transaction.ts'
import { findPlaced, type PlacedOrder, type PlaceOrder, placeLines } from './orders.ts'

/** `answers`: those that the draft has not got yet. */
export type Confirmation = PlaceOrder & { answers?: readonly Answer[] }

/** A key whose order is placed gives that order again; one of an older summary is refused. */
export function confirmOrder(db: Db, customer: Customer, input: Confirmation, now: number): PlacedOrder {
  const placed = attempt(() => inTx(db, (tx) => confirm(tx, customer, input, now)))
  if (placed.ok) return placed.value
  keepAnswers(db, customer, input, now)
  throw new ShopError(placed.code, placed.params)
}

function confirm(tx: Tx, customer: Customer, input: Confirmation, now: number): PlacedOrder {
  const placed = findPlaced(tx, customer, input.key)
  if (placed !== undefined) return placed
  const draft = findDraft(tx, customer)
  if (draft?.key !== input.key) throw new ShopError('changed-meanwhile')
  const contents = readCart(tx, customer.id)
  const lines = buyableLines(contents)
  if (lines.length === 0) throw nothingLeft(contents)
  const fields = answered(tx, draft.fields, input.answers)
  return placeLines(tx, customer, { ...input, lines, fields }, now)
}

/** Whose last thing was just sold to somebody else did not have an empty cart. */
function nothingLeft({ sold: [first], gone }: CartContents): ShopError {
  if (first !== undefined) return new ShopError('out-of-stock', { variantId: first.variantId, left: 0 })
  return new ShopError(gone.length > 0 ? 'not-for-sale' : 'cart-empty')
}

/** The first wrong one is told, by the name of its field. */
function answered(tx: Tx, given: CheckoutFields, answers: readonly Answer[] = []): CheckoutFields {
  const { fields, refused } = readAnswers(readSettings(tx), given, answers)
  for (const { field } of answers) {
    const refusal = refused[field]
    if (refusal !== undefined) throw new ShopError(refusal.code, { ...refusal.params, field })
  }
  return fields
}

/** What was typed for an order that did not come about is not typed again. */
function keepAnswers(db: Db, customer: Customer, { key, answers }: Confirmation, now: number): void {
  if (answers === undefined || findDraft(db, customer)?.key !== key) return
  fillFields(db, customer, answers, now)
}
