// The shop in any chat: who writes `@bot tee` is shown products, and what they choose is sent with a button that opens it in
// the bot. Whoever only searches stays unknown: nothing is written down.
import type { InlineQueryResultsButton } from '@grammyjs/types'
import { GrammyError, type MiddlewareFn } from 'grammy'
import { listProducts } from '#shop/catalogue.ts'
import { attempt } from '#shop/error.ts'
import { searchProducts } from '#shop/search/search.ts'
import type { Around, BotContext } from '../context.ts'
import { articleOf, type Found, readFound, resultOf } from './inline-results.ts'

const onInlinePage = 20
/** Prices and stock move. */
const keptSeconds = 10

export function inlineFeature(around: Around): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    // Chosen in the bot's own chat, it would be searched for.
    if (ctx.message?.via_bot?.id === ctx.me.id) return
    if (ctx.inlineQuery === undefined) return await next()
    await answerInline(ctx, around)
  }
}

async function answerInline(ctx: BotContext, around: Around): Promise<void> {
  const { found, next } = readPage(ctx, around)
  const nothing = found.length === 0 && ctx.inlineQuery?.offset === ''
  const options = {
    cache_time: keptSeconds,
    is_personal: true,
    next_offset: next,
    ...(nothing && { button: wayIn(ctx) }),
  }
  const results = found.map((one) => resultOf(ctx, around, one))
  const plain = () => found.map((one) => articleOf(ctx, around, one))
  await unlessLate(async () => {
    try {
      await ctx.answerInlineQuery(results, options)
    } catch (error) {
      if (!isForgottenPicture(error)) throw error
      await ctx.answerInlineQuery(plain(), options)
    }
  })
}

/** The newest while nothing is typed; a page that cannot be read is the end. */
function readPage(ctx: BotContext, { db }: Around): { found: Found[]; next: string } {
  const { query = '', offset = '' } = ctx.inlineQuery ?? {}
  const words = query.trim()
  const step = { language: ctx.language, limit: onInlinePage, ...(offset === '' ? {} : { after: offset }) }
  const page = attempt(() => (words === '' ? listProducts(db, step) : searchProducts(db, words, step)))
  if (!page.ok) return { found: [], next: '' }
  const { items, next } = page.value
  return { found: items.flatMap((card) => readFound(ctx, db, card)), next: next ?? '' }
}

/** Above an empty list. */
function wayIn({ t }: BotContext): InlineQueryResultsButton {
  return { text: t('inline-nothing'), start_parameter: 'catalogue' }
}

/** One picture that Telegram no longer knows makes it refuse all. */
function isForgottenPicture(error: unknown): boolean {
  return error instanceof GrammyError && /PHOTO_INVALID|file/i.test(error.description)
}

/** Whoever has typed on listens to the next answer. */
async function unlessLate(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof GrammyError) || !/query is too old/.test(error.description)) throw error
  }
}
