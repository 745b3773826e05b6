// What keeps the shop from telling of orders, and who can mend it: its owners hear of each trouble once a day, and no more
// of one that is over. Never knows how Telegram or a mail server says it.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { staff } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { isIn } from './notify-chats.ts'
import { enqueue, keyFor } from './outbox.ts'
import { prepared } from './prepared.ts'
import { readSettings } from './settings.ts'
import { inTx, type Tx } from './transaction.ts'

/** Of all mail; what mends it stands in the message's last error. */
export const mailTroubles = ['mail-login', 'mail-sender', 'mail-tls', 'mail-unreachable'] as const

/** As its sender knows it. */
export const troubles = [
  // a group: thrown out, no such group, no right to write
  'bot-removed',
  'chat-gone',
  'mute',
  // one topic of it
  'topic-gone',
  'topic-closed',
  // a private chat
  'blocked',
  'not-started',
  'account-gone',
  ...mailTroubles,
] as const
export type Trouble = (typeof troubles)[number]

/** What the outbox itself finds: refused for what it says, given up after days; an address that takes no mail, or none for hours. */
export const findings = ['refused', 'unanswered', 'mail-refused', 'mail-late'] as const
export type TroubleKind = Trouble | (typeof findings)[number]

export type TroubleFound = {
  trouble: TroubleKind
  /** A chat, a topic, a mail address; `mail` is all of it. */
  place: string
  /** Of the outbox: the trouble is over when it was sent, or taken off. */
  messageId?: number
}
export type TroubleNews = Omit<TroubleFound, 'messageId'> & {
  /** What was answered last. */
  reason: string
  orderId: number | undefined
}

const day = 24 * 3_600_000
const ofAGroup: readonly string[] = ['bot-removed', 'chat-gone', 'mute']
const kinds: readonly string[] = [...troubles, ...findings]

const statements = prepared((db) => ({
  owners: db
    .select({ telegramId: staff.telegramId })
    .from(staff)
    .where(and(eq(staff.role, 'owner'), isNull(staff.removedAt)))
    .prepare(),
  toldAt: db
    .select({ createdAt: outbox.createdAt })
    .from(outbox)
    .where(eq(outbox.key, sql.placeholder('key')))
    .prepare(),
}))

/** Nobody is told in a chat that they cannot be told in that chat. */
export function tellOwners(tx: Tx, { trouble, place: where, messageId }: TroubleFound, now: number): void {
  // Of all topics of a group we are thrown out once.
  const place = ofAGroup.includes(trouble) ? (where.split('/')[0] ?? where) : where
  const today = Math.floor(now / day)
  const keyOn = (date: number) => `trouble:${trouble}:${place}:${date}`
  const payload = { trouble, place, ...(messageId !== undefined && { messageId }) }
  for (const { telegramId } of statements(tx).owners.all()) {
    const recipient = String(telegramId)
    const yesterday = keyFor({ key: keyOn(today - 1), channel: 'telegram' }, recipient)
    const toldAt = statements(tx).toldAt.get({ key: yesterday })?.createdAt ?? 0
    if (recipient === place || toldAt > now - day) continue
    enqueue(tx, { kind: 'trouble', key: keyOn(today), channel: 'telegram', recipient, payload }, now)
  }
}

/** Telegram says so itself, before anything had to be sent: thrown out, or kept from writing. */
export function noteChatTrouble(
  db: Db,
  { trouble, chatId }: { trouble: Trouble; chatId: number },
  now: number,
): void {
  inTx(db, (tx) => {
    if (hears(tx, String(chatId))) tellOwners(tx, { trouble, place: String(chatId) }, now)
  })
}

/** What a message of the kind `trouble` tells; nothing when it is over. */
export function findTrouble(db: Db, payload: Record<string, number | string>): TroubleNews | undefined {
  const { trouble, place, messageId } = payload
  if (!isTrouble(trouble) || typeof place !== 'string') return undefined
  if (messageId === undefined) {
    const isOver = ofAGroup.includes(trouble) && !hears(db, place)
    return isOver ? undefined : { trouble, place, reason: '', orderId: undefined }
  }
  const message = db
    .select()
    .from(outbox)
    .where(eq(outbox.id, Number(messageId)))
    .get()
  if (message === undefined || message.state === 'sent') return undefined
  const { orderId } = message.payload
  return {
    trouble,
    place,
    reason: message.lastError ?? '',
    orderId: typeof orderId === 'number' ? orderId : undefined,
  }
}

function isTrouble(kind: unknown): kind is TroubleKind {
  return typeof kind === 'string' && kinds.includes(kind)
}

const hears = (db: Db, chat: string) => readSettings(db).notifyChats.some((place) => isIn(chat, place))
