// Times, sizes and names as a chat writes them, in the language of the page.
import type { Chat, MessageOrigin } from 'grammy/types'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { formatMoney } from '#shop/money.ts'
import { language, t } from './language.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' }
const styles = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  full: { dateStyle: 'long', timeStyle: 'medium' },
} satisfies Record<string, Intl.DateTimeFormatOptions>
/** Making one costs more than all the rest of a message. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatDate(ms: number, style: keyof typeof styles): string {
  const key = `${language.value} ${style}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locales[language.value], styles[style])
  formats.set(key, format)
  return format.format(ms)
}

export const clockTime = (seconds: number): string => formatDate(seconds * 1_000, 'time')
export const clockSeconds = (ms: number): string => formatDate(ms, 'seconds')
export const dayName = (seconds: number): string => formatDate(seconds * 1_000, 'day')
export const fullTime = (seconds: number): string => formatDate(seconds * 1_000, 'full')
export const mailTime = (ms: number): string => formatDate(ms, 'short')

export function money(minor: number, currency: string): string {
  return formatMoney(minor, currency, language.value)
}

export function fileSize(bytes: number): string {
  const kilo = bytes / 1_024
  if (kilo < 1) return t('sandbox-bytes', { size: bytes })
  if (kilo < 1_024) return t('sandbox-kilobytes', { size: Math.round(kilo) })
  return t('sandbox-megabytes', { size: Math.round(kilo / 102.4) / 10 })
}

/** Of whoever has a first name: a person, a bot, a private chat, a contact. */
export function nameOf(user: { first_name: string; last_name?: string }): string {
  return user.last_name ? `${user.first_name} ${user.last_name}` : user.first_name
}

export function chatName(chat: Chat): string {
  return chat.type === 'private' ? nameOf(chat) : chat.title
}

export function originName(origin: MessageOrigin): string {
  switch (origin.type) {
    case 'user':
      return nameOf(origin.sender_user)
    case 'hidden_user':
      return origin.sender_user_name
    case 'chat':
      return chatName(origin.sender_chat)
    case 'channel':
      return chatName(origin.chat)
  }
}

/** As people of its country read it; as it is if it is of none. */
export function phoneNumber(text: string): string {
  const international = text.startsWith('+') ? text : `+${text}`
  return parsePhoneNumberFromString(international)?.formatInternational() ?? international
}
