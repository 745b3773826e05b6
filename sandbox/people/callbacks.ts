// A tap on a button that asks the bot: what it is told, how long the button waits, and which answers a phone remembers.
import type { CallbackQuery, Message } from 'grammy/types'
import { chatShown, personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import { writeChatInstance } from '../launch.ts'
import type { CallbackAnswer } from '../page/contract.ts'
import type { Kept } from '../world.ts'
import { Impossible, type Seat } from './speaking.ts'

/** As the bot gives it; the seconds are for the phone alone. */
export type CallbackReply = CallbackAnswer & { cacheSeconds: number }
type Place = { row: number; column: number }

/** By person and button. */
type Memory = Map<string, { until: number; answer: CallbackAnswer }>
const memories = new WeakMap<Kept, Memory>()

/** Nothing when the bot does not answer in time. */
export async function tapCallback(
  core: Core,
  seat: Seat,
  kept: Kept,
  { row, column }: Place,
): Promise<CallbackAnswer | undefined> {
  const button = kept.message.reply_markup?.inline_keyboard[row]?.[column]
  if (button === undefined || !('callback_data' in button)) throw new Impossible('no such button')
  const memory: Memory = memories.get(kept) ?? new Map()
  const name = `${seat.account.user.id}:${button.callback_data}`
  const known = memory.get(name)
  if (known !== undefined && known.until > core.clock.now()) return known.answer
  const query = core.queries.ask<CallbackReply>('callback', undefined)
  core.updates.push('callback_query', shown(core, seat, kept, { id: query.id, data: button.callback_data }))
  const reply = await query.answer
  if (reply === undefined) return undefined
  const { cacheSeconds, ...answer } = reply
  if (cacheSeconds > 0) {
    memories.set(kept, memory.set(name, { until: core.clock.now() + cacheSeconds * 1_000, answer }))
  }
  return answer
}

function shown(core: Core, seat: Seat, kept: Kept, asked: { id: string; data: string }): CallbackQuery {
  const from = personShown(seat.account)
  const chat_instance = writeChatInstance(seat.room.id)
  // The bot may not be in the chat of a message that was sent through it, so it is only told the name of that message.
  if (kept.inlineId !== undefined) return { ...asked, from, chat_instance, inline_message_id: kept.inlineId }
  return { ...asked, from, chat_instance, message: kept.deleted ? gone(core, seat, kept) : kept.message }
}

/** A phone may still show what has been deleted. */
const gone = (core: Core, { room }: Seat, { message }: Kept) =>
  ({
    chat: chatShown(core.world, room),
    message_id: message.message_id,
    date: 0,
  }) as Message & { date: 0 }
