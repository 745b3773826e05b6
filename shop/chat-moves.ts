// What becomes of what we know of a chat that goes on elsewhere: a group that grew into a supergroup has a new number, and
// news for a topic that is no more go to its group. Nothing that waits is lost, and nothing is told there twice.
import { and, eq, isNull, like, or, type SQL } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { dialogueTopics, posts } from '#db/schema/chat.ts'
import { outbox } from '#db/schema/running.ts'
import { system } from './actor.ts'
import { forgetChat } from './conversation-state.ts'
import { chatOf, isIn } from './notify-chats.ts'
import { eventOf, keyFor, nudgeSender, type QueuedMessage } from './outbox.ts'
import { changeSetting, readSettings } from './settings.ts'
import { inTx, type Tx } from './transaction.ts'

/** Told by Telegram, perhaps more than once. What stands in the old chat can neither be edited nor answered there. */
export function moveChat(db: Db, { from, to }: { from: number; to: number }, now: number): void {
  const [old, place] = [String(from), String(to)]
  inTx(db, (tx) => {
    moveSettings(tx, (one) => (isIn(old, one) ? place : one), now)
    for (const message of listOpen(tx, or(eq(outbox.recipient, old), like(outbox.recipient, `${old}/%`)))) {
      redirect(tx, message, place)
    }
    tx.delete(posts).where(eq(posts.chatId, from)).run()
    tx.delete(dialogueTopics).where(eq(dialogueTopics.chatId, from)).run()
    forgetChat(tx, from)
  })
}

/** The topic was deleted: all its news goes to the group. True when it was one that hears of orders. */
export function leaveTopic(db: Db, place: string, now: number): boolean {
  const group = chatOf(place)
  const topic = { chatId: Number(group), topicId: Number(place.slice(group.length + 1)) }
  return inTx(db, (tx) => {
    const heard = readSettings(tx).notifyChats.includes(place)
    moveSettings(tx, (one) => (one === place ? group : one), now)
    for (const message of listOpen(tx, eq(outbox.recipient, place))) redirect(tx, message, group)
    tx.delete(posts)
      .where(and(eq(posts.chatId, topic.chatId), eq(posts.topicId, topic.topicId)))
      .run()
    tx.delete(dialogueTopics)
      .where(and(eq(dialogueTopics.chatId, topic.chatId), eq(dialogueTopics.topicId, topic.topicId)))
      .run()
    return heard
  })
}

/** What the other place was told already, it is not told again. */
export function redirect(tx: Tx, message: QueuedMessage, recipient: string): void {
  const key = keyFor({ key: eventOf(message), channel: message.channel }, recipient)
  const mine = eq(outbox.id, message.id)
  const known = tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.key, key)).get()
  if (known !== undefined) tx.delete(outbox).where(mine).run()
  else tx.update(outbox).set({ recipient, key }).where(mine).run()
  nudgeSender(tx)
}

function listOpen(tx: Tx, where: SQL | undefined): QueuedMessage[] {
  const open = and(isNull(outbox.endedAt), eq(outbox.channel, 'telegram'), where)
  return tx.select().from(outbox).where(open).orderBy(outbox.id).all()
}

function moveSettings(tx: Tx, moved: (place: string) => string, now: number): void {
  const { notifyChats: chats, notifyNames: names } = readSettings(tx)
  if (chats.every((place) => moved(place) === place)) return
  changeSetting(tx, system, { key: 'notifyChats', value: [...new Set(chats.map(moved))] }, now)
  // A lost topic keeps its name: what became of it is still to be told.
  const renamed = Object.entries(names).map(([place, name]) => [
    place === chatOf(place) ? moved(place) : place,
    name,
  ])
  changeSetting(tx, system, { key: 'notifyNames', value: Object.fromEntries(renamed) }, now)
}
