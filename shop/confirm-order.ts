// The customer has seen the summary and says yes: what it showed of changed prices and amounts is taken as seen, and the order
// is placed. Never for a sum that was not on the screen: then all of it is taken back.
import type { Db } from '#db/open.ts'
import type { Customer } from './actor.ts'
import { acceptCartChanges } from './cart.ts'
import { readCart } from './cart-lines.ts'
import { findDraft } from './checkout.ts'
import { ShopError } from './error.ts'
import { findPlaced, type PlacedOrder, type PlaceOrder, placeOrder } from './orders.ts'
import { inTx, type Tx } from './transaction.ts'

/** A key whose order is placed gives that order again; one of an older summary is refused. */
export function confirmOrder(db: Db, customer: Customer, input: PlaceOrder, now: number): PlacedOrder {
  return inTx(db, (tx) => {
    const placed = findPlaced(tx, customer, input.key)
    if (placed !== undefined) return placed
    if (findDraft(tx, customer)?.key !== input.key) throw new ShopError('changed-meanwhile')
    checkLeft(tx, customer)
    acceptCartChanges(tx, customer, now)
    return placeOrder(tx, customer, input, now)
  })
}

/** Whose last thing was just sold to somebody else did not have an empty cart. */
function checkLeft(tx: Tx, customer: Customer): void {
  const { sold, gone } = readCart(tx, customer.id)
  if (sold.some(({ limit }) => limit > 0)) return
  const [first] = sold
  if (first !== undefined) throw new ShopError('out-of-stock', { variantId: first.variantId, left: 0 })
  if (gone.length > 0) throw new ShopError('not-for-sale')
}
