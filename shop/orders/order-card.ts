// What the staff see on an order's card beyond what its customer sees: who ordered it in Telegram and what brought them, who works
// on it, who moved it when; and for whom a card is written that stands in a chat. Changes nothing.
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import type { Language, OrderStatus } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import { orderHistory, orders } from '#db/schema/selling.ts'
import { reachOf, type Staff, type System, system } from '../actor.ts'
import { attempt } from '../error.ts'
import { prepared } from '../prepared.ts'
import { type Arrival, describeArrival } from '../referrals.ts'
import { readSettings } from '../settings.ts'
import { spokenBy } from '../spoken-language.ts'
import { findStaff } from '../staff.ts'
import { getOrder, type Order } from './order-access.ts'
import { isFinished } from './order-statuses.ts'
import { type OrderStep, type OrderView, viewOrder } from './order-views.ts'

export type CardReader = { language: Language; actor: Staff | System | undefined }
export type CardStep = OrderStep & { name: string }
export type OrderCard = Omit<OrderView, 'history'> & {
  history: CardStep[]
  /** Empty for a guest of the web, and once they had their data deleted. */
  customer: { telegramId: number; username: string | null; name: string } | undefined
  /** What brought the customer, where it is known. */
  arrival: Arrival | undefined
  assignee: string
  /** What the staff told each other of it. */
  staffNote: string
  mayAssign: boolean
  /** What is in it may be changed, now and by this reader. */
  mayEdit: boolean
}

const orderId = sql.placeholder('orderId')
/** Whoever was named by the environment has no name here until they write to the bot. */
const met = alias(customers, 'met')
const nameOfStaff = sql<string>`coalesce(nullif(${staff.name}, ''), ${met.name}, '')`

const statements = prepared((db) => ({
  history: db
    .select({
      at: orderHistory.at,
      by: orderHistory.actorKind,
      from: orderHistory.from,
      to: orderHistory.to,
      note: orderHistory.note,
      name: nameOfStaff,
    })
    .from(orderHistory)
    .leftJoin(staff, and(eq(orderHistory.actorKind, 'staff'), eq(staff.id, orderHistory.actorId)))
    .leftJoin(met, eq(met.telegramId, staff.telegramId))
    .where(eq(orderHistory.orderId, orderId))
    .orderBy(orderHistory.id)
    .prepare(),
  people: db
    .select({
      telegramId: customers.telegramId,
      username: customers.username,
      name: customers.name,
      cameFrom: customers.cameFrom,
      assignee: nameOfStaff,
    })
    .from(orders)
    .leftJoin(customers, eq(customers.id, orders.customerId))
    .leftJoin(staff, eq(staff.id, orders.assignedTo))
    .leftJoin(met, eq(met.telegramId, staff.telegramId))
    .where(eq(orders.id, orderId))
    .prepare(),
  language: db
    .select({ language: customers.language })
    .from(customers)
    .where(eq(customers.telegramId, sql.placeholder('telegramId')))
    .prepare(),
}))

export function viewCard(db: Db, order: Order, { actor, language }: CardReader): OrderCard {
  const view = viewOrder(db, actor ?? system, order, language)
  const people = statements(db).people.get({ orderId: order.id })
  const telegramId = people?.telegramId ?? null
  const moves: OrderStatus[] = actor === undefined ? [] : view.moves
  return {
    ...view,
    moves,
    history: listSteps(db, order.id),
    customer:
      telegramId === null
        ? undefined
        : { telegramId, username: people?.username ?? null, name: people?.name ?? '' },
    arrival: describeArrival(db, people?.cameFrom ?? null),
    assignee: people?.assignee ?? '',
    staffNote: order.staffNote,
    mayEdit: actor !== undefined && order.status === 'new' && reachOf(db, actor, 'order.edit') === 'all',
    mayAssign:
      actor !== undefined && !isFinished(order.status) && reachOf(db, actor, 'order.assign') === 'all',
  }
}

export function listSteps(db: Db, id: number): CardStep[] {
  return statements(db).history.all({ orderId: id })
}

/**
 * A group is shown what the office may do, whoever taps then; in private it is for whoever works here and may see the order, or
 * for a chat that the owner has named. Nobody else.
 */
export function findCardReader(db: Db, order: Order, chatId: number): CardReader | undefined {
  const language = languageIn(db, chatId)
  if (chatId < 0) return { actor: system, language }
  const actor = findStaff(db, chatId)
  const sees = actor !== undefined && attempt(() => getOrder(db, actor, order.id)).ok
  if (sees) return { actor, language }
  const { notifyChats } = readSettings(db)
  return notifyChats.includes(String(chatId)) ? { actor: undefined, language } : undefined
}

/** A group reads the shop's own language, a person theirs. */
export function languageIn(db: Db, chatId: number): Language {
  if (chatId < 0) return readSettings(db).language
  return spokenBy(db, statements(db).language.get({ telegramId: chatId })?.language)
}
