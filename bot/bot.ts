// The bot put together: each update once and in its order, then who it is, then each feature in its turn.
// Speaks; the shop's rules decide.
import { sequentialize } from '@grammyjs/runner'
import { Bot, type NextFunction } from 'grammy'
import { meetCustomer } from '#shop/customers.ts'
import { languageOf } from '#shop/languages.ts'
import { spokenWith } from '#shop/spoken-language.ts'
import { isUpdateDone, noteUpdate } from '#shop/updates.ts'
import { catalogueFeature } from './catalogue.ts'
import type { Around, BotContext } from './context.ts'
import { leftoversFeature } from './leftovers.ts'
import { productFeature } from './product.ts'
import { searchFeature } from './search.ts'
import { startFeature } from './start.ts'

export type BotSettings = { token: string; apiRoot: string }

export function createBot({ token, apiRoot }: BotSettings, around: Around): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, { client: { apiRoot } })
  bot.use(sequentialize(queuesOf))
  bot.use((ctx, next) => once(ctx, next, around))
  const guarded = bot.errorBoundary(({ error, ctx }) => around.failed(error, ctx.update.update_id))
  guarded.use(async (ctx, next) => {
    if (ctx.from === undefined || ctx.from.is_bot) return
    introduce(ctx, ctx.from, around)
    await next()
  })
  guarded.use(catalogueFeature(around), productFeature(around))
  // Takes every /start whose link nobody before it knew.
  guarded.use(startFeature(around))
  // Takes every text that was not meant for somebody before it.
  guarded.use(searchFeature(around))
  guarded.use(leftoversFeature())
  return bot
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

function introduce(ctx: BotContext, from: NonNullable<BotContext['from']>, around: Around): void {
  const { db, now, translators } = around
  const language = languageOf(from.language_code)
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ')
  ctx.customer = meetCustomer(db, { telegramId: from.id, name, username: from.username, language }, now())
  ctx.language = spokenWith(db, ctx.customer)
  ctx.t = translators[ctx.language]
}
