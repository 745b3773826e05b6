// In which topic of which forum the shop talks with which customer. Never makes one, nor knows whether it is still there.
import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { dialogueTopics } from '#db/schema/chat.ts'
import { enqueue } from '../outbox.ts'
import type { Tx } from '../transaction.ts'
import { continueThread, type Thread } from './dialogue-threads.ts'

type Topic = typeof dialogueTopics.$inferSelect

export function findTopic(
  db: Db,
  { chatId, customerId }: Pick<Topic, 'chatId' | 'customerId'>,
): number | undefined {
  return db
    .select({ topicId: dialogueTopics.topicId })
    .from(dialogueTopics)
    .where(and(eq(dialogueTopics.customerId, customerId), eq(dialogueTopics.chatId, chatId)))
    .get()?.topicId
}

/** Whom what is written in this topic is for; nobody, where it is not one of these. */
export function findTopicThread(
  db: Db,
  { chatId, topicId }: Pick<Topic, 'chatId' | 'topicId'>,
): Thread | undefined {
  const topic = db
    .select()
    .from(dialogueTopics)
    .where(and(eq(dialogueTopics.chatId, chatId), eq(dialogueTopics.topicId, topicId)))
    .get()
  return topic && continueThread(db, topic.customerId)
}

/** A customer has one in each chat: a new one takes the place of the last. */
export function keepTopic(db: Db, topic: Topic): void {
  db.insert(dialogueTopics)
    .values(topic)
    .onConflictDoUpdate({ target: [dialogueTopics.customerId, dialogueTopics.chatId], set: topic })
    .run()
}

/** The name on it is taken off, and it is closed: what was written there stays the shop's. */
export function leaveTopics(tx: Tx, customerId: number, now: number): void {
  const topics = tx.select().from(dialogueTopics).where(eq(dialogueTopics.customerId, customerId)).all()
  for (const { chatId, topicId } of topics) {
    const recipient = `${chatId}/${topicId}`
    const message = {
      kind: 'dialogue-over',
      key: `dialogue-over:${customerId}`,
      channel: 'telegram',
    } as const
    enqueue(tx, { ...message, recipient, payload: { customerId } }, now)
  }
  tx.delete(dialogueTopics).where(eq(dialogueTopics.customerId, customerId)).run()
}
