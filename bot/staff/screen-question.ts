// A question that staff answer with a message, in place of the screen it was tapped on: asked below, asked again when the answer
// cannot be read, and gone once it can. A button below it is any screen's, and leaves the question. Knows no question itself.
import type { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import type { Staff } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { refusalWords } from '../buttons.ts'
import type { Around, BotContext, TalkContext } from '../context.ts'
import { takeAway } from '../editing.ts'
import { escapeHtml } from '../html.ts'
import { type Screen, sendScreen } from '../screen.ts'
import { isRestOfAlbum, type Outcome, type TalkKind } from '../talks.ts'

export type Question = { text: string; keyboard: InlineKeyboard }
/** `again`: why the question still stands, in Telegram's HTML. */
export type Taken = { screen: Screen } | { again: string }

export type QuestionKind<About> = {
  about: z.ZodType<About>
  /** Nothing where there is nothing to ask any more. */
  question: (ctx: TalkContext, staff: Staff, about: About) => Question | undefined
  take: (ctx: TalkContext, staff: Staff, about: About) => Promise<Taken> | Taken
  /** What stands there after /cancel. */
  home: (ctx: BotContext, staff: Staff) => Screen
}

/** The messages that ask. */
const asking = z.array(z.int())

export function questionTalk<About>(around: Around, kind: QuestionKind<About>): TalkKind {
  return {
    async ask(ctx, about) {
      const read = kind.about.safeParse(about)
      const question = read.success && ctx.staff && kind.question(ctx, ctx.staff, read.data)
      if (!question) return undefined
      const sent = await sendScreen(ctx, question, around)
      const tapped = ctx.callbackQuery?.message?.message_id
      if (tapped !== undefined) await takeAway(ctx, [tapped])
      return [sent.message_id]
    },
    async take(ctx, { about, memory }) {
      const read = kind.about.safeParse(about)
      const { staff } = ctx
      // No button below the question is the talk's own: this one belongs to another talk.
      if (ctx.callbackQuery !== undefined || isRestOfAlbum(ctx, around)) return 'passed'
      if (!read.success || staff === undefined) return 'left'
      return await takeAnswer(ctx, around, {
        kind,
        staff,
        about: read.data,
        before: asking.safeParse(memory).data ?? [],
      })
    },
    async cancelled(ctx) {
      if (ctx.staff !== undefined) await sendScreen(ctx, kind.home(ctx, ctx.staff), around)
    },
  }
}

type Answer<About> = { kind: QuestionKind<About>; staff: Staff; about: About; before: number[] }

async function takeAnswer<About>(
  ctx: TalkContext,
  around: Around,
  { kind, staff, about, before }: Answer<About>,
): Promise<Outcome> {
  const taken = await attemptTake(ctx, around, () => kind.take(ctx, staff, about))
  if ('screen' in taken) {
    await takeAway(ctx, before)
    await sendScreen(ctx, taken.screen, around)
    return 'over'
  }
  const keyboard = kind.question(ctx, staff, about)?.keyboard
  if (keyboard === undefined) {
    await ctx.reply(taken.again, { parse_mode: 'HTML' })
    return 'over'
  }
  const sent = await sendScreen(ctx, { text: taken.again, keyboard }, around)
  return { memory: [...before, sent.message_id] }
}

async function attemptTake(
  ctx: TalkContext,
  { db }: Around,
  take: () => Promise<Taken> | Taken,
): Promise<Taken> {
  try {
    return await take()
  } catch (error) {
    if (!(error instanceof ShopError)) throw error
    return { again: escapeHtml(refusalWords(ctx, db, error)) }
  }
}
