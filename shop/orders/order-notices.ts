// Who hears of what happens to an order. Rows for the outbox, written in the transaction of the change itself:
// an order that exists is told. Ids only; the words are found at sending, in the reader's language.
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { OutboxChannel } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import { orders } from '#db/schema/selling.ts'
import { enqueue } from '../outbox.ts'
import { listPosts, placeOfPost } from '../posts.ts'
import { hotRead, prepared } from '../prepared.ts'
import { readSettings } from '../settings.ts'
import type { Tx } from '../transaction.ts'

export type OrderEvent = {
  kind: 'order-placed' | 'order-moved' | 'order-edited'
  orderId: number
  /** Tells one event of this order from the next: the order's version. */
  version: number
  customerId: number | null
  email: string
}
/** `onlooker`: somebody looked the order up there; its card stays true, and nothing more is said. */
type Recipient = { audience: 'staff' | 'customer' | 'onlooker'; channel: OutboxChannel; recipient: string }

const statements = prepared((db) => ({
  chiefs: hotRead(
    db,
    db
      .select({ telegramId: staff.telegramId })
      .from(staff)
      .where(and(inArray(staff.role, ['owner', 'manager']), isNull(staff.removedAt))),
  ),
  customer: hotRead(
    db,
    db
      .select({ telegramId: customers.telegramId })
      .from(customers)
      .where(eq(customers.id, sql.placeholder('customerId'))),
  ),
}))

export function enqueueOrderEvent(tx: Tx, event: OrderEvent, now: number): void {
  const team = staffRecipients(tx)
  const told = team.map(({ recipient }) => recipient)
  const lookers = event.kind === 'order-placed' ? [] : onlookers(tx, event.orderId, told)
  for (const { audience, channel, recipient } of [...team, ...lookers, ...customerRecipients(tx, event)]) {
    const key = `${event.kind}:${event.orderId}:${event.version}:${audience}`
    const payload = { orderId: event.orderId, version: event.version, audience }
    enqueue(tx, { kind: event.kind, key, channel, recipient, payload }, now)
  }
}

/** Orders may come before there is anybody to hear of them: the first owner hears of those that still wait. */
export function tellWaitingOrders(tx: Tx, telegramId: number, now: number): void {
  const waiting = tx.select({ id: orders.id }).from(orders).where(eq(orders.status, 'new')).orderBy(orders.id)
  for (const { id: orderId } of waiting.all()) {
    const payload = { orderId, version: 1, audience: 'staff' }
    const message = { kind: 'order-placed', key: `order-placed:${orderId}:1:staff`, payload }
    enqueue(tx, { ...message, channel: 'telegram', recipient: String(telegramId) }, now)
  }
}

type Changed = { id: number; version: number }

/** What only the staff see has changed: the cards say it, and nobody is told. */
export function enqueueCards(tx: Tx, { id: orderId, version }: Changed, now: number): void {
  for (const { audience, channel, recipient } of onlookers(tx, orderId, [])) {
    const key = `order-edited:${orderId}:${version}:${audience}`
    const payload = { orderId, version, audience }
    enqueue(tx, { kind: 'order-edited', key, channel, recipient, payload }, now)
  }
}

/** Whoever got the order hears of it. */
export function enqueueAssignment(
  tx: Tx,
  { id: orderId, version }: Changed,
  telegramId: number,
  now: number,
): void {
  const key = `order-assigned:${orderId}:${version}`
  const payload = { orderId, version, audience: 'staff' }
  const message = { kind: 'order-assigned', key, channel: 'telegram', payload } as const
  enqueue(tx, { ...message, recipient: String(telegramId) }, now)
}

const standing = new WeakMap<Db, readonly string[]>()

/** Addresses that hear of every order, whatever the settings say: those the shop was started with. */
export function alwaysMail(db: Db, addresses: readonly string[]): void {
  standing.set(db, addresses)
}

const withoutMail = new WeakSet<Db>()

/** There is no mail server: what is to be mailed waits until a start with one. */
export function noteMailOff(db: Db): void {
  withoutMail.add(db)
}

export const isMailOff = (db: Db): boolean => withoutMail.has(db)

/** Each once, however its capitals are written. */
export function listStaffMails(db: Db): string[] {
  const all = [...(standing.get(db) ?? []), ...readSettings(db).notifyMails]
  return [...new Map(all.map((address) => [address.toLowerCase(), address])).values()]
}

/** Owners and managers, by their private chats. */
export function listChiefs(db: Db): string[] {
  const rows = statements(db).chiefs.all()
  return rows.map((row) => String(row.telegramId))
}

/** Those from the settings; with none set, owners and managers hear it themselves. */
export function listStaffChats(db: Db): string[] {
  const { notifyChats } = readSettings(db)
  return notifyChats.length > 0 ? notifyChats : listChiefs(db)
}

function staffRecipients(tx: Tx): Recipient[] {
  return [
    ...listStaffChats(tx).map(
      (recipient) => ({ audience: 'staff', channel: 'telegram', recipient }) as const,
    ),
    ...listStaffMails(tx).map((recipient) => ({ audience: 'staff', channel: 'mail', recipient }) as const),
  ]
}

function onlookers(tx: Tx, orderId: number, told: readonly string[]): Recipient[] {
  const places = listPosts(tx, 'order', orderId).map(placeOfPost)
  return [...new Set(places)]
    .filter((place) => !told.includes(place))
    .map((recipient) => ({ audience: 'onlooker', channel: 'telegram', recipient }))
}

function customerRecipients(tx: Tx, event: OrderEvent): Recipient[] {
  const telegramId =
    event.customerId === null
      ? null
      : (statements(tx).customer.get({ customerId: event.customerId })?.telegramId ?? null)
  const recipients: Recipient[] = []
  if (telegramId !== null) {
    recipients.push({ audience: 'customer', channel: 'telegram', recipient: String(telegramId) })
  }
  if (event.email !== '') recipients.push({ audience: 'customer', channel: 'mail', recipient: event.email })
  return recipients
}
