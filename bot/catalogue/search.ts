// What a customer types is searched for; what is found are buttons. A button holds the number of a query, as the query itself
// would not fit.
import { InlineKeyboard } from 'grammy'
import { type SearchPage, searchProducts } from '#shop/search/search.ts'
import { readSettings } from '#shop/settings.ts'
import {
  addCartDoor,
  addProducts,
  addTurns,
  catalogueKeyboard,
  searchButton,
  shorten,
  toCatalogue,
} from '../browsing.ts'
import { onButton } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { escapeHtml } from '../html.ts'
import { findQuery, keepQuery, type Query } from '../kept-queries.ts'
import { onPage, readFrom } from '../pages.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'

export function searchFeature(around: Around): Feature {
  const feature = new Feature()
  const privately = feature.chatType('private')
  privately.command('search', async (ctx) => {
    if (ctx.match.trim() !== '') return await search(ctx, around, ctx.match)
    await sendScreen(ctx, { text: ctx.t('bot-search-what'), keyboard: catalogueKeyboard(ctx) }, around)
  })
  privately.on('message:text', async (ctx, next) => {
    if (ctx.message.text.startsWith('/')) await next()
    else await search(ctx, around, ctx.message.text)
  })
  onButton(feature, { button: searchButton, around }, async (ctx, { query: number, page }) => {
    const query = findQuery(ctx, around, number)
    if (query === undefined) return { text: ctx.t('bot-search-forgotten'), alert: true }
    await showScreen(ctx, searchScreen(ctx, around, { query, page }), around)
    return undefined
  })
  return feature
}

async function search(ctx: BotContext, around: Around, typed: string): Promise<void> {
  const query = keepQuery(ctx, around, typed)
  await sendScreen(ctx, searchScreen(ctx, around, { query, page: 1 }), around)
}

function searchScreen(
  ctx: BotContext,
  around: Around,
  { query, page: wished }: { query: Query; page: number },
): Screen {
  const { db } = around
  const { t, language } = ctx
  const ask = (step: { limit: number; after?: string }) =>
    searchProducts(db, query.words, { language, ...step })
  const first = ask({ limit: 1 })
  const words = escapeHtml(shorten(query.words, 100))
  if (first.items.length === 0) {
    const keyboard = addCartDoor(catalogueKeyboard(ctx), ctx, around)
    return { text: t('bot-search-nothing', { words }), keyboard }
  }
  const asked = readFrom(ask, (wished - 1) * onPage, onPage)
  const page = asked.items.length > 0 ? wished : 1
  const { items, more } = page === wished ? asked : readFrom(ask, 0, onPage)
  const keyboard = new InlineKeyboard()
  const to = (next: number) => searchButton.data({ query: query.number, page: next })
  addProducts(keyboard, { ctx, currency: readSettings(db).currency, from: to(page) }, items)
  addTurns(keyboard, ctx, { page, more, to })
  addCartDoor(keyboard.text(t('bot-catalogue'), toCatalogue), ctx, around)
  return { text: [t('bot-search-found', { words }), ...understood(ctx, first)].join('\n\n'), keyboard }
}

/** Where the shop searched for something else than was typed, it says so. */
function understood({ t }: BotContext, { corrected, dropped }: SearchPage): string[] {
  return [
    ...(corrected === null ? [] : [t('bot-search-corrected', { words: escapeHtml(corrected) })]),
    ...(dropped.length === 0 ? [] : [t('bot-search-dropped', { words: escapeHtml(dropped.join(', ')) })]),
  ]
}
