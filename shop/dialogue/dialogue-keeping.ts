// How long what was said is kept, and how a customer's part of it is taken along or forgotten. What stands in Telegram's
// chats stays there: they are not the shop's.
import { and, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { dialogue, posts } from '#db/schema/chat.ts'
import { outbox } from '#db/schema/running.ts'
import { orders } from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { day, kept } from '../keeping.ts'
import { inTx, type Tx } from '../transaction.ts'
import { leaveTopics } from './dialogue-topics.ts'

const keptMs = kept.dialogue * day

/** Oldest first. Who of the shop said something is the shop's own affair. */
export function exportDialogue(db: Db, customer: Customer) {
  const { createdAt, fromShop, orderId, text } = dialogue
  return db
    .select({ at: createdAt, fromShop, orderId, text })
    .from(dialogue)
    .where(eq(dialogue.customerId, customer.id))
    .orderBy(dialogue.id)
    .all()
}

/** Before the orders lose their customer: their posts are found by it. */
export function forgetDialogue(
  tx: Tx,
  { customerId, telegramId }: { customerId: number; telegramId: number | null },
  now: number,
): void {
  leaveTopics(tx, customerId, now)
  tx.delete(outbox)
    .where(and(eq(outbox.kind, 'dialogue'), eq(sql`${outbox.payload} ->> 'customerId'`, customerId)))
    .run()
  const said = tx.select({ id: dialogue.id }).from(dialogue).where(eq(dialogue.customerId, customerId))
  const bought = tx.select({ id: orders.id }).from(orders).where(eq(orders.customerId, customerId))
  const own = or(
    and(eq(posts.kind, 'dialogue'), inArray(posts.subjectId, said)),
    and(eq(posts.kind, 'order'), inArray(posts.subjectId, bought)),
  )
  if (telegramId !== null)
    tx.delete(posts)
      .where(and(eq(posts.chatId, telegramId), own))
      .run()
  tx.delete(dialogue).where(eq(dialogue.customerId, customerId)).run()
}

/** For another year whoever answers what was forgotten is told so; then it is as if it never was. Tells how many. */
export function pruneDialogue(db: Db, now: number): number {
  return inTx(db, (tx) => {
    const old = and(eq(posts.kind, 'dialogue'), lt(posts.postedAt, now - 2 * keptMs))
    tx.delete(posts).where(old).run()
    return tx
      .delete(dialogue)
      .where(lt(dialogue.createdAt, now - keptMs))
      .run().changes
  })
}
