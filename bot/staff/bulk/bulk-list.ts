// /bulk: the list from which goods are picked by a tap, page by page, found by words, by category or by state, and all at once.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { listForBulk } from '#shop/bulk/bulk.ts'
import type { GoodsRow } from '#shop/bulk/bulk-find.ts'
import type { GoodsFilter } from '#shop/bulk/bulk-input.ts'
import { pathWords } from '#shop/categories/category-list.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { addTurns, shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import { onPage, turned } from '../../pages.ts'
import type { Screen } from '../../screen.ts'
import {
  actionsButton,
  bulkFindButton,
  bulkListButton,
  findCategoriesButton,
  onlyPickedButton,
  tickButton,
  tickManyButton,
} from './bulk-buttons.ts'
import { keepPicking, type Picking, readPicked, readPicking } from './bulk-picking.ts'
import { priceWords } from './bulk-words.ts'

/** Without a page, where they were. */
export type Listed = { staff: Staff; page?: number }
type Shown = Picking & { goods: GoodsRow[]; total: number; page: number; pages: number; picked: Set<number> }

const longestTitle = 40
const longestPath = 200

export function bulkListScreen(ctx: TalkContext, around: Around, { staff, page }: Listed): Screen {
  const shown = readShown(ctx, around, { staff, ...(page !== undefined && { page }) })
  if (shown.page !== readPicking(ctx, around).page) keepPicking(ctx, around, { page: shown.page })
  return { text: listWords(ctx, around, shown), keyboard: listKeyboard(ctx, around, shown) }
}

function readShown(ctx: TalkContext, around: Around, { staff, page: asked }: Listed): Shown {
  const picking = readPicking(ctx, around)
  const picked = readPicked(ctx, around)
  const sought = picking.onlyPicked ? { ids: [...picked] } : picking.filter
  const wished = Math.max(1, asked ?? picking.page)
  const read = (page: number) =>
    listForBulk(around.db, staff, sought, { limit: onPage, offset: (page - 1) * onPage })
  const found = read(wished)
  const { page, pages } = turned(wished, found.total)
  return { ...picking, ...(page === wished ? found : read(page)), page, pages, picked }
}

function listWords(ctx: TalkContext, around: Around, shown: Shown): string {
  const { t } = ctx
  const { total, page, pages, picked, onlyPicked } = shown
  const sought = onlyPicked ? [t('bulk-shown-picked')] : filterWords(ctx, around, shown.filter)
  const isEmpty = total === 0 && sought.length === 0
  const found =
    total === 0 ? t(isEmpty ? 'bulk-no-goods' : 'bulk-none-found') : t('bulk-found', { count: total })
  const where = pages > 1 ? [t('bulk-page', { page, pages })] : []
  return [
    `<b>${t('bulk-title')}</b>\n${t('bulk-hint')}`,
    [...sought, [found, ...where].join(' ')].join('\n'),
    `<b>${t('bulk-picked', { count: picked.size })}</b>`,
  ].join('\n\n')
}

function filterWords(
  { t, language }: TalkContext,
  { db }: Around,
  { words, categoryId, status, availability }: GoodsFilter,
): string[] {
  const path = categoryId == null ? '' : shorten(pathWords(db, categoryId, language), longestPath)
  const state =
    status === undefined ? availability && t(`availability-${availability}`) : t(`bulk-status-${status}`)
  return [
    ...(words === undefined ? [] : [t('bulk-by-words', { words: escapeHtml(words) })]),
    ...(categoryId === undefined
      ? []
      : [categoryId === null ? t('bulk-by-none') : t('bulk-by-category', { path: escapeHtml(path) })]),
    ...(state === undefined ? [] : [t('bulk-by-state', { state })]),
  ]
}

function listKeyboard(ctx: TalkContext, around: Around, shown: Shown): InlineKeyboard {
  const { t } = ctx
  const { goods, page, pages, picked, filter, onlyPicked } = shown
  const keyboard = new InlineKeyboard()
  for (const row of goods) {
    const isPicked = picked.has(row.id)
    keyboard
      .text(
        labelOf(ctx, around, row, isPicked),
        tickButton.data({ product: row.id, page, taken: isPicked ? 0 : 1 }),
      )
      .row()
  }
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => bulkListButton.data({ page: next }) })
  addMany(keyboard, ctx, shown)
  if (onlyPicked) keyboard.text(t('bulk-all-goods'), onlyPickedButton.data({ taken: 0 })).row()
  else {
    keyboard
      .text(t('bulk-find-words'), bulkFindButton.data({ to: 'words' }))
      .text(t('bulk-find-category'), findCategoriesButton.data({ id: 0, page: 1 }))
      .text(t('bulk-find-state'), bulkFindButton.data({ to: 'state' }))
      .row()
    if (Object.keys(filter).length > 0)
      keyboard.text(t('bulk-find-all'), bulkFindButton.data({ to: 'all' })).row()
  }
  if (picked.size === 0) return keyboard
  if (!onlyPicked) keyboard.text(t('bulk-only-picked'), onlyPickedButton.data({ taken: 1 }))
  keyboard.text(t('bulk-untick-all'), tickManyButton.data({ page, to: 'none' })).row()
  return keyboard.text(t('bulk-what', { count: picked.size }), actionsButton.data({}))
}

function addMany(
  keyboard: InlineKeyboard,
  { t }: TalkContext,
  { goods, page, pages, total, picked }: Shown,
): void {
  if (goods.length === 0) return
  const all = goods.every(({ id }) => picked.has(id))
  const label = t(all ? 'bulk-untick-page' : 'bulk-tick-page')
  if (pages > 1) keyboard.text(label, tickManyButton.data({ page, to: all ? 'unpage' : 'page' }))
  if (pages > 1 || !all)
    keyboard.text(t('bulk-tick-all', { count: total }), tickManyButton.data({ page, to: 'all' }))
  keyboard.row()
}

function labelOf(ctx: TalkContext, { db }: Around, row: GoodsRow, isPicked: boolean): string {
  const { t, language } = ctx
  const title = shorten(textIn(row.title, language), longestTitle)
  const state =
    row.status === 'published'
      ? row.availability === 'in_stock'
        ? ''
        : t(`availability-${row.availability}`)
      : t(`bulk-status-${row.status}`)
  const price = priceWords(ctx, readSettings(db).currency, row)
  return `${isPicked ? '✓' : '▢'} ${[title, price, state].filter(Boolean).join(' · ')}`
}
