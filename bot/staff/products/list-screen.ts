// The staff's list of products: a view, perhaps narrowed by words, page by page; a row for each product that leads to its sheet.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { formatMoney } from '#shop/money.ts'
import {
  countProductRows,
  listProductRows,
  type ProductListView,
  type ProductRow,
  productViews,
} from '#shop/products/product-list.ts'
import { readSettings } from '#shop/settings.ts'
import { addTurns, shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import { findQuery } from '../../kept-queries.ts'
import { onPage, turned } from '../../pages.ts'
import type { Screen } from '../../screen.ts'
import { noteList } from './last-list.ts'
import { findProductButton, newProductButton, productListButton, sheetData } from './product-buttons.ts'

export type ListWish = { staff: Staff; view: ProductListView; query?: number | undefined; page: number }

const longestTitle = 40
const viewsInRow = 3

export function listScreen(ctx: TalkContext, around: Around, wish: ListWish): Screen {
  const { t, language } = ctx
  const { staff, view } = wish
  const { db } = around
  const words = wish.query === undefined ? undefined : findQuery(ctx, around, wish.query)?.words
  const asked = { view, ...(words !== undefined && { words }) }
  const count = countProductRows(db, staff, asked)
  const { page, pages } = turned(wish.page, count)
  const rows = listProductRows(db, staff, asked, { limit: onPage, offset: (page - 1) * onPage, language })
  noteList(ctx, around, dataOf({ ...wish, page }))
  const keyboard = new InlineKeyboard()
  addRows(keyboard, ctx, around, rows)
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => dataOf({ ...wish, page: next }) })
  addViews(keyboard, ctx, around, wish)
  addDoors(keyboard, ctx, wish)
  const title =
    words === undefined ? t('products-title') : t('products-found', { words: escapeHtml(shorten(words, 60)) })
  const head = `<b>${title}</b> · ${t(`products-view-${view}`)}: ${count}`
  const below = count === 0 ? [t(words === undefined ? `products-none-${view}` : 'products-none-found')] : []
  const turns = pages > 1 ? [t('bot-page', { page, pages })] : []
  return { text: [head, ...below, ...turns].join('\n\n'), keyboard }
}

function dataOf({ view, query, page }: Omit<ListWish, 'staff'>): string {
  return productListButton.data({ view: productViews.indexOf(view), query, page })
}

function addRows(
  keyboard: InlineKeyboard,
  ctx: TalkContext,
  { db }: Around,
  rows: readonly ProductRow[],
): void {
  const { currency } = readSettings(db)
  for (const row of rows) {
    keyboard.text(labelOf(ctx, row, currency), sheetData({ product: row.id, part: 'main' })).row()
  }
}

/** What somebody looks for in a list: what it costs, how many there are, and why customers do not see it. */
function labelOf({ t, language }: TalkContext, row: ProductRow, currency: string): string {
  const price = formatMoney(row.fromPriceMinor, currency, language)
  const priced = row.toPriceMinor > row.fromPriceMinor ? t('price-from', { price }) : price
  const offered = row.availability === 'in_stock' && row.stock !== null
  const stock = offered
    ? t('products-pieces', { count: row.stock ?? 0 })
    : t(`availability-${row.availability}`)
  const known = [row.fromPriceMinor > 0 ? priced : t('products-lacks-price'), row.variants > 0 ? stock : '']
  return [`${marks[row.state]}${shorten(row.title, longestTitle)}`, ...known].filter(Boolean).join(' · ')
}

const marks = { published: '', draft: '📝 ', hidden: '🙈 ', archived: '🗄 ' } as const

/** Each with how many are in it; the one that is looked at is marked. */
function addViews(
  keyboard: InlineKeyboard,
  { t }: TalkContext,
  { db }: Around,
  { staff, view, query }: ListWish,
): void {
  for (const [index, one] of productViews.entries()) {
    if (index > 0 && index % viewsInRow === 0) keyboard.row()
    const count = countProductRows(db, staff, { view: one })
    const label = `${one === view ? '✓ ' : ''}${t(`products-view-${one}`)}${query === undefined ? ` · ${count}` : ''}`
    keyboard.text(label, dataOf({ view: one, query, page: 1 }))
  }
  keyboard.row()
}

/** Where the list leads to besides its products. */
function addDoors(keyboard: InlineKeyboard, { t }: TalkContext, { view, query }: ListWish): void {
  keyboard.text(t('products-find'), findProductButton.data({ view: productViews.indexOf(view) }))
  if (query !== undefined) keyboard.text(t('products-find-not'), dataOf({ view, query: undefined, page: 1 }))
  keyboard.text(t('products-add'), newProductButton.data({}))
}
