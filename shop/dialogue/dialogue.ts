// What customers and the shop write to each other: kept, and told to the other side by the outbox. A photo or a file stays
// where it was sent; only its place is known here. Never sends.
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { dialogue } from '#db/schema/chat.ts'
import type { Customer, Staff } from '../actor.ts'
import { ShopError } from '../error.ts'
import { limits } from '../limits.ts'
import { getOrder } from '../orders/order-access.ts'
import { listStaffChats } from '../orders/order-notices.ts'
import { enqueue } from '../outbox.ts'
import { prepared } from '../prepared.ts'
import { inTx, type Tx } from '../transaction.ts'
import { checkMayAnswer, findAnswered, isOwnAnswer, type Thread } from './dialogue-threads.ts'
import { findTopic } from './dialogue-topics.ts'

/** Words alone; something with words below it; something that cannot have any. */
export type Content = 'text' | 'captioned' | 'bare'
export type Said = {
  text: string
  content: Content
  /** Where it stands: the same message twice is said once. */
  chatId: number
  topicId: number | undefined
  messageId: number
}

export const messagesPerHour = 20
const hour = 3_600_000

const at = sql.placeholder
const ofCustomer = eq(dialogue.customerId, at('customerId'))
const ofMessage = and(eq(dialogue.sourceMessageId, at('messageId')), eq(dialogue.sourceChatId, at('chatId')))

const statements = prepared((db) => ({
  same: db.select({ id: dialogue.id }).from(dialogue).where(and(ofCustomer, ofMessage)).prepare(),
  lastButSome: db
    .select({ createdAt: dialogue.createdAt })
    .from(dialogue)
    .where(and(ofCustomer, eq(dialogue.fromShop, false)))
    .orderBy(desc(dialogue.id))
    .limit(1)
    .offset(messagesPerHour - 1)
    .prepare(),
}))

/** Refuses before anything is typed what would be refused after. Tells the order's number. */
export function beginWriting(db: Db, customer: Customer, orderId: number | null): number | null {
  if (listChats(db).length === 0) throw new ShopError('dialogue-unheard')
  return orderId === null ? null : getOrder(db, customer, orderId).number
}

/** The customer to the shop. */
export function write(
  db: Db,
  customer: Customer,
  { orderId, said }: { orderId: number | null; said: Said },
  now: number,
): void {
  inTx(db, (tx) => {
    beginWriting(tx, customer, orderId)
    const thread = { customerId: customer.id, orderId }
    if (isKept(tx, thread, said)) return
    checkPace(tx, customer, now)
    const id = keep(tx, { ...thread, staffId: null, said }, now)
    tellShop(tx, { id, thread, said, chats: listChats(tx) }, now)
  })
}

/** The shop to a customer; told in the shop's other chats, too, so that nobody there answers again. */
export function say(
  db: Db,
  staff: Staff,
  { thread, said }: { thread: Thread; said: Said },
  now: number,
): void {
  inTx(db, (tx) => {
    const recipient = String(checkMayAnswer(tx, staff, thread))
    if (isKept(tx, thread, said)) return
    const id = keep(tx, { ...thread, staffId: staff.id, said }, now)
    const message = { kind: 'dialogue', key: `dialogue:${id}:customer`, channel: 'telegram' } as const
    const payload = { ...payloadOf(id, thread, said), audience: 'customer' }
    enqueue(tx, { ...message, recipient, payload }, now)
    const chats = listChats(tx).filter((chat) => chat !== recipient && !isSeenIn(tx, chat, { thread, said }))
    tellShop(tx, { id, thread, said, chats }, now)
  })
}

/** A reply in a chat to something that the bot posted there; nothing where it is none that is answered. */
export function reply(
  db: Db,
  { customer, staff }: { customer: Customer; staff: Staff | undefined },
  { postId, said }: { postId: number; said: Said },
  now: number,
): 'written' | 'said' | undefined {
  const answered = findAnswered(db, { chatId: said.chatId, messageId: postId })
  if (answered === undefined) return undefined
  const { thread } = answered
  if (isOwnAnswer(answered, customer, said.chatId)) {
    write(db, customer, { orderId: thread.orderId, said }, now)
    return 'written'
  }
  if (staff === undefined) throw new ShopError('not-allowed')
  say(db, staff, { thread, said }, now)
  return 'said'
}

/** Each chat once: whatever its topics are used for, a customer has one place in it. */
function listChats(db: Db): string[] {
  const all = listStaffChats(db)
  return all.filter((one, index) => all.findIndex((other) => chatOf(other) === chatOf(one)) === index)
}

const chatOf = (recipient: string) => recipient.split('/')[0] ?? ''

/** It was said there, and not beside the customer's own topic. */
function isSeenIn(tx: Tx, chat: string, { thread, said }: { thread: Thread; said: Said }): boolean {
  const { chatId, topicId } = said
  if (chatOf(chat) !== String(chatId)) return false
  const own = findTopic(tx, { chatId, customerId: thread.customerId })
  return own === undefined || own === topicId
}

type Telling = { id: number; thread: Thread; said: Said; chats: string[] }

function tellShop(tx: Tx, { id, thread, said, chats }: Telling, now: number): void {
  const payload = { ...payloadOf(id, thread, said), audience: 'staff' }
  const message = { kind: 'dialogue', key: `dialogue:${id}:staff`, channel: 'telegram' } as const
  for (const recipient of chats) enqueue(tx, { ...message, recipient, payload }, now)
}

/** The topic is where it was said: there it is told should it not arrive. */
function payloadOf(dialogueId: number, { customerId }: Thread, { content, topicId = 0 }: Said) {
  return { dialogueId, customerId, content, topicId }
}

function isKept(tx: Tx, { customerId }: Thread, { chatId, messageId }: Said): boolean {
  return statements(tx).same.get({ customerId, chatId, messageId }) !== undefined
}

type Kept = Thread & { staffId: number | null; said: Said }

function keep(tx: Tx, { said, staffId, ...thread }: Kept, now: number): number {
  const text = said.text.trim()
  if (text === '' && said.content === 'text') throw new ShopError('invalid-input')
  if ([...text].length > limits.message) throw new ShopError('comment-too-long', { most: limits.message })
  const source = { sourceChatId: said.chatId, sourceMessageId: said.messageId }
  return tx
    .insert(dialogue)
    .values({ ...thread, ...source, staffId, fromShop: staffId !== null, text, createdAt: now })
    .returning({ id: dialogue.id })
    .get().id
}

function checkPace(tx: Tx, { id: customerId }: Customer, now: number): void {
  const counted = statements(tx).lastButSome.get({ customerId })
  const waitMs = counted === undefined ? 0 : counted.createdAt + hour - now
  if (waitMs <= 0) return
  throw new ShopError('dialogue-too-many', { most: messagesPerHour, minutes: Math.ceil(waitMs / 60_000) })
}
