// What the screens of the catalogue say: categories first, then products, as many on a page as a thumb scrolls through.
import { InlineKeyboard } from 'grammy'
import { countProducts, listProducts } from '#shop/catalogue.ts'
import { type CategoryView, findCategory, listCategories } from '#shop/categories/catalogue-tree.ts'
import { readSettings } from '#shop/settings.ts'
import { addCartDoor, addProducts, addTurns, allButton, categoryButton, toCatalogue } from '../browsing.ts'
import type { Around, BotContext } from '../context.ts'
import { escapeHtml } from '../html.ts'
import { onPage, readFrom, turned } from '../pages.ts'
import type { Screen } from '../screen.ts'

type Place = { id: number; page: number }

export function showTop(ctx: BotContext, around: Around, wished: number): Screen {
  const { db } = around
  const { t, language } = ctx
  const all = listCategories(db, language)
  const products = countProducts(db, {})
  const keyboard = new InlineKeyboard()
  const title = `<b>${t('bot-catalogue')}</b>`
  if (products === 0) return { text: `${title}\n\n${t('empty-shop-text')}`, keyboard }
  const { page, pages } = turned(wished, all.length)
  addCategories(keyboard, all.slice((page - 1) * onPage, page * onPage))
  const to = (next: number) => categoryButton.data({ id: 0, page: next })
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  keyboard.text(t('bot-all-products', { count: products }), allButton.data({ page: 1 }))
  addCartDoor(keyboard, ctx, around)
  return { text: `${title}\n\n${t('bot-catalogue-advice')}`, keyboard }
}

/** Nothing where customers may not go. */
export function showCategory(
  ctx: BotContext,
  around: Around,
  { id, page: wished }: Place,
): Screen | undefined {
  const { db } = around
  const { t, language } = ctx
  const category = findCategory(db, id, language)
  if (category === undefined) return undefined
  const { children, products, path } = category
  const { page, pages } = turned(wished, children.length + products)
  const skipped = (page - 1) * onPage
  const below = children.slice(skipped, skipped + onPage)
  const keyboard = new InlineKeyboard()
  addCategories(keyboard, below)
  const room = onPage - below.length
  const read = (step: { limit: number; after?: string }) =>
    listProducts(db, { language, categoryId: id, ...step })
  const offset = Math.max(0, skipped - children.length)
  const items = room === 0 ? [] : readFrom(read, offset, room).items
  const to = (next: number) => categoryButton.data({ id, page: next })
  addProducts(keyboard, { ctx, currency: readSettings(db).currency, from: to(page) }, items)
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  const parent = path.at(-1)
  const up = parent === undefined ? toCatalogue : categoryButton.data({ id: parent.id, page: 1 })
  keyboard.text(t('bot-up', { title: parent?.title ?? t('bot-catalogue') }), up)
  addCartDoor(keyboard, ctx, around)
  const way = [...path, category].map(({ title }) => escapeHtml(title)).join(' › ')
  const words = products === 0 ? [t('empty-text')] : pages > 1 ? [t('bot-page', { page, pages })] : []
  return { text: [`<b>${way}</b>`, ...words].join('\n\n'), keyboard }
}

export function showAll(ctx: BotContext, around: Around, wished: number): Screen {
  const { db } = around
  const { t, language } = ctx
  const { page, pages } = turned(wished, countProducts(db, {}))
  const keyboard = new InlineKeyboard()
  const { items } = readFrom((step) => listProducts(db, { language, ...step }), (page - 1) * onPage, onPage)
  const to = (next: number) => allButton.data({ page: next })
  addProducts(keyboard, { ctx, currency: readSettings(db).currency, from: to(page) }, items)
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  keyboard.text(t('bot-up', { title: t('bot-catalogue') }), toCatalogue)
  addCartDoor(keyboard, ctx, around)
  const words =
    items.length === 0 ? [t('empty-shop-text')] : pages > 1 ? [t('bot-page', { page, pages })] : []
  return { text: [`<b>${t('all-products')}</b>`, ...words].join('\n\n'), keyboard }
}

function addCategories(keyboard: InlineKeyboard, categories: readonly CategoryView[]): void {
  for (const { id, title, products } of categories) {
    keyboard.text(`${title} · ${products}`, categoryButton.data({ id, page: 1 })).row()
  }
}
