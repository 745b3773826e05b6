// What is said in a talk and meant for somebody else: passed on at once, so that a talk which ends early loses nothing, or
// refused in words. Decides nobody's rights.
import type { Message } from '@grammyjs/types'
import * as z from 'zod'
import type { Json } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import type { Said } from '#shop/dialogue.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { answer, refusalWords } from './buttons.ts'
import type { Around, BotContext, TalkContext } from './context.ts'
import { saidIn } from './dialogue-content.ts'
import { type Begin, type Talk, untilAnswered } from './talks.ts'

/** The order that is talked of, and its number. */
const about = z.object({ order: z.number().nullable(), number: z.number().nullable() })
export type About = z.output<typeof about>

export function aboutIn(json: Json): About {
  return about.catch({ order: null, number: null }).parse(json)
}

export type Passing = {
  around: Around
  /** The shop's rule. */
  pass: (ctx: TalkContext, said: Said) => void
}
export type First = { ctx: TalkContext; question: Message | undefined }

/** Asks until something was passed on; nothing when it never was. */
export async function passFirst(
  talk: Talk,
  { ctx, begin }: { ctx: TalkContext; begin: Begin },
  ask: (ctx: TalkContext) => Promise<Message>,
  passing: Passing,
): Promise<First | undefined> {
  let question: Message | undefined
  let passed: TalkContext | undefined
  await untilAnswered(
    talk,
    { ctx, begin },
    {
      ask: async (asked) => {
        question = await ask(asked)
      },
      take: async (said) => {
        if (await isPassed(talk, said, passing)) passed = said
        return passed !== undefined
      },
    },
  )
  return passed && { ctx: passed, question }
}

export async function isPassed(talk: Talk, ctx: TalkContext, { around, pass }: Passing): Promise<boolean> {
  if (ctx.message === undefined) {
    await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
    return false
  }
  const said = saidIn(ctx.message)
  // A line that Telegram wrote, of a payment, say: somebody else waits for it.
  if (said === undefined) await talk.skip({ next: true })
  const refusal = await talk.external(() => refusalOf(ctx, said, { around, pass }))
  if (refusal !== null) await ctx.reply(refusal, inAnswerTo(ctx))
  return refusal === null
}

function refusalOf(
  ctx: TalkContext,
  said: ReturnType<typeof saidIn>,
  { around, pass }: Passing,
): string | null {
  if (typeof said !== 'object') return ctx.t('dialogue-cannot-pass')
  const result = attempt(() => pass(ctx, said))
  return result.ok ? null : refusalWords(ctx, around.db, result)
}

/** Outside a talk. True when it was passed on. */
export async function passOn(
  ctx: BotContext,
  said: ReturnType<typeof saidIn>,
  passing: Passing,
): Promise<boolean> {
  const refusal = refusalOf(ctx, said, passing)
  if (refusal !== null) await ctx.reply(refusal, inAnswerTo(ctx))
  return refusal === null
}

export function staffOf({ staff }: TalkContext): Staff {
  if (staff === undefined) throw new ShopError('not-allowed')
  return staff
}

/** In a group others write in between. */
function inAnswerTo({ chat, message }: TalkContext) {
  if (chat?.type === 'private' || message === undefined) return {}
  return { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } }
}
