// Updates of somebody with this id, as short as they can be.
import type { CallbackQuery, InlineQuery, Message, PreCheckoutQuery, Update } from 'grammy/types'

const person = (id: number) => ({ id, is_bot: false, first_name: 'Ann' })

export function message(id: number, text = 'hello'): Message & Update.NonChannel {
  const chat = { id, type: 'private' as const, first_name: 'Ann' }
  return { message_id: 1, date: 1, chat, from: person(id), text }
}

export function callback(id: number): CallbackQuery {
  return { id: '1', from: person(id), chat_instance: '1', data: 'x' }
}

export function inlineQuery(id: number): InlineQuery {
  return { id: '1', from: person(id), query: '', offset: '' }
}

export function preCheckout(id: number): PreCheckoutQuery {
  return { id: '1', from: person(id), currency: 'EUR', total_amount: 100, invoice_payload: 'x' }
}
