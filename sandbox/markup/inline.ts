// The buttons under a message: read, put where they are to be and written as Telegram returns them.
import type { InlineKeyboardButton } from 'grammy/types'
import { fault, type JsonObject, objectIn } from '../api/json.ts'
import { checkLink, userInLink } from '../api/link.ts'
import { cleanLook, cleanText, readLook } from './button.ts'

export function readInlineButton(value: unknown): InlineKeyboardButton {
  const button = objectIn(value, 'InlineKeyboardButton must be an Object')
  const look = readLook(button)
  const found = actions.filter(({ name, empty }) => button.has(name) && !(empty && button.text(name) === ''))
  const [action, second] = found
  if (action === undefined) throw fault('Text buttons are unallowed in the inline keyboard')
  // Telegram takes one of them and says nothing.
  if (second) throw fault(`Button "${look.text}" has both "${action.name}" and "${second.name}"`)
  return { ...look, ...action.read(button) } as InlineKeyboardButton
}

/** `empty` is as good as none. In Telegram's order. */
type Action = { name: string; empty?: true; read: (button: JsonObject) => object }

const actions: Action[] = [
  { name: 'url', empty: true, read: (button) => ({ url: button.text('url') }) },
  { name: 'callback_data', empty: true, read: (button) => ({ callback_data: button.text('callback_data') }) },
  { name: 'callback_game', read: () => ({ callback_game: {} }) },
  // Being there is enough: `"pay": false` is a button for paying, too.
  { name: 'pay', read: () => ({ pay: true }) },
  textAction('switch_inline_query'),
  { name: 'switch_inline_query_chosen_chat', read: readChosenChat },
  textAction('switch_inline_query_current_chat'),
  { name: 'login_url', read: readLoginUrl },
  { name: 'web_app', read: (button) => readInside(button, 'web_app', 'url') },
  { name: 'copy_text', read: (button) => readInside(button, 'copy_text', 'text') },
  { name: 'disabled', read: (button) => ({ disabled: button.requiredObject('disabled') && {} }) },
]

function textAction(name: string): Action {
  return { name, read: (button) => ({ [name]: button.requiredText(name) }) }
}

function readInside(button: JsonObject, name: string, field: string): object {
  return { [name]: { [field]: button.requiredObject(name).requiredText(field) } }
}

function readChosenChat(button: JsonObject): object {
  const chosen = button.requiredObject('switch_inline_query_chosen_chat')
  return {
    switch_inline_query_chosen_chat: {
      query: chosen.text('query'),
      allow_user_chats: chosen.flag('allow_user_chats'),
      allow_bot_chats: chosen.flag('allow_bot_chats'),
      allow_group_chats: chosen.flag('allow_group_chats'),
      allow_channel_chats: chosen.flag('allow_channel_chats'),
    },
  }
}

function readLoginUrl(button: JsonObject): object {
  const login = button.requiredObject('login_url')
  const url = login.requiredText('url')
  const username = login.text('bot_username')
  login.flag('request_write_access')
  login.text('forward_text')
  if (username !== '' && !/^@?\w+$/.test(username)) throw fault('LoginUrl bot username is invalid')
  return { login_url: { url } }
}

const what = 'Inline keyboard button'

/** With its address as Telegram writes it; refuses what no message of that chat may have. */
export function placeInlineButton(given: InlineKeyboardButton, isChannel: boolean): InlineKeyboardButton {
  const button = cleanLook(given, what)
  if ('url' in button) {
    const user = userInLink(button.url)
    return { ...button, url: user === undefined ? checkLink(button.url, what) : `tg://user?id=${user}` }
  }
  if ('web_app' in button) {
    refusePerson(button.web_app.url, 'Web App URL')
    return { ...button, web_app: { url: checkLink(button.web_app.url, `${what} Web App`, 'https') } }
  }
  if ('login_url' in button) {
    refusePerson(button.login_url.url, 'login URL')
    const { login_url, ...look } = button
    // Whoever reads the message sees an ordinary address.
    return { ...look, url: checkLink(login_url.url, `${what} login`, 'https') }
  }
  if ('copy_text' in button) return { ...button, copy_text: { text: cleanText(button.copy_text.text) } }
  return placeSwitch(button, isChannel)
}

export function refusePerson(url: string, where: string): void {
  if (userInLink(url) !== undefined) throw fault(`Link to a user can't be used in ${where} buttons`)
}

function placeSwitch(button: InlineKeyboardButton, isChannel: boolean): InlineKeyboardButton {
  if ('switch_inline_query_current_chat' in button) {
    if (isChannel) throw unknownThere('switch_inline_query_current_chat')
    const query = cleanText(button.switch_inline_query_current_chat)
    return { ...button, switch_inline_query_current_chat: query }
  }
  if ('switch_inline_query' in button) {
    if (isChannel) throw unknownThere('switch_inline_query')
    return { ...button, switch_inline_query: cleanText(button.switch_inline_query) }
  }
  if (!('switch_inline_query_chosen_chat' in button)) return button
  const { switch_inline_query_chosen_chat: chosen, ...look } = button
  const allowed = [
    chosen.allow_user_chats,
    chosen.allow_bot_chats,
    chosen.allow_group_chats,
    chosen.allow_channel_chats,
  ]
  if (!allowed.includes(true)) throw fault('At least one chat type must be allowed')
  if (isChannel) throw unknownThere('switch_inline_query')
  const query = cleanText(chosen.query ?? '')
  return allowed.includes(false)
    ? { ...look, switch_inline_query_chosen_chat: { ...chosen, query } }
    : { ...look, switch_inline_query: query }
}

function unknownThere(name: string): Error {
  return fault(
    `Can't use ${name} button in a channel chat, because users will not be able to use the button without knowing bot's username`,
  )
}
