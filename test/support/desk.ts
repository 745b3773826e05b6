// A shop with people in the local Telegram: a customer who orders, staff who hear of it in a group, a forum or in private.
import type { Language, Role } from '#db/schema/kinds.ts'
import type { GroupWish } from '#sandbox/new-world.ts'
import type { Person } from '#sandbox/people/person.ts'
import type { Staff } from '#shop/actor.ts'
import { meetCustomer } from '#shop/customers.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'
import { employ } from '#shop/staff.ts'
import { inTx } from '#shop/transaction.ts'
import { type Chat, openChat } from './chat.ts'
import { addProduct, addVariant, buy, noon, set } from './shop.ts'

export type Helper = Person & { staff: Staff }

/** The shop itself speaks Russian. */
export async function openDesk(wish: Parameters<typeof openChat>[0] = {}) {
  const chat = await openChat(wish)
  const { db } = chat
  const tee = addProduct(db, { title: { ru: 'Футболка', en: 'Tee' }, priceMinor: 1990_00 })
  const variant = addVariant(db, tee.id, { size: 'M', sku: 'TEE-M', stock: 100 })
  const hire = (name: string, role: Role, language: Language = 'en'): Helper => {
    const person = chat.person({ name, language, started: true })
    const meeting = { telegramId: person.id, name, language }
    meetCustomer(db, meeting, noon)
    const staff = inTx(db, (tx) => employ(tx, { telegramId: person.id, name, role }, noon))
    return { ...person, staff }
  }
  const order = (buyer: Person, quantity = 1): Order => {
    const { first_name: name, username } = buyer.account.user
    const customer = meetCustomer(db, { telegramId: buyer.id, name, username, language: 'en' }, noon)
    const placed = findOrder(db, buy(db, customer, variant.id, quantity).id)
    if (placed === undefined) throw new Error('nothing was ordered')
    return placed
  }
  return { ...chat, tee, variant, hire, order }
}

export type Desk = Awaited<ReturnType<typeof openDesk>>

type GroupOf = Pick<GroupWish, 'topics' | 'kind'>

/** The owner and a manager in a group that hears of orders. */
export async function openGroup(wish: GroupOf & Parameters<typeof openChat>[0] = {}) {
  const { topics, kind, ...others } = wish
  const desk = await openDesk(others)
  const olga = desk.hire('Olga', 'owner')
  const max = desk.hire('Max', 'manager', 'ru')
  const members = [olga.id, max.id]
  const form = { ...(topics !== undefined && { topics }), ...(kind !== undefined && { kind }) }
  const room = desk.group({
    title: 'Заказы',
    members,
    ...form,
    ...(kind === 'channel' && { bot: 'administrator' as const }),
  })
  const topic = room.topics[0]?.id
  set(desk.db, 'notifyChats', [topic === undefined ? String(room.id) : `${room.id}/${topic}`])
  return { ...desk, room, topic, olga, max, boss: olga.in(room), helper: max.in(room) }
}

/** Once all that was to be told is told. */
export function isQuiet({ db }: Pick<Chat, 'db'>): boolean {
  return db.$client.prepare('select id from outbox where ended_at is null').get() === undefined
}
