// The bot put together: each update once and in its order, then who it is, then each feature in its turn.
// Speaks; the shop's rules decide.
import { sequentialize } from '@grammyjs/runner'
import { Bot, type NextFunction } from 'grammy'
import { isUpdateDone, noteUpdate } from '#shop/updates.ts'
import { cartFeature } from './cart.ts'
import { catalogueFeature } from './catalogue.ts'
import { chatChangesFeature } from './chat-changes.ts'
import { chatMenu } from './chat-menu.ts'
import { checkoutFeature, checkoutName } from './checkout.ts'
import { checkoutTalk } from './checkout-talk.ts'
import type { Around, BotContext } from './context.ts'
import { helpFeature } from './help.ts'
import { inlineFeature } from './inline.ts'
import { languageFeature } from './language.ts'
import { leftoversFeature } from './leftovers.ts'
import { noticesFeature } from './notices.ts'
import { ordersFeature } from './orders.ts'
import { outboxFeature } from './outbox.ts'
import { introduction } from './person.ts'
import { privacyFeature } from './privacy.ts'
import { productFeature } from './product.ts'
import { promoFeature, promoName, promoTalk } from './promo.ts'
import { searchFeature } from './search.ts'
import { startFeature } from './start.ts'
import { talksFeature } from './talks.ts'
import { patientFetch } from './telegram-client.ts'

export type BotSettings = { token: string; apiRoot: string }

export function createBot({ token, apiRoot }: BotSettings, around: Around): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, {
    client: {
      apiRoot,
      fetch: patientFetch,
      canUseWebhookReply: (method) => method === 'answerCallbackQuery',
    },
  })
  bot.use(sequentialize(queuesOf))
  bot.use((ctx, next) => once(ctx, next, around))
  const guarded = bot.errorBoundary(async ({ error, ctx }) => {
    around.failed(error, ctx.update.update_id)
    await apologise(ctx)
  })
  guarded.use(chatChangesFeature(around))
  guarded.use(introduction(around), chatMenu(around))
  // What is shared through the bot into its own chat is nobody's answer.
  guarded.use(inlineFeature(around))
  guarded.use(talksFeature(around, { [checkoutName]: checkoutTalk(around), [promoName]: promoTalk(around) }))
  guarded.use(catalogueFeature(around), productFeature(around))
  guarded.use(cartFeature(around), promoFeature(around), ordersFeature(around))
  guarded.use(languageFeature(around), helpFeature(around), privacyFeature(around))
  guarded.use(noticesFeature(around), outboxFeature(around))
  // Takes every button of a talk that is over.
  guarded.use(checkoutFeature(around))
  // Takes every /start whose link nobody before it knew.
  guarded.use(startFeature(around))
  // Takes every text that was not meant for somebody before it.
  guarded.use(searchFeature(around))
  guarded.use(leftoversFeature())
  return bot
}

/** A tap was answered already; what was written in private gets a calm sentence, if Telegram lets us say it. */
async function apologise(ctx: BotContext): Promise<void> {
  if (ctx.message === undefined || ctx.chat?.type !== 'private' || ctx.t === undefined) return
  await ctx.reply(ctx.t('error-unexpected')).catch(() => {})
}

/** One chat, and one person, does one thing at a time; only a payment that waits ten seconds goes past everything. */
function queuesOf({ chat, from, preCheckoutQuery }: BotContext): string[] {
  if (preCheckoutQuery !== undefined) return []
  return [chat, from].flatMap((one) => (one === undefined ? [] : String(one.id)))
}

/** Behind the queues, so that the same update a second time finds the first one done. */
async function once({ update }: BotContext, next: NextFunction, { db, now }: Around): Promise<void> {
  if (isUpdateDone(db, update.update_id)) return
  await next()
  noteUpdate(db, update.update_id, now())
}
