// The tree of categories below the question where a product belongs: a small one whole, each of it one tap away; a larger one level
// by level.
import type { InlineKeyboard } from 'grammy'
import {
  type CategoryChoice,
  listCategoryChoices,
  listCategoryPath,
  listWholeTree,
  mayMakeCategories,
} from '#shop/categories/category-choice.ts'
import type { ProductSheet } from '#shop/products/product-sheet.ts'
import { shorten } from '../../browsing.ts'
import { talkData } from './talk-buttons.ts'
import type { Scene } from './talk-questions.ts'

const onPage = 24
const inRow = 2
const longestLabel = 40
/** In signs: two longer ones in a row are cut by a phone. */
const longestOfTwo = 16

export function addCategories(
  keyboard: InlineKeyboard,
  scene: Scene,
  { similar, sheet }: { similar: readonly CategoryChoice[]; sheet: ProductSheet | undefined },
): void {
  const { ctx, around, staff, asked } = scene
  const { t, language } = ctx
  const data = talkData(asked)
  const here = listCategoryPath(around.db, asked.of, language).at(-1)
  for (const { id, title } of similar) keyboard.text(`✓ ${shorten(title, longestLabel)}`, data.pick(id)).row()
  const mayMake = mayMakeCategories(around.db, staff)
  if (asked.typed !== null && mayMake) {
    keyboard
      .text(t('products-make-category', { name: shorten(asked.typed, longestLabel) }), data.ready('make'))
      .row()
  }
  if (here !== undefined)
    keyboard
      .text(t('products-category-here', { title: shorten(here.title, longestLabel) }), data.pick(here.id))
      .row()
  addLevel(keyboard, scene, sheet)
  if (here !== undefined) keyboard.text(t('products-category-up'), data.browse(here.parentId ?? 0))
  if (mayMake) keyboard.text(t('products-new-category'), data.detour('new-category'))
  keyboard.row()
  if (asked.flow === 'edit' && sheet?.categoryId !== null)
    keyboard.text(t('products-no-category'), data.pick(0)).row()
}

function addLevel(
  keyboard: InlineKeyboard,
  { ctx, around, staff, asked }: Scene,
  sheet: ProductSheet | undefined,
): void {
  const data = talkData(asked)
  const whole = asked.of === null ? listWholeTree(around.db, staff, ctx.language, onPage) : undefined
  const all = whole ?? listCategoryChoices(around.db, staff, asked.of, ctx.language)
  const page = Math.min(asked.page, Math.max(1, Math.ceil(all.length / onPage)))
  const shown = all.slice((page - 1) * onPage, page * onPage)
  const row = shown.some(({ title }) => [...title].length > longestOfTwo) ? 1 : inRow
  for (const [index, { id, title, children, hidden }] of shown.entries()) {
    if (index > 0 && index % row === 0) keyboard.row()
    const opens = children > 0 && whole === undefined
    const marks = [hidden ? '🙈' : '', opens ? '›' : '', id === sheet?.categoryId ? '✓' : ''].filter(Boolean)
    const label = [shortenWay(title), ...marks].join(' ')
    keyboard.text(label, opens ? data.browse(id) : data.pick(id))
  }
  keyboard.row()
  if (page > 1) keyboard.text(ctx.t('bot-page-before'), data.browse(asked.of ?? 0, page - 1))
  if (all.length > page * onPage) keyboard.text(ctx.t('bot-page-after'), data.browse(asked.of ?? 0, page + 1))
  keyboard.row()
}

/** Of a long way its end tells most. */
function shortenWay(way: string): string {
  const signs = [...way]
  return signs.length <= longestLabel ? way : `…${signs.slice(1 - longestLabel).join('')}`
}
