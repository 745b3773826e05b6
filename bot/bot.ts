// The bot put together: who is it, then each feature in its turn. Speaks; the shop's rules decide.
import { sequentialize } from '@grammyjs/runner'
import { Bot } from 'grammy'
import { meetCustomer } from '#shop/customers.ts'
import { languageOf } from '#shop/languages.ts'
import { spokenWith } from '#shop/spoken-language.ts'
import { isNewUpdate } from '#shop/updates.ts'
import type { Around, BotContext } from './context.ts'
import { startFeature } from './start.ts'

export type BotSettings = { token: string; apiRoot: string }

export function createBot({ token, apiRoot }: BotSettings, around: Around): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, { client: { apiRoot } })
  // The runner works side by side; one chat, and one person, does one thing at a time.
  bot.use(
    sequentialize(({ chat, from }) =>
      [chat, from].flatMap((one) => (one === undefined ? [] : String(one.id))),
    ),
  )
  const guarded = bot.errorBoundary(({ error, ctx }) => around.failed(error, ctx.update.update_id))
  guarded.use(async (ctx, next) => {
    if (ctx.from === undefined || ctx.from.is_bot) return
    if (!isNewUpdate(around.db, ctx.update.update_id, around.now())) return
    introduce(ctx, ctx.from, around)
    await next()
  })
  guarded.use(startFeature(around))
  return bot
}

function introduce(ctx: BotContext, from: NonNullable<BotContext['from']>, around: Around): void {
  const { db, now, translators } = around
  const language = languageOf(from.language_code)
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ')
  ctx.customer = meetCustomer(db, { telegramId: from.id, name, username: from.username, language }, now())
  ctx.language = spokenWith(db, ctx.customer)
  ctx.t = translators[ctx.language]
}
