// Which chats hear of orders, and what they are called. Who hears when there is none, order-notices decides.
import { eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers, staff } from '#db/schema/people.ts'
import { type Actor, allowAll, system } from './actor.ts'
import { ShopError } from './error.ts'
import { changeSetting, mostNotifyChats, readSettings } from './settings.ts'
import { inTx, type Tx } from './transaction.ts'

/** `chat` is an id, with a topic after a slash. */
export type NotifyChat = { chat: string; title?: string | undefined; topic?: string | undefined }
/** Empty where nobody told it. */
export type ChatName =
  | { kind: 'private'; name: string }
  | { kind: 'group'; title: string }
  | { kind: 'topic'; title: string; topic: string }

const longestName = 256

export const chatOf = (place: string) => place.split('/')[0] ?? place
/** The chat itself, or a topic of it. */
export const isIn = (chat: string, place: string) => chatOf(place) === chat

/** The chat or one of its topics. */
export function hearsOfOrders(db: Db, chatId: number): boolean {
  return readSettings(db).notifyChats.some((place) => isIn(String(chatId), place))
}

/** False: it hears of them already. */
export function addNotifyChat(
  db: Db,
  actor: Actor,
  { chat, title, topic }: NotifyChat,
  now: number,
): boolean {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const { notifyChats: before } = readSettings(tx)
    const isNew = !before.includes(chat)
    if (isNew && before.length >= mostNotifyChats) {
      throw new ShopError('notify-chats-full', { most: mostNotifyChats })
    }
    if (isNew) changeSetting(tx, actor, { key: 'notifyChats', value: [...before, chat] }, now)
    if (title !== undefined) nameChat(tx, chatOf(chat), title, now)
    if (topic !== undefined) nameChat(tx, chat, topic, now)
    return isNew
  })
}

/** False: it heard of none anyway. */
export function removeNotifyChat(db: Db, actor: Actor, chat: string, now: number): boolean {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'settings.edit')
    const { notifyChats: before, notifyNames: names } = readSettings(tx)
    if (!before.includes(chat)) return false
    const left = before.filter((place) => place !== chat)
    changeSetting(tx, actor, { key: 'notifyChats', value: left }, now)
    const kept = Object.entries(names).filter(([place]) => left.some((one) => isPartOf(one, place)))
    if (kept.length < Object.keys(names).length) {
      changeSetting(tx, system, { key: 'notifyNames', value: Object.fromEntries(kept) }, now)
    }
    return true
  })
}

/** A group or a topic was given another name. */
export function renameChat(db: Db, { place, name }: { place: string; name: string }, now: number): void {
  inTx(db, (tx) => {
    if (readSettings(tx).notifyChats.some((one) => isPartOf(one, place))) nameChat(tx, place, name, now)
  })
}

const isPartOf = (place: string, whole: string) => place === whole || isIn(whole, place)

function nameChat(tx: Tx, place: string, name: string, now: number): void {
  const { notifyNames: names } = readSettings(tx)
  const cut = name.slice(0, longestName)
  if (names[place] === cut) return
  changeSetting(tx, system, { key: 'notifyNames', value: { ...names, [place]: cut } }, now)
}

export function nameOfChat(db: Db, place: string): ChatName {
  if (!place.startsWith('-')) return { kind: 'private', name: nameOfPerson(db, Number(place)) }
  const { notifyNames: names } = readSettings(db)
  const title = names[chatOf(place)] ?? ''
  return chatOf(place) === place
    ? { kind: 'group', title }
    : { kind: 'topic', title, topic: names[place] ?? '' }
}

function nameOfPerson(db: Db, telegramId: number): string {
  const works = db.select({ name: staff.name }).from(staff).where(eq(staff.telegramId, telegramId)).get()
  if (works !== undefined && works.name !== '') return works.name
  const shops = db
    .select({ name: customers.name })
    .from(customers)
    .where(eq(customers.telegramId, telegramId))
    .get()
  return shops?.name ?? ''
}
