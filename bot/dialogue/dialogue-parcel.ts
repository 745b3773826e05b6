// How something said comes into another chat: in one message where it fits, with a word before it of who says it; photos and
// files are copied from where they were sent. Decides no chat and no word.
import { type Api, GrammyError, type InlineKeyboard } from 'grammy'
import type { Content } from '#shop/dialogue/dialogue.ts'
import { escapeHtml, shownLength } from '../html.ts'
import { longestCaption, longestText } from '../screen.ts'
import { type ChatPlace, inTopic } from '../telling.ts'

export type Parcel = {
  place: ChatPlace
  /** In HTML; empty where it is plain who speaks. */
  header: string
  footer: string
  content: Content
  text: string
  source: { chatId: number; messageId: number }
  /** What to say where the source is gone. */
  lost: string
  /** Below the last message of it. */
  keyboard?: InlineKeyboard | undefined
  /** The message in that chat which it follows. */
  follows?: number | undefined
}

/** The messages that it became, in their order. */
export async function deliver(api: Api, parcel: Parcel): Promise<number[]> {
  const { header, footer, content, text } = parcel
  const around = joined(header, footer)
  const whole = joined(header, escapeHtml(text), footer)
  if (content === 'text' && shownLength(whole) <= longestText) return [await send(api, parcel, whole)]
  if (content !== 'text' && around === '') return [await copy(api, parcel)]
  if (content === 'captioned' && shownLength(whole) <= longestCaption) return [await copy(api, parcel, whole)]
  const first = await send(api, { ...parcel, keyboard: undefined }, around)
  const rest = { ...parcel, follows: first }
  return [first, content === 'text' ? await send(api, rest, escapeHtml(text)) : await copy(api, rest)]
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('\n\n')

async function send(api: Api, parcel: Parcel, html: string): Promise<number> {
  const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const
  const sent = await api.sendMessage(parcel.place.chatId, html, { ...options, ...optionsOf(parcel) })
  return sent.message_id
}

async function copy(api: Api, parcel: Parcel, caption?: string): Promise<number> {
  const { place, source, text, lost } = parcel
  const options = {
    ...(caption !== undefined && { caption, parse_mode: 'HTML' as const }),
    ...optionsOf(parcel),
  }
  try {
    const { message_id } = await api.copyMessage(place.chatId, source.chatId, source.messageId, options)
    return message_id
  } catch (error) {
    if (!isLost(error)) throw error
    return await send(api, parcel, joined(caption ?? escapeHtml(text), `<i>${lost}</i>`))
  }
}

const isLost = (error: unknown) =>
  error instanceof GrammyError && /message to copy not found|MESSAGE_ID_INVALID/.test(error.description)

function optionsOf({ place, keyboard, follows }: Parcel) {
  return {
    ...inTopic(place),
    ...(keyboard !== undefined && { reply_markup: keyboard }),
    ...(follows !== undefined && {
      reply_parameters: { message_id: follows, allow_sending_without_reply: true },
    }),
  }
}
