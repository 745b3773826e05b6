// How a step of the checkout comes onto the screen: in place of the question that was tapped, else below what was typed.
// Works inside a talk, so that it asks Telegram the same each time it is replayed.

import type { InlineKeyboardMarkup } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import { answer } from './buttons.ts'
import type { Step } from './checkout-step.ts'
import type { TalkContext } from './context.ts'
import { cartButton, checkoutButton } from './doors.ts'
import { unlessGone } from './editing.ts'

export async function putStep(ctx: TalkContext, step: Step): Promise<void> {
  try {
    if (step.text !== '') await put(ctx, step)
  } finally {
    if (ctx.callbackQuery !== undefined)
      await answer(ctx, step.note === undefined ? undefined : { text: step.note })
  }
}

async function put(ctx: TalkContext, { text, markup, thanks }: Step): Promise<void> {
  // Takes the keys that asked for a phone away; they and buttons do not go together in one message.
  if (thanks !== undefined) await ctx.reply(thanks, { reply_markup: { remove_keyboard: true } })
  const isKeys = markup !== undefined && 'keyboard' in markup
  if (isKeys) await takeButtons(ctx)
  else if (thanks === undefined && (await changeTapped(ctx, text, markup))) return
  await ctx.reply(text, { parse_mode: 'HTML', ...(markup && { reply_markup: markup }) })
}

/** Nothing is lost, and the way back is shown. */
export async function putOff(ctx: TalkContext): Promise<void> {
  const { t } = ctx
  const doors = new InlineKeyboard()
    .text(t('checkout-continue'), checkoutButton.data({}))
    .text(t('checkout-to-cart'), cartButton.data({}))
  const text = t('checkout-put-off-text')
  if (await changeTapped(ctx, text, { inline_keyboard: doors.inline_keyboard })) return
  await ctx.reply(t('checkout-put-off-keys'), { reply_markup: { remove_keyboard: true } })
}

/** False where there is no message of words that was tapped. */
async function changeTapped(ctx: TalkContext, text: string, markup?: InlineKeyboardMarkup): Promise<boolean> {
  const tapped = ctx.callbackQuery?.message
  if (tapped === undefined || tapped.date === 0 || tapped.text === undefined) return false
  return await unlessGone(() =>
    ctx.editMessageText(text, { parse_mode: 'HTML', ...(markup && { reply_markup: markup }) }),
  )
}

/** What was answered by a tap stays without its buttons, where the next question cannot take its place. */
async function takeButtons(ctx: TalkContext): Promise<void> {
  const tapped = ctx.callbackQuery?.message
  if (tapped !== undefined && tapped.date !== 0) await unlessGone(() => ctx.editMessageReplyMarkup())
}
