// The buttons in place of the phone keyboard: read, and refused where nobody could press them.
import type { ChatAdministratorRights, KeyboardButton } from 'grammy/types'
import { fault, type JsonObject, objectIn } from '../api/json.ts'
import { checkLink } from '../api/link.ts'
import { cleanLook, type Look, readLook } from './button.ts'
import { refusePerson } from './inline.ts'

export type PlacedButton = Exclude<KeyboardButton, string>

export function readKeyboardButton(value: unknown): PlacedButton {
  if (typeof value === 'string') return { text: value }
  const button = objectIn(value, 'KeyboardButton must be a String or an Object')
  const look = readLook(button)
  const flags = [
    ['request_contact', button.flag('request_phone_number') || button.flag('request_contact')],
    ['request_location', button.flag('request_location')],
  ] as const
  const asked = flags.filter(([, isAsked]) => isAsked).map(([name]) => name)
  const [name, second] = [...asked, ...Object.keys(readers).filter((key) => button.has(key))]
  // Telegram takes one of them and says nothing.
  if (second !== undefined) throw fault(`Button "${look.text}" has both "${name}" and "${second}"`)
  if (name === undefined) return look
  return { ...look, ...(readers[name]?.(button, look) ?? { [name]: true }) }
}

const readers: Record<string, (button: JsonObject, look: Look) => object> = {
  request_poll: (button) => ({ request_poll: readPoll(button.requiredObject('request_poll')) }),
  web_app: (button) => ({ web_app: { url: button.requiredObject('web_app').requiredText('url') } }),
  request_users: (button) => ({ request_users: readUsers(button.requiredObject('request_users')) }),
  request_user: (button) => ({ request_users: readUsers(button.requiredObject('request_user')) }),
  request_chat: (button) => ({ request_chat: readChat(button.requiredObject('request_chat')) }),
  request_managed_bot: (button) => ({
    request_managed_bot: readManagedBot(button.requiredObject('request_managed_bot')),
  }),
}

function readPoll(poll: JsonObject): object {
  const type = poll.text('type')
  return type === 'quiz' || type === 'regular' ? { type } : {}
}

function readUsers(users: JsonObject): object {
  return {
    request_id: users.requiredInt('request_id'),
    ...given(users, ['user_is_bot', 'user_is_premium']),
    max_quantity: Math.max(users.int('max_quantity', 1), 1),
    ...given(users, ['request_name', 'request_username', 'request_photo']),
  }
}

function readChat(chat: JsonObject): object {
  return {
    request_id: chat.requiredInt('request_id'),
    chat_is_channel: chat.flag('chat_is_channel'),
    ...given(chat, ['chat_is_forum', 'chat_has_username', 'chat_is_created']),
    ...rights(chat, 'user_administrator_rights'),
    ...rights(chat, 'bot_administrator_rights'),
    ...given(chat, ['bot_is_member', 'request_title', 'request_username', 'request_photo']),
  }
}

function readManagedBot(bot: JsonObject): object {
  const name = bot.text('suggested_name')
  const username = bot.text('suggested_username')
  return {
    request_id: bot.requiredInt('request_id'),
    ...(name === '' ? {} : { suggested_name: name }),
    ...(username === '' ? {} : { suggested_username: username }),
  }
}

function given(object: JsonObject, names: string[]): Record<string, boolean> {
  return Object.fromEntries(
    names.flatMap((name) => (object.has(name) ? [[name, object.flag(name)] as const] : [])),
  )
}

function rights(chat: JsonObject, name: string): Record<string, Partial<ChatAdministratorRights>> {
  if (!chat.has(name)) return {}
  const wanted = objectIn(chat.raw(name), 'ChatAdministratorRights must be an Object')
  return { [name]: given(wanted, rightNames) }
}

const rightNames = [
  'is_anonymous',
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
  'can_post_messages',
  'can_edit_messages',
  'can_pin_messages',
  'can_manage_topics',
  'can_manage_direct_messages',
] satisfies (keyof ChatAdministratorRights)[]

/** What each asks for, as a refusal calls it. */
const askedFor: [string, string][] = [
  ['request_contact', 'Phone number can be requested'],
  ['request_location', 'Location can be requested'],
  ['request_poll', 'Poll can be requested'],
  ['web_app', 'Web App buttons can be used'],
  ['request_users', 'Users can be requested'],
  ['request_chat', 'Chats can be requested'],
  ['request_managed_bot', 'Managed bots can be requested'],
]

export function placeKeyboardButton(given: PlacedButton, isPrivate: boolean): PlacedButton {
  const button = cleanLook(given, 'Keyboard button')
  const asked = isPrivate ? undefined : askedFor.find(([name]) => name in button)
  if (asked) throw fault(`${asked[1]} in private chats only`)
  if ('web_app' in button) {
    refusePerson(button.web_app.url, 'Web App URL')
    checkLink(button.web_app.url, 'Keyboard button Web App', 'https')
  }
  return button
}
