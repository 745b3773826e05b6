// What a customer types is searched for; what is found are buttons. A button holds the number of a query, as the query itself
// would not fit: the last ones of each chat are kept.
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import { readState, writeState } from '#shop/conversation-state.ts'
import { type SearchPage, searchProducts } from '#shop/search.ts'
import { readSettings } from '#shop/settings.ts'
import {
  addCartDoor,
  addProducts,
  addTurns,
  catalogueKeyboard,
  searchButton,
  shorten,
  toCatalogue,
} from './browsing.ts'
import { onButton } from './buttons.ts'
import type { Around, BotContext } from './context.ts'
import { Feature } from './feature.ts'
import { escapeHtml } from './html.ts'
import { onPage, readFrom } from './pages.ts'
import { type Screen, sendScreen, showScreen } from './screen.ts'

const keptQueries = 20
const longestQuery = 200
const queriesKept = z.array(z.object({ number: z.int(), words: z.string() }))
type Query = z.output<typeof queriesKept>[number]

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
    const query = queriesOf(ctx, around).find((one) => one.number === number)
    if (query === undefined) return { text: ctx.t('bot-search-forgotten'), alert: true }
    await showScreen(ctx, searchScreen(ctx, around, { query, page }), around)
    return undefined
  })
  return feature
}

async function search(ctx: BotContext, around: Around, typed: string): Promise<void> {
  const query = keepQuery(ctx, around, typed.trim().replace(/\s+/g, ' ').slice(0, longestQuery))
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

const placeOf = (ctx: BotContext) => `${ctx.chat?.id}/searches`

function queriesOf(ctx: BotContext, { db }: Around): Query[] {
  const kept = queriesKept.safeParse(readState(db, placeOf(ctx)))
  return kept.success ? kept.data : []
}

/** The same words again keep their number. */
function keepQuery(ctx: BotContext, around: Around, words: string): Query {
  const kept = queriesOf(ctx, around)
  const known = kept.find((one) => one.words === words)
  const query = known ?? { number: Math.max(0, ...kept.map(({ number }) => number)) + 1, words }
  const others = kept.filter((one) => one !== known).slice(1 - keptQueries)
  writeState(around.db, placeOf(ctx), [...others, query], around.now())
  return query
}
