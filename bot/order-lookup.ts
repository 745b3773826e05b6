// `/order 1024`: its card for whoever of the staff may see it, in the chat where they ask. To everybody else the command is none.
import { Composer } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { findOrderByNumber, getOrder } from '#shop/order-access.ts'
import type { Around, BotContext } from './context.ts'
import { postCard } from './order-posts.ts'
import { topicOf } from './order-tap.ts'
import { speechIn } from './staff-speech.ts'

export function orderLookupFeature(around: Around): Composer<BotContext> {
  const feature = new Composer<BotContext>()
  feature.command('order', async (ctx, next) => {
    if (ctx.staff === undefined) await next()
    else await lookUp(ctx, around, { staff: ctx.staff, written: ctx.match.trim() })
  })
  return feature
}

async function lookUp(
  ctx: BotContext,
  around: Around,
  { staff, written }: { staff: Staff; written: string },
): Promise<void> {
  const { t } = speechIn(ctx, around)
  const number = /^[#№]?\s*(\d{1,10})$/.exec(written)?.[1]
  if (number === undefined || ctx.chat === undefined) {
    await ctx.reply(t('staff-order-which'))
    return
  }
  const order = findOrderByNumber(around.db, Number(number))
  if (order === undefined || !attempt(() => getOrder(around.db, staff, order.id)).ok) {
    await ctx.reply(t('staff-order-unknown', { number }))
    return
  }
  await postCard({ api: ctx.api, around }, order, { chatId: ctx.chat.id, topicId: topicOf(ctx) })
}
