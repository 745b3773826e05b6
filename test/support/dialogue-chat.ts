// A customer with an order, somebody who works in the shop, and the chat in which the shop is told: for tests of what they write to
// each other through the bot.
import type { Message } from 'grammy/types'
import { expect } from 'vitest'
import { dialogue } from '#db/schema/chat.ts'
import type { Role } from '#db/schema/kinds.ts'
import { outbox } from '#db/schema/running.ts'
import type { GroupWish } from '#sandbox/new-world.ts'
import type { Person } from '#sandbox/people/person.ts'
import { speak } from '#sandbox/people/speaking.ts'
import { meetCustomer } from '#shop/customers.ts'
import { employ } from '#shop/staff.ts'
import { inTx } from '#shop/transaction.ts'
import { type Chat, openChat } from './chat.ts'
import { draw } from './demo-bot.ts'
import { addProduct, addVariant, buy, noon, set } from './shop.ts'

type Wish = { group?: Partial<GroupWish>; topic?: number; language?: 'ru' | 'en'; expectsFailures?: boolean }

export async function openDialogue({ group: wish, topic, language = 'en', ...more }: Wish = {}) {
  const chat = await openChat(more)
  set(chat.db, 'language', language)
  set(chat.db, 'firstOrderNumber', 1001)
  set(chat.db, 'currency', 'EUR')
  const olga = employed(chat, 'Olga', 'manager')
  const team = chat.group({ title: 'Orders', members: [olga.id], bot: 'member', ...wish })
  set(chat.db, 'notifyChats', [topic === undefined ? String(team.id) : `${team.id}/${topic}`])
  const ann = chat.person({ name: 'Ann <3', username: 'ann', language, started: true })
  const customer = meetCustomer(
    chat.db,
    { telegramId: ann.id, name: 'Ann <3', username: 'ann', language },
    noon,
  )
  const { id: variantId } = addVariant(chat.db, addProduct(chat.db, { priceMinor: 1990_00 }).id)
  const order = buy(chat.db, customer, variantId)
  // What is told of the order itself is another matter.
  chat.db.delete(outbox).run()
  const said = () => chat.db.select().from(dialogue).orderBy(dialogue.id).all()
  return { ...chat, ann, olga, team, staff: olga.in(team), customer, orderId: order.id, variantId, said }
}

export type Dialogue = Awaited<ReturnType<typeof openDialogue>>

export function employed({ db, person }: Pick<Chat, 'db' | 'person'>, name: string, role: Role): Person {
  const somebody = person({ name, language: 'en', started: true })
  inTx(db, (tx) => employ(tx, { telegramId: somebody.id, name, role }, noon))
  return somebody
}

/** A message of the bot with one button below, as some other feature would have sent it. */
export async function showButton(
  { call }: Pick<Chat, 'call'>,
  chatId: number,
  { text, data }: { text: string; data: string },
): Promise<Message> {
  const reply_markup = { inline_keyboard: [[{ text, callback_data: data }]] }
  const { result } = await call('sendMessage', { chat_id: chatId, text: 'An order', reply_markup })
  return result as Message
}

export const photo = async (colour: string) => ({
  name: `${colour}.png`,
  mime: 'image/png',
  bytes: await draw(colour),
})

/** Anything that the phones of the sandbox have no word for. */
export function sends(
  { core }: Pick<Chat, 'core'>,
  { account, room }: Seat,
  content: Partial<Message>,
  replyTo?: Message,
) {
  return speak(core, { account, room }, content, { replyTo: replyTo?.message_id })
}
type Seat = { account: Person['account']; room: Person['room'] }

/** Asks the shop, about nothing in particular. */
export async function ask({ ann, staff }: Dialogue, text: string): Promise<Message> {
  ann.says('/contact')
  await ann.awaits('What would you like to ask?')
  ann.says(text)
  const asked = await staff.awaits(text)
  await expect.poll(() => ann.reads().at(-1)).toContain('Sent to the shop')
  return asked
}

/** Waits until the bot has nodded at it. */
export async function nodded(
  person: Pick<Person, 'reactionsTo'>,
  message: Message | undefined,
): Promise<void> {
  await expect.poll(() => person.reactionsTo(message)).toEqual(['👌'])
}
