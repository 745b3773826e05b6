// A person presses a button: below a message, or in place of the phone keyboard. What follows is told to whoever holds
// the phone; only what a button itself sends goes to the bot.
import type { Contact, InlineKeyboardButton, KeyboardButton } from 'grammy/types'
import type { Core } from '../core.ts'
import { menuFor } from '../methods/profile.ts'
import type { Launch, Tapped } from '../page/contract.ts'
import { type Account, findKept, type Kept } from '../world.ts'
import { tapCallback } from './callbacks.ts'
import { openApp } from './opening.ts'
import { checkout } from './payments.ts'
import { Impossible, type Seat, say, speak } from './speaking.ts'

export type Position = { row: number; column: number }

export async function press(core: Core, seat: Seat, messageId: number, at: Position): Promise<Tapped> {
  const kept = findKept(seat.room, messageId)
  if (kept === undefined) throw new Impossible('the message is gone')
  const button = kept.message.reply_markup?.inline_keyboard[at.row]?.[at.column]
  if (button === undefined) throw new Impossible('there is no such button')
  return await follow(core, seat, kept, button, at)
}

async function follow(
  core: Core,
  seat: Seat,
  kept: Kept,
  button: InlineKeyboardButton,
  { row, column }: Position,
): Promise<Tapped> {
  if ('callback_data' in button) {
    const answer = await tapCallback(core, seat, kept, { row, column })
    return { kind: 'answer', answer: answer ?? null }
  }
  if ('url' in button) return { kind: 'url', url: button.url }
  if ('copy_text' in button) return { kind: 'copy', text: button.copy_text.text }
  if ('web_app' in button) {
    const { url } = button.web_app
    return { kind: 'app', launch: openApp(core, seat, { from: 'inline', url }) }
  }
  if ('pay' in button) return { kind: 'invoice', checkout: checkout(core, kept) }
  if ('switch_inline_query_current_chat' in button) {
    return { kind: 'inline', query: button.switch_inline_query_current_chat, here: true }
  }
  if ('switch_inline_query' in button)
    return { kind: 'inline', query: button.switch_inline_query, here: false }
  throw new Impossible('this kind of button does nothing here')
}

export function pressKey(core: Core, seat: Seat, { row, column }: Position): Tapped {
  const shown = seat.room.keyboards[seat.account.user.id]
  if (shown === undefined || !('keyboard' in shown.markup)) throw new Impossible('there is no keyboard')
  const button = shown.markup.keyboard[row]?.[column]
  if (button === undefined) throw new Impossible('there is no such key')
  const tapped = sendKey(core, seat, typeof button === 'string' ? { text: button } : button, shown.messageId)
  // A place is still to be chosen.
  if (tapped.kind !== 'location') hideUsed(core, seat)
  return tapped
}

function hideUsed(core: Core, { account, room }: Seat): void {
  const shown = room.keyboards[account.user.id]
  if (shown !== undefined && 'keyboard' in shown.markup && shown.markup.one_time_keyboard) {
    delete room.keyboards[account.user.id]
  }
  core.changed()
}

function sendKey(core: Core, seat: Seat, button: Exclude<KeyboardButton, string>, messageId: number): Tapped {
  if ('web_app' in button) {
    const { url } = button.web_app
    return { kind: 'app', launch: openApp(core, seat, { from: 'keyboard', url, button: button.text }) }
  }
  if ('request_contact' in button && button.request_contact) {
    shareContact(core, seat, messageId)
    return { kind: 'contact' }
  }
  if ('request_location' in button && button.request_location) return { kind: 'location' }
  // In a group it answers the bot, which may hear nothing else there.
  say(core, seat, button.text, seat.room.kind === 'private' ? {} : { replyTo: messageId })
  return { kind: 'sent' }
}

/** Beside the field, where the bot has put its Mini App. */
export function openMenu(core: Core, seat: Seat): Launch {
  const menu = menuFor(core.world, seat.room)
  if (menu.type !== 'web_app') throw new Impossible('the menu button opens no Mini App')
  return openApp(core, seat, { from: 'menu', url: menu.web_app.url })
}

/** The phone number comes without its plus, as most clients send it. */
export function shareContact(core: Core, seat: Seat, replyTo?: number): void {
  speak(core, seat, { contact: contactOf(seat.account) }, { replyTo })
}

export function contactOf({ user, phone }: Pick<Account, 'user' | 'phone'>): Contact {
  return {
    phone_number: phone.replace(/^\+/, ''),
    first_name: user.first_name,
    ...(user.last_name !== undefined && { last_name: user.last_name }),
    user_id: user.id,
  }
}

export function shareLocation(core: Core, seat: Seat, place: { latitude: number; longitude: number }): void {
  const asked = askedForPlace(seat)
  speak(core, seat, { location: place }, { replyTo: asked })
  if (asked !== undefined) hideUsed(core, seat)
}

/** By a key of the keyboard; the message that brought it. */
function askedForPlace({ account, room }: Seat): number | undefined {
  const shown = room.keyboards[account.user.id]
  if (shown === undefined || !('keyboard' in shown.markup)) return undefined
  const asks = shown.markup.keyboard
    .flat()
    .some((key) => typeof key !== 'string' && 'request_location' in key && key.request_location)
  return asks ? shown.messageId : undefined
}
