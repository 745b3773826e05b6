// Times, sizes and names as a chat writes them, in the language of the page.
import type { Chat, MessageOrigin } from 'grammy/types'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { formatMoney } from '#shop/money.ts'
import { language, t } from './language.ts'

const locales = { ru: 'ru-RU', en: 'en-GB' }

export function clockTime(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleTimeString(locales[language.value], {
    hour: '2-digit',
    minute: '2-digit',
  })
}

export function clockSeconds(ms: number): string {
  return new Date(ms).toLocaleTimeString(locales[language.value])
}

export function dayName(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleDateString(locales[language.value], {
    day: 'numeric',
    month: 'long',
  })
}

export function mailTime(ms: number): string {
  const date = new Date(ms)
  return `${date.toLocaleDateString(locales[language.value], { day: 'numeric', month: 'short' })}, ${clockTime(ms / 1_000)}`
}

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
