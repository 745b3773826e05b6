// One screen in one place: words, perhaps a picture, and buttons, put where the tapped message stands, or sent as a new one.
// Never leaves a trail: a message that cannot become the screen is taken away behind it.

import type { Message } from '@grammyjs/types'
import { type InlineKeyboard, InputMediaBuilder } from 'grammy'
import type { Around, TalkContext } from './context.ts'
import { takeAway, unlessGone } from './editing.ts'
import { putPicture } from './pictures.ts'

export type Screen = {
  /** In Telegram's HTML; below a picture no more than `longestCaption`. */
  text: string
  /**
   * The hash of its content, or what was just drawn for this screen alone; without it, or when its file is gone, the screen is
   * words alone.
   */
  picture?: string | Buffer | undefined
  keyboard: InlineKeyboard
}
export const longestText = 4096
export const longestCaption = 1024

/** A message, and whether it is a photo: such a one never becomes words. */
export type Place = { id: number; isPhoto: boolean }

/** Where a screen went that had to move, for taps that were on their way to its old place. */
const moved = new WeakMap<Around, Map<string, Place>>()
const movedKept = 1_000

/** In the place of the message whose button was tapped, else below everything. Tells which message it is now. */
export async function showScreen(ctx: TalkContext, screen: Screen, around: Around): Promise<number> {
  return (await placeScreen(ctx, screen, around)).id
}

/** The same, and tells whether it is a photo. */
export async function placeScreen(ctx: TalkContext, screen: Screen, around: Around): Promise<Place> {
  const tapped = ctx.callbackQuery?.message
  if (tapped === undefined) return placeAt(await sendScreen(ctx, screen, around))
  const old = placeOf(ctx, tapped.message_id, around) ?? {
    id: tapped.message_id,
    isPhoto: tapped.date !== 0 && tapped.photo !== undefined,
  }
  const place = await changeScreen(ctx, old, screen, around)
  if (place.id !== old.id && tapped.message_id !== old.id) noteMove(ctx, [tapped.message_id], place, around)
  return place
}

/** In the place of a message of the bot's. */
export async function changeScreen(
  ctx: TalkContext,
  old: Place,
  screen: Screen,
  around: Around,
): Promise<Place> {
  let changed = old
  const change = async () => {
    const place = await changeInto(ctx, old, screen, around)
    changed = place ?? old
    return place !== undefined
  }
  if (await unlessGone(change)) return changed
  const place = placeAt(await sendScreen(ctx, screen, around))
  noteMove(ctx, [old.id], place, around)
  await takeAway(ctx, [old.id])
  return place
}

const placeAt = ({ message_id: id, photo }: Message): Place => ({ id, isPhoto: photo !== undefined })

export async function sendScreen(ctx: TalkContext, screen: Screen, around: Around): Promise<Message> {
  const { text, picture, keyboard } = screen
  const options = { parse_mode: 'HTML', reply_markup: keyboard } as const
  if (picture !== undefined) {
    const sent = await putPicture(around, { picture, botId: ctx.me.id }, (photo) =>
      ctx.replyWithPhoto(photo, { caption: text, ...options }),
    )
    if (sent !== undefined) return sent
  }
  return await ctx.reply(text, { ...options, link_preview_options: { is_disabled: true } })
}

/** Nothing where the message cannot become this screen: a photo never becomes words. */
async function changeInto(
  ctx: TalkContext,
  old: Place,
  screen: Screen,
  around: Around,
): Promise<Place | undefined> {
  const { text, picture, keyboard } = screen
  const chat = ctx.chat?.id
  if (chat === undefined) return undefined
  if (picture !== undefined) {
    const changed = await putPicture(around, { picture, botId: ctx.me.id }, async (photo) => {
      const media = InputMediaBuilder.photo(photo, { caption: text, parse_mode: 'HTML' })
      return (await ctx.api.editMessageMedia(chat, old.id, media, { reply_markup: keyboard })) as Message
    })
    if (changed !== undefined) {
      noteMove(ctx, [old.id], placeAt(changed), around)
      return placeAt(changed)
    }
  }
  if (old.isPhoto) return undefined
  await ctx.api.editMessageText(chat, old.id, text, {
    parse_mode: 'HTML',
    reply_markup: keyboard,
    link_preview_options: { is_disabled: true },
  })
  return old
}

function placeOf(ctx: TalkContext, id: number, around: Around): Place | undefined {
  const places = moved.get(around)
  let place = places?.get(`${ctx.chat?.id}:${id}`)
  for (let next = place; next !== undefined; ) {
    place = next
    next = places?.get(`${ctx.chat?.id}:${place.id}`)
    if (next?.id === place.id) return next
  }
  return place
}

function noteMove(ctx: TalkContext, from: number[], to: Place, around: Around): void {
  const places = moved.get(around) ?? new Map<string, Place>()
  if (places.size >= movedKept) places.clear()
  for (const id of from) {
    places.set(`${ctx.chat?.id}:${id}`, to)
  }
  moved.set(around, places)
}
