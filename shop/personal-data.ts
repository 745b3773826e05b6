// What the shop knows about a customer, theirs to take along and to have deleted. Orders stay for the books, with nobody's
// name on them; those still under way cannot be delivered without it, and are kept until they are finished.
import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers, staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { cartLines, carts, checkoutDrafts, orderHistory, orderLines, orders } from '#db/schema/selling.ts'
import type { Customer } from './actor.ts'
import { recordChange } from './audit.ts'
import { forgetInBin } from './bulk/bulk-bin.ts'
import { forgetChat, listStates } from './conversation-state.ts'
import { exportDialogue, forgetDialogue } from './dialogue/dialogue-keeping.ts'
import { ShopError } from './error.ts'
import { exportFavourites } from './favourites.ts'
import { exportBroadcasts } from './news-wish.ts'
import { enqueueCards, listStaffMails } from './orders/order-notices.ts'
import { isFinished } from './orders/order-statuses.ts'
import { forgetPosts } from './posts.ts'
import { forgetInviter } from './referrals.ts'
import { exportReviews, forgetReviews } from './reviews/reviews.ts'
import { readSettings } from './settings.ts'
import { inTx, type Tx } from './transaction.ts'

type Order = typeof orders.$inferSelect

export function exportMyData(db: Db, customer: Customer) {
  const { id, ...person } = getCustomer(db, customer)
  return {
    person,
    cart: {
      promoCode: db.select().from(carts).where(eq(carts.customerId, id)).get()?.promoCode ?? null,
      lines: db.select().from(cartLines).where(eq(cartLines.customerId, id)).all(),
    },
    checkout: db.select().from(checkoutDrafts).where(eq(checkoutDrafts.customerId, id)).get()?.fields ?? null,
    favourites: exportFavourites(db, customer),
    conversations: person.telegramId === null ? [] : listStates(db, person.telegramId),
    dialogue: exportDialogue(db, customer),
    broadcasts: exportBroadcasts(db, customer),
    reviews: exportReviews(db, customer),
    orders: ordersOf(db, customer).map((order) => exportOrder(db, order)),
  }
}

function exportOrder(db: Db, order: Order) {
  const { key, customerId, assignedTo, staffNote, version, ...told } = order
  return {
    ...told,
    lines: db.select().from(orderLines).where(eq(orderLines.orderId, order.id)).all(),
    history: db
      .select({ at: orderHistory.at, to: orderHistory.to, note: orderHistory.note })
      .from(orderHistory)
      .where(eq(orderHistory.orderId, order.id))
      .orderBy(asc(orderHistory.id))
      .all(),
  }
}

/** Throws `orders-open` while it cannot be deleted. */
export function checkDeletable(db: Db, customer: Customer): void {
  refuseWhileOpen(ordersOf(db, customer))
}

function refuseWhileOpen(all: readonly Order[]): void {
  const open = all.filter((order) => !isFinished(order.status))
  if (open.length === 0) return
  throw new ShopError('orders-open', { numbers: open.map((order) => order.number).join(', ') })
}

/** Deletes what is the customer's, takes their name off what is the shop's. */
export function deleteMyData(db: Db, customer: Customer, now: number): void {
  inTx(db, (tx) => {
    const { telegramId } = getCustomer(tx, customer)
    const all = ordersOf(tx, customer)
    refuseWhileOpen(all)
    forgetMessages(tx, [
      ...(telegramId === null ? [] : [String(telegramId)]),
      ...all.map(({ email }) => email),
    ])
    if (telegramId !== null) {
      forgetChat(tx, telegramId)
      forgetPosts(tx, 'own-order', telegramId)
    }
    forgetDialogue(tx, { customerId: customer.id, telegramId }, now)
    forgetReviews(tx, customer, now)
    forgetInBin(tx, customer.id)
    for (const order of all) blankOrder(tx, order, now)
    forgetInviter(tx, customer, now)
    tx.delete(customers).where(eq(customers.id, customer.id)).run()
    const subject = { subject: 'customer', subjectId: customer.id }
    recordChange(tx, customer, { action: 'customer.delete', ...subject }, now)
  })
}

function blankOrder(tx: Tx, order: Order, now: number): void {
  const blank = { name: '', phone: '', email: '', address: '', latitude: null, longitude: null }
  tx.update(orders)
    .set({ ...blank, comment: '', tracking: '', staffNote: '', version: order.version + 1, updatedAt: now })
    .where(eq(orders.id, order.id))
    .run()
  tx.update(orderHistory).set({ note: '' }).where(eq(orderHistory.orderId, order.id)).run()
  // The cards in the staff's chats lose the name as well.
  enqueueCards(tx, { id: order.id, version: order.version + 1 }, now)
}

/** What was told to their addresses; the shop's own, should they be the same, keep what the shop is told. */
function forgetMessages(tx: Tx, addresses: string[]): void {
  const { notifyChats } = readSettings(tx)
  const team = tx.select({ telegramId: staff.telegramId }).from(staff).all()
  const own = new Set([...notifyChats, ...listStaffMails(tx), ...team.map((row) => String(row.telegramId))])
  const theirs = addresses.filter((address) => address !== '' && !own.has(address))
  tx.delete(outbox).where(inArray(outbox.recipient, theirs)).run()
}

function getCustomer(db: Db, customer: Customer): typeof customers.$inferSelect {
  const row = db.select().from(customers).where(eq(customers.id, customer.id)).get()
  if (row === undefined) throw new ShopError('not-found')
  return row
}

function ordersOf(db: Db, customer: Customer): Order[] {
  return db.select().from(orders).where(eq(orders.customerId, customer.id)).orderBy(asc(orders.id)).all()
}
