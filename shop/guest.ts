// A guest becomes known: cart, draft, orders and favourites of the browser go over to the customer met in Telegram.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { cartLines, carts, checkoutDrafts, orders, reviews } from '#db/schema/selling.ts'
import type { Customer } from './actor.ts'
import { setPromo } from './cart/cart.ts'
import { readCart } from './cart/cart-lines.ts'
import { findGuest, type Meeting, meetCustomer } from './customers.ts'
import { ShopError } from './error.ts'
import { mergeFavourites } from './favourites.ts'
import { limits } from './limits.ts'
import { inTx, type Tx } from './transaction.ts'

/** The browser's guest turns out to be somebody met in Telegram; a guest who went over meanwhile brings nothing more. */
export function meetAsGuest(db: Db, guest: Customer, meeting: Meeting, now: number): Customer {
  return inTx(db, (tx) => {
    const customer = meetCustomer(tx, meeting, now)
    mergeGuest(tx, guest, customer, now)
    return customer
  })
}

/** By a link that the guest was given. It works once: the guest is gone after. */
export function takeGuest(db: Db, guestId: number, customer: Customer, now: number): void {
  inTx(db, (tx) => {
    const guest = findGuest(tx, guestId, now)
    if (guest === undefined) throw new ShopError('guest-link-used')
    mergeGuest(tx, guest, customer, now)
  })
}

/** Of a thing that lies in both carts the larger amount stays: it is one wish seen twice. The guest is gone after. */
export function mergeGuest(db: Db, guest: Customer, customer: Customer, now: number): void {
  if (guest.id === customer.id) return
  inTx(db, (tx) => {
    const row = tx.select().from(customers).where(eq(customers.id, guest.id)).get()
    if (row === undefined) return
    if (row.telegramId !== null) throw new ShopError('not-allowed')
    mergeLines(tx, guest, customer)
    mergePromo(tx, guest, customer, now)
    mergeDraft(tx, guest, customer)
    mergeFavourites(tx, guest, customer)
    mergeOrders(tx, guest, customer)
    tx.update(reviews).set({ customerId: customer.id }).where(eq(reviews.customerId, guest.id)).run()
    tx.delete(customers).where(eq(customers.id, guest.id)).run()
  })
}

function mergeLines(tx: Tx, guest: Customer, customer: Customer): void {
  const mine = allLines(tx, customer)
  let room = limits.cartLines - mine.length
  for (const line of allLines(tx, guest)) {
    const twin = mine.find((own) => own.variantId !== null && own.variantId === line.variantId)
    if (twin !== undefined) {
      const quantity = Math.max(line.quantity, twin.quantity)
      tx.update(cartLines).set({ quantity }).where(eq(cartLines.id, twin.id)).run()
    } else if (room-- > 0) {
      tx.update(cartLines).set({ customerId: customer.id }).where(eq(cartLines.id, line.id)).run()
    }
  }
}

/** What vanished meanwhile goes along: it is told in the cart, which also bounds the amounts by the stock. */
function allLines(tx: Tx, who: Customer) {
  const { sold, gone } = readCart(tx, who.id)
  return [...sold, ...gone]
}

function mergePromo(tx: Tx, guest: Customer, customer: Customer, now: number): void {
  const codeOf = (who: Customer) =>
    tx.select({ code: carts.promoCode }).from(carts).where(eq(carts.customerId, who.id)).get()?.code ?? null
  setPromo(tx, customer, codeOf(customer) ?? codeOf(guest), now)
}

/** The draft worked on last wins. */
function mergeDraft(tx: Tx, guest: Customer, customer: Customer): void {
  const draftOf = (who: Customer) =>
    tx.select().from(checkoutDrafts).where(eq(checkoutDrafts.customerId, who.id)).get()
  const theirs = draftOf(guest)
  const own = draftOf(customer)
  if (theirs === undefined || (own !== undefined && own.updatedAt >= theirs.updatedAt)) return
  tx.delete(checkoutDrafts).where(eq(checkoutDrafts.customerId, customer.id)).run()
  tx.update(checkoutDrafts)
    .set({ customerId: customer.id })
    .where(eq(checkoutDrafts.customerId, guest.id))
    .run()
}

/** Keys are made in browsers: two orders of one customer may not share one. */
function mergeOrders(tx: Tx, guest: Customer, customer: Customer): void {
  const isTaken = sql`exists (select 1 from orders own where own.customer_id = ${customer.id} and own.key = ${orders.key})`
  const key = sql`iif(${isTaken}, 'merged-' || ${orders.id}, ${orders.key})`
  tx.update(orders).set({ customerId: customer.id, key }).where(eq(orders.customerId, guest.id)).run()
}
