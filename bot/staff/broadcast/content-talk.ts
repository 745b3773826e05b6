// What a broadcast is to say, asked for and taken as it comes: a text with its marks, a photo, a photo with words. What was
// written before stays until something new is taken.
import type { Message, MessageEntity } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import type { BroadcastContent, Json } from '#db/schema/kinds.ts'
import { checkContent } from '#shop/broadcast/content.ts'
import { attempt } from '#shop/error.ts'
import { shorten } from '../../browsing.ts'
import { answer, refusalWords } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import { type Screen, sendScreen } from '../../screen.ts'
import { cancelData, type Outcome, type TalkKind } from '../../talks.ts'
import { emptyDraft, findDraft, keepDraft } from './draft.ts'
import { draftScreen, pastKeyboard } from './screens.ts'

export const contentName = 'broadcast-content'
const longestBefore = 200

/** An album comes as several messages, of which the first is taken. */
const memoryKept = z.object({ album: z.string().nullable() })

/** Marks that the writer made; links and names that Telegram finds by itself it finds again. */
const kept = new Set([
  ...['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote'],
  ...['code', 'pre', 'text_link', 'custom_emoji'],
])

export function contentTalk(around: Around): TalkKind {
  return {
    async ask(ctx) {
      const hasDraft = findDraft(ctx, around) !== undefined
      const keyboard = hasDraft ? new InlineKeyboard() : pastKeyboard(ctx, around)
      keyboard.row().text(ctx.t('broadcast-cancel'), cancelData)
      await sendScreen(ctx, { text: ctx.t('broadcast-what'), keyboard }, around)
      return { album: null }
    },
    take: (ctx, { memory }) => take(ctx, around, memory),
    async cancelled(ctx) {
      const draft = findDraft(ctx, around)
      if (draft === undefined) await ctx.reply(ctx.t('broadcast-cancelled'))
      else await sendScreen(ctx, draftScreen(ctx, around, draft), around)
    },
  }
}

async function take(ctx: TalkContext, around: Around, memory: Json | undefined): Promise<Outcome> {
  const { message, staff } = ctx
  if (ctx.callbackQuery !== undefined) {
    await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
    return { memory: memory ?? { album: null } }
  }
  if (message === undefined || staff === undefined) return 'left'
  const { album = null } = memoryKept.safeParse(memory).data ?? {}
  if (album !== null) return message.media_group_id === album ? { memory: { album } } : 'left'
  const content = contentOf(message)
  const checked = attempt(() => checkContent(content ?? emptyDraft.content))
  if (content === undefined || !checked.ok) {
    const isKnown = content !== undefined && !checked.ok
    await ctx.reply(isKnown ? refusalWords(ctx, around.db, checked) : ctx.t('broadcast-what-else'))
    return { memory: { album: null } }
  }
  const before = findDraft(ctx, around) ?? emptyDraft
  const draft = { ...before, content: { ...content, button: before.content.button } }
  keepDraft(ctx, around, draft)
  await sendScreen(ctx, draftScreen(ctx, around, draft), around)
  const { media_group_id: first } = message
  if (first === undefined) return 'over'
  await ctx.reply(ctx.t('broadcast-one-photo'))
  return { memory: { album: first } }
}

/** Nothing for what is neither words nor a photo. */
function contentOf(message: Message): BroadcastContent | undefined {
  const { text, photo, caption = '' } = message
  if (text !== undefined) return { text, marks: marksOf(message.entities), photo: null, button: null }
  const largest = photo?.at(-1)?.file_id
  if (largest === undefined) return undefined
  return { text: caption, marks: marksOf(message.caption_entities), photo: largest, button: null }
}

/** What is written behind the command, marks and all; the button and the audience of a draft stay. Throws where it is too long. */
export function takeBehind(ctx: TalkContext, around: Around, words: string): Screen {
  const { text = '', entities = [] } = ctx.message ?? {}
  const start = text.lastIndexOf(words)
  const marks = marksOf(entities.filter(({ offset }) => offset >= start)).map((mark) => shifted(mark, start))
  checkContent({ text: words, photo: null })
  const before = findDraft(ctx, around)
  const { audience, content } = before ?? emptyDraft
  const draft = { audience, content: { text: words, marks, photo: null, button: content.button } }
  keepDraft(ctx, around, draft)
  const screen = draftScreen(ctx, around, draft)
  if (before === undefined || content.text === '') return screen
  const was = escapeHtml(shorten(content.text, longestBefore))
  return { ...screen, text: `${ctx.t('broadcast-replaced', { was })}\n\n${screen.text}` }
}

const shifted = (mark: Json, by: number): Json => {
  const { offset, ...rest } = mark as { offset: number }
  return { ...rest, offset: offset - by }
}

function marksOf(entities: readonly MessageEntity[] = []): Json[] {
  return entities.filter(({ type }) => kept.has(type)) as unknown as Json[]
}
