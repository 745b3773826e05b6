// One category, or the top of the tree, as staff see it: what it is, what is below it, and what can be done with it.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { shifts } from '#shop/categories/category-input.ts'
import {
  allowCategories,
  type CategorySheet,
  getCategorySheet,
  listCategoryLines,
} from '#shop/categories/category-list.ts'
import { textIn } from '#shop/languages.ts'
import { addTurns, shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { linkTo } from '../../deep-link.ts'
import { escapeHtml } from '../../html.ts'
import { onPage, turned } from '../../pages.ts'
import type { Screen } from '../../screen.ts'
import { categoryLabel } from '../category-choice.ts'
import {
  categoryAskButton,
  categoryDeleteButton,
  categoryHideButton,
  categoryMoveButton,
  categoryOpenButton,
  categoryPictureOffButton,
  categoryShiftButton,
} from './category-buttons.ts'

/** Below a picture there is room for little. */
const longestName = 100
const longestPath = 200

export type Opened = { staff: Staff; id: number; page?: number; news?: string }

export function categoryScreen(ctx: TalkContext, around: Around, opened: Opened): Screen {
  return opened.id === 0 ? topScreen(ctx, around, opened) : oneScreen(ctx, around, opened)
}

/** While the search learns of what lies in a large one. */
export function categoryWorkingScreen({ t }: TalkContext, progress: { done: number; count: number }): Screen {
  const keyboard = new InlineKeyboard().text(
    t('categories-title'),
    categoryOpenButton.data({ id: 0, page: 1 }),
  )
  return { text: t('bulk-working', progress), keyboard }
}

function topScreen(ctx: TalkContext, around: Around, { staff, page = 1, news }: Opened): Screen {
  const { t } = ctx
  allowCategories(around.db, staff)
  const keyboard = new InlineKeyboard()
  const count = addLines(keyboard, ctx, around, { id: 0, page })
  keyboard.text(t('category-add'), categoryAskButton.data({ id: 0, to: 'add' }))
  const words = t(count === 0 ? 'categories-none' : 'categories-hint')
  return { text: [...newsWords(news), `<b>${t('categories-title')}</b>`, words].join('\n\n'), keyboard }
}

function oneScreen(ctx: TalkContext, around: Around, { staff, id, page = 1, news }: Opened): Screen {
  const sheet = getCategorySheet(around.db, staff, id)
  const keyboard = new InlineKeyboard()
  addLines(keyboard, ctx, around, { id, page })
  addActions(keyboard, ctx, sheet)
  const text = [...newsWords(news), ...sheetWords(ctx, sheet)].join('\n\n')
  return { text, picture: sheet.pictureHash ?? undefined, keyboard }
}

const newsWords = (news: string | undefined) => (news === undefined ? [] : [news])

/** How many there are. */
function addLines(
  keyboard: InlineKeyboard,
  ctx: TalkContext,
  { db }: Around,
  { id, page: wished }: { id: number; page: number },
): number {
  const lines = listCategoryLines(db, id === 0 ? null : id)
  const { page, pages } = turned(wished, lines.length)
  for (const line of lines.slice((page - 1) * onPage, page * onPage)) {
    keyboard.text(categoryLabel(ctx, line), categoryOpenButton.data({ id: line.id, page: 1 })).row()
  }
  const to = (next: number) => categoryOpenButton.data({ id, page: next })
  addTurns(keyboard, ctx, { page, more: page < pages, to })
  return lines.length
}

function sheetWords(ctx: TalkContext, sheet: CategorySheet): string[] {
  const { t, language } = ctx
  const { id, title, goods, goodsInBranch, children, place, siblings } = sheet
  const path = sheet.path.map((step) => textIn(step.title, language)).join(' › ')
  const named = (text: string | undefined) =>
    text === undefined ? t('category-untitled') : escapeHtml(shorten(text, longestName))
  const counted =
    goods === goodsInBranch
      ? t('category-goods', { count: goods })
      : t('category-goods-below', { count: goods, all: goodsInBranch })
  const seen = unseenWords(ctx, sheet)
  return [
    `<b>${escapeHtml(shorten(path, longestPath))}</b>`,
    [t('category-ru', { title: named(title.ru) }), t('category-en', { title: named(title.en) })].join('\n'),
    [
      counted,
      ...(children === 0 ? [] : [t('categories-inside', { count: children })]),
      ...(siblings === 1 ? [] : [t('category-place', { place, count: siblings })]),
      ...seen,
    ].join('\n'),
    t('category-link', { link: linkTo(ctx, `c_${id}`) }),
  ]
}

/** Why customers do not see it, if they do not. */
function unseenWords({ t }: TalkContext, { hidden, path, goodsInBranch }: CategorySheet): string[] {
  if (hidden) return [t('category-is-hidden')]
  if (path.some((step) => step.hidden)) return [t('category-hidden-above')]
  return goodsInBranch === 0 ? [t('category-is-empty')] : []
}

function addActions(keyboard: InlineKeyboard, { t }: TalkContext, sheet: CategorySheet): void {
  const { id, hidden, pictureHash, parentId, siblings } = sheet
  const ask = (to: string) => categoryAskButton.data({ id, to })
  const labels = {
    first: 'category-first',
    up: 'category-up-place',
    down: 'category-down-place',
    last: 'category-last',
  }
  keyboard.text(t('category-add-inside'), ask('add')).row()
  keyboard.text(t('category-rename-ru'), ask('ru')).text(t('category-rename-en'), ask('en')).row()
  keyboard.text(t('category-picture'), ask('picture'))
  if (pictureHash !== null) keyboard.text(t('category-no-picture'), categoryPictureOffButton.data({ id }))
  keyboard.row()
  for (const to of siblings > 1 ? shifts : []) {
    keyboard.text(t(labels[to]), categoryShiftButton.data({ id, to }))
    if (to === 'up') keyboard.row()
  }
  keyboard
    .row()
    .text(t('category-move'), categoryMoveButton.data({ id, asked: 0, page: 1 }))
    .text(
      t(hidden ? 'category-show' : 'category-hide'),
      categoryHideButton.data({ id, taken: hidden ? 0 : 1 }),
    )
    .row()
    .text(t('category-delete'), categoryDeleteButton.data({ id }))
    .row()
    .text(t('category-back'), categoryOpenButton.data({ id: parentId ?? 0, page: 1 }))
}
