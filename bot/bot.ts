// The bot put together: each update once and in its order, then who it is, then each feature in its turn.
// Speaks; the shop's rules decide.
import { sequentialize } from '@grammyjs/runner'
import { Bot, type MiddlewareFn, type NextFunction } from 'grammy'
import { chatChanges } from './chat-changes.ts'
import { chatMenu } from './chat-menu.ts'
import type { Around, BotContext } from './context.ts'
import { dialogueFromNobody } from './dialogue/dialogue.ts'
import { inTurn } from './in-turn.ts'
import { once } from './once.ts'
import { introduction } from './person.ts'
import { patientFetch, shortWay } from './telegram-client.ts'

/** Nothing depends on what Telegram says to these: they go along with the answer to the webhook, and cost no call. */
const unanswered = new Set(['answerCallbackQuery', 'editMessageReplyMarkup'])

export type BotSettings = { token: string; apiRoot: string }

export function createBot({ token, apiRoot }: BotSettings, around: Around): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, {
    client: {
      apiRoot,
      fetch: patientFetch,
      canUseWebhookReply: (method) => unanswered.has(method),
    },
  })
  bot.api.config.use(shortWay(`${apiRoot}/bot${token}`, (method) => unanswered.has(method)))
  const { read, offer } = whatItCanDo(around)
  const first = [sequentialize(queuesOf), once(around), read, guarded(around)]
  const met = [chatChanges(around), dialogueFromNobody(around), introduction(around)]
  bot.use(inTurn(...first, ...met, chatMenu(around), offer))
  // What broke before or behind the features, as a disk that is full: the update stays unfinished, and comes again.
  bot.catch(({ error, ctx }) => around.failed(error, ctx.update.update_id))
  return bot
}

/** A start does not wait for its hundreds of files: they are read once Telegram has been reached, or by an update that is quicker. */
function whatItCanDo(around: Around) {
  let reading: Promise<MiddlewareFn<BotContext>> | undefined
  const read = async () => {
    reading ??= import('./features.ts').then(({ features }) => features(around))
    return await reading
  }
  return {
    /** Outside the guard: where our own files cannot be read, the update stays unfinished, and comes again. */
    read: async (_: BotContext, next: NextFunction) => {
      await read()
      await next()
    },
    offer: async (ctx: BotContext, next: NextFunction) => (await read())(ctx, next),
  }
}

/** What breaks in a feature would break again: it is told, and the update is done. */
function guarded(around: Around): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next()
    } catch (error) {
      around.failed(error, ctx.update.update_id)
      await apologise(ctx)
    }
  }
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
