// What is said in a talk and meant for somebody else: passed on at once, so that a talk which ends early loses nothing, or
// refused in words. Decides nobody's rights.
import * as z from 'zod'
import type { Json } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import type { Said } from '#shop/dialogue/dialogue.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { answer, refusalWords } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import { saidIn } from './dialogue-content.ts'

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
/** `unmeant`: a line that Telegram wrote, of a payment, say: somebody else waits for it. */
export type Passed = 'done' | 'refused' | 'unmeant'

/** In a talk. What is refused is refused in words. */
export async function passAnswer(ctx: TalkContext, passing: Passing): Promise<Passed> {
  if (ctx.message === undefined) {
    await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
    return 'refused'
  }
  const said = saidIn(ctx.message)
  if (said === undefined) return 'unmeant'
  return (await passOn(ctx, said, passing)) ? 'done' : 'refused'
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

/** True when it was passed on. */
export async function passOn(
  ctx: TalkContext,
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
