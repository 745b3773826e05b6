// What the buttons under a message and those in place of the phone keyboard have in common.
import { fault, type JsonObject } from '../api/json.ts'

export type Look = { text: string; icon_custom_emoji_id?: string; style?: 'danger' | 'success' | 'primary' }

export function readLook(button: JsonObject): Look {
  const text = button.requiredText('text')
  const icon = button.long('icon_custom_emoji_id')
  const style = readStyle(button.text('style').toLowerCase())
  return {
    text,
    ...(icon === 0n ? {} : { icon_custom_emoji_id: String(icon) }),
    ...(style === undefined ? {} : { style }),
  }
}

function readStyle(style: string): Look['style'] {
  if (style === '' || style === 'default') return undefined
  if (style === 'primary' || style === 'danger' || style === 'success') return style
  throw fault('invalid button style specified')
}

/** Telegram leaves out a button without a text and says nothing; here it is refused, as nobody means that. */
export function cleanLook<T extends Look>(button: T, what: string): T {
  const text = cleanText(button.text)
  if (text.trim() === '') throw fault(`${what} text must be non-empty`)
  return { ...button, text }
}

/** Without what would upset the line it stands in. */
export function cleanText(text: string): string {
  return text
    .replace(/\r|[\u2028-\u202e]|\u0333|\u033f|\u030a/g, '')
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign >= '\x7f' ? sign : ' '))
}
