// What /stock, /price and /status ask when nothing stands behind them: a list, or one figure for what was answered.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { type OfferRef, offerCommands } from '#shop/cart/offer-line.ts'
import { attempt, ShopError } from '#shop/error.ts'
import { answer, refusalWords } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { sendScreen } from '../../screen.ts'
import { cancelData, type Outcome, type TalkKind } from '../../talks.ts'
import { applied } from './offer-applying.ts'

export const offersName = 'offers'

const ref = z.union([
  z.object({ productId: z.int() }),
  z.object({ variantId: z.int() }),
  z.object({ sku: z.string() }),
]) satisfies z.ZodType<OfferRef>
const about = z.object({ command: z.enum(offerCommands), standing: ref.nullable() })
type About = z.output<typeof about>

export function offersTalk(around: Around): TalkKind {
  return {
    async ask(ctx, given) {
      const asked = about.parse(given)
      const keyboard = new InlineKeyboard().text(ctx.t('products-cancel'), cancelData)
      await sendScreen(ctx, { text: questionOf(ctx, asked), keyboard }, around)
      return asked.command
    },
    async take(ctx, { about: given }) {
      const asked = about.safeParse(given).data
      return asked === undefined ? 'left' : await take(ctx, around, asked)
    },
    async cancelled(ctx) {
      if (ctx.callbackQuery === undefined) await ctx.reply(ctx.t('products-cancelled'))
      else await ctx.editMessageText(ctx.t('products-cancelled'))
    },
  }
}

function questionOf({ t }: TalkContext, { command, standing }: About): string {
  return t(standing === null ? `offers-ask-${command}` : `offers-ask-one-${command}`)
}

async function take(ctx: TalkContext, around: Around, { command, standing }: About): Promise<Outcome> {
  const { t, staff, message } = ctx
  if (message === undefined) {
    await answer(ctx, { text: t('bot-button-outdated'), alert: true })
    return { memory: command }
  }
  const text = message.text ?? message.caption ?? ''
  if (text.trim() === '') {
    await ctx.reply(t('offers-words'))
    return { memory: command }
  }
  const done = attempt(() => {
    if (staff === undefined) throw new ShopError('not-allowed')
    return applied(ctx, around, { staff, command, text, standing: standing ?? undefined })
  })
  if (done.ok) await sendScreen(ctx, done.value, around)
  else await ctx.reply(refusalWords(ctx, around.db, done))
  return 'over'
}
