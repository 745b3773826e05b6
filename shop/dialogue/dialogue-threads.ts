// Whom an answer is for and about what: found by the message that is answered, by the order, or by the topic it is written
// in; and which of the staff may give it.
import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { dialogue } from '#db/schema/chat.ts'
import { customers } from '#db/schema/people.ts'
import { type Actor, allow, type Customer } from '../actor.ts'
import { ShopError } from '../error.ts'
import { findOrder, getOrder } from '../orders/order-access.ts'
import { findPost } from '../posts.ts'
import { prepared } from '../prepared.ts'

/** Whom the shop talks with, and about what. */
export type Thread = { customerId: number; orderId: number | null }
/** A thread as one of its messages shows it. */
export type Answered = { thread: Thread; byCustomer: boolean }

const at = sql.placeholder

const statements = prepared((db) => ({
  said: db
    .select()
    .from(dialogue)
    .where(eq(dialogue.id, at('id')))
    .prepare(),
  lastSaid: db
    .select({ orderId: dialogue.orderId })
    .from(dialogue)
    .where(eq(dialogue.customerId, at('customerId')))
    .orderBy(desc(dialogue.id))
    .limit(1)
    .prepare(),
  person: db
    .select({ telegramId: customers.telegramId })
    .from(customers)
    .where(eq(customers.id, at('customerId')))
    .prepare(),
}))

/** Nothing for a message that is not part of any; refuses where it was forgotten. */
export function findAnswered(
  db: Db,
  { chatId, messageId }: { chatId: number; messageId: number },
): Answered | undefined {
  const post = findPost(db, chatId, messageId)
  // A review is decided about, not answered.
  if (post === undefined || post.kind === 'review') return undefined
  const isOrder = post.kind === 'order' || post.kind === 'own-order'
  if (isOrder) return { thread: threadOfOrder(db, post.subjectId), byCustomer: false }
  const row = statements(db).said.get({ id: post.subjectId })
  if (row === undefined) throw new ShopError('dialogue-gone')
  const { customerId, orderId, fromShop } = row
  return { thread: { customerId, orderId }, byCustomer: !fromShop }
}

/**
 * Whoever answers in their own chat what is about themselves is the customer there, staff too; but what a customer wrote
 * to the shop is the shop's to answer.
 */
export function isOwnAnswer({ thread, byCustomer }: Answered, customer: Customer, chatId: number): boolean {
  const isPrivate = chatId > 0
  return isPrivate && thread.customerId === customer.id && !byCustomer
}

/** With a customer about what was spoken of last. */
export function continueThread(db: Db, customerId: number): Thread {
  return { customerId, orderId: statements(db).lastSaid.get({ customerId })?.orderId ?? null }
}

/** Refuses before an answer is typed what would be refused after. */
export function beginAnswer(db: Db, staff: Actor, orderId: number): { thread: Thread; number: number } {
  const { number } = getOrder(db, staff, orderId)
  const thread = threadOfOrder(db, orderId)
  checkMayAnswer(db, staff, thread)
  return { thread, number }
}

function threadOfOrder(db: Db, orderId: number): Thread {
  const customerId = findOrder(db, orderId)?.customerId ?? null
  if (customerId === null) throw new ShopError('dialogue-gone')
  return { customerId, orderId }
}

/** Who sees only some orders answers about those alone. Tells the customer's own chat. */
export function checkMayAnswer(db: Db, staff: Actor, { customerId, orderId }: Thread): number {
  if (allow(db, staff, 'order.see') === 'own') {
    if (orderId === null) throw new ShopError('not-allowed')
    getOrder(db, staff, orderId)
  }
  const person = statements(db).person.get({ customerId })
  if (person === undefined) throw new ShopError('dialogue-gone')
  if (person.telegramId === null) throw new ShopError('dialogue-elsewhere')
  return person.telegramId
}
