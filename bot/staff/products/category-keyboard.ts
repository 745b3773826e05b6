// What may be tapped below the question where a product belongs: what was probably meant by a name that none has, the tree, and a new
// one.
import type { InlineKeyboard } from 'grammy'
import { mayMakeCategories, type NamedCategory } from '#shop/categories/category-names.ts'
import { findCategory } from '#shop/categories/category-tree.ts'
import type { ProductSheet } from '#shop/products/product-sheet.ts'
import { shorten } from '../../browsing.ts'
import { addCategoryTree } from '../category-choice.ts'
import { talkData } from './talk-buttons.ts'
import type { Scene } from './talk-questions.ts'

const longestLabel = 40

export function addCategories(
  keyboard: InlineKeyboard,
  scene: Scene,
  { similar, sheet }: { similar: readonly NamedCategory[]; sheet: ProductSheet | undefined },
): void {
  const { ctx, around, staff, asked } = scene
  const { t } = ctx
  const data = talkData(asked)
  for (const { id, title } of similar) keyboard.text(`✓ ${shorten(title, longestLabel)}`, data.pick(id)).row()
  const mayMake = mayMakeCategories(around.db, staff)
  if (asked.typed !== null && mayMake) {
    const name = shorten(asked.typed, longestLabel)
    keyboard.text(t('products-make-category', { name }), data.ready('make')).row()
  }
  // One that is gone meanwhile is the top.
  const at = findCategory(around.db, asked.of ?? 0)?.id ?? 0
  const tree = { at, page: asked.page, open: data.browse, pick: data.pick }
  addCategoryTree(keyboard, ctx, around, { ...tree, chosen: sheet?.categoryId ?? null })
  if (mayMake) keyboard.text(t('products-new-category'), data.detour('new-category'))
  keyboard.row()
  if (asked.flow === 'edit' && sheet?.categoryId !== null)
    keyboard.text(t('products-no-category'), data.pick(0)).row()
}
