// How a step of the checkout comes onto the screen: in place of the question that was tapped, else below what was typed.
import type { InlineKeyboardMarkup } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import { answer, type Note } from '../buttons.ts'
import type { TalkContext } from '../context.ts'
import { cartButton, checkoutButton } from '../doors.ts'
import { unlessGone } from '../editing.ts'
import { talkMark } from '../talks.ts'
import type { Step } from './checkout-step.ts'

/** The number of the message that asks now; `before` is the one that asked. */
export async function putStep(ctx: TalkContext, step: Step, before?: number): Promise<number | undefined> {
  let note: Note | undefined = step.note === undefined ? undefined : { text: step.note }
  try {
    if (step.text === '') return undefined
    const asking = await put(ctx, step)
    if (before !== undefined && before !== asking && ctx.callbackQuery === undefined) {
      await takeButtons(ctx, before)
    }
    return asking
  } catch (error) {
    note = { text: ctx.t('error-unexpected'), alert: true }
    throw error
  } finally {
    // The button that led here is answered by whoever defined it.
    if (ctx.callbackQuery?.data?.startsWith(talkMark)) await answer(ctx, note)
  }
}

async function put(ctx: TalkContext, { text, markup, thanks }: Step): Promise<number | undefined> {
  // Takes the keys that asked for a phone away; they and buttons do not go together in one message.
  if (thanks !== undefined) await ctx.reply(thanks, { reply_markup: { remove_keyboard: true } })
  const tapped = ctx.callbackQuery?.message
  const isKeys = markup !== undefined && 'keyboard' in markup
  if (isKeys && tapped !== undefined && tapped.date !== 0) await takeButtons(ctx, tapped.message_id)
  if (!isKeys && thanks === undefined && (await changeTapped(ctx, text, markup))) return tapped?.message_id
  const sent = await ctx.reply(text, { parse_mode: 'HTML', ...(markup && { reply_markup: markup }) })
  // Keys stand beside the field, and go away by themselves.
  return isKeys ? undefined : sent.message_id
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

/** What was answered stays without its buttons, where the next question cannot take its place. */
async function takeButtons(ctx: TalkContext, messageId: number): Promise<void> {
  const chatId = ctx.chat?.id
  if (chatId !== undefined) await unlessGone(() => ctx.api.editMessageReplyMarkup(chatId, messageId))
}
