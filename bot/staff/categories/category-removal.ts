// Deleting a category, in steps: what is in it and where that shall go, all of it said once more, and only then done.
import { InlineKeyboard } from 'grammy'
import { deleteCategory } from '#shop/categories/categories.ts'
import { type CategorySheet, getCategorySheet } from '#shop/categories/category-list.ts'
import { getCategory } from '#shop/categories/category-tree.ts'
import { textIn } from '#shop/languages.ts'
import { shorten } from '../../browsing.ts'
import type { Around, BotContext } from '../../context.ts'
import type { Feature } from '../../feature.ts'
import { escapeHtml } from '../../html.ts'
import { type Screen, showScreen } from '../../screen.ts'
import { categoryChoiceScreen, longestTitle } from '../category-choice.ts'
import { followToEnd } from '../following.ts'
import { onStaffButton } from '../working.ts'
import {
  categoryDeleteButton,
  categoryDeleteNowButton,
  categoryHeirButton,
  categoryHeirsButton,
  categoryOpenButton,
} from './category-buttons.ts'
import { categoryScreen, categoryWorkingScreen } from './category-screens.ts'

export function addRemoval(feature: Feature, around: Around): void {
  const { db, now } = around
  const show = async (ctx: BotContext, screen: Screen) => {
    await showScreen(ctx, screen, around)
    return undefined
  }
  onStaffButton(feature, { button: categoryDeleteButton, around }, async (ctx, staff, { id }) =>
    show(ctx, whereScreen(ctx, around, getCategorySheet(db, staff, id))),
  )
  onStaffButton(feature, { button: categoryHeirsButton, around }, async (ctx, staff, { id, asked, page }) =>
    show(ctx, heirsScreen(ctx, around, getCategorySheet(db, staff, id), { at: asked, page })),
  )
  onStaffButton(feature, { button: categoryHeirButton, around }, async (ctx, staff, { id, asked }) =>
    show(ctx, sureScreen(ctx, around, getCategorySheet(db, staff, id), asked)),
  )
  onStaffButton(
    feature,
    { button: categoryDeleteNowButton, around },
    async (ctx, staff, { id, asked, taken }) => {
      const { parentId, ...sheet } = getCategorySheet(db, staff, id)
      const target = asked === 0 ? null : asked
      deleteCategory(db, staff, { categoryId: id, ...(taken === 1 && { moveTo: target }) }, now())
      await followToEnd(ctx, around, (progress) => categoryWorkingScreen(ctx, progress))
      const news = ctx.t('category-deleted', { title: titleOf(ctx, sheet) })
      return await show(ctx, categoryScreen(ctx, around, { staff, id: parentId ?? 0, news }))
    },
  )
}

function titleOf({ language }: BotContext, { title }: Pick<CategorySheet, 'title'>): string {
  return escapeHtml(shorten(textIn(title, language), longestTitle))
}

const keep = ({ t }: BotContext, id: number) =>
  [t('category-keep'), categoryOpenButton.data({ id, page: 1 })] as const

/** An empty one is only asked about. */
function whereScreen(ctx: BotContext, around: Around, sheet: CategorySheet): Screen {
  const { t } = ctx
  const { id, goods, children: categories, parentId } = sheet
  const title = titleOf(ctx, sheet)
  const keyboard = new InlineKeyboard()
  if (goods + categories === 0) {
    keyboard.text(t('category-delete-yes'), categoryDeleteNowButton.data({ id, asked: 0, taken: 0 })).row()
    return { text: t('category-delete-empty', { title }), keyboard: keyboard.text(...keep(ctx, id)) }
  }
  if (parentId !== null) {
    const parent = shorten(textIn(getCategory(around.db, parentId).title, ctx.language), longestTitle)
    keyboard
      .text(t('category-delete-parent', { title: parent }), categoryHeirButton.data({ id, asked: parentId }))
      .row()
  }
  keyboard
    .text(t('category-delete-nowhere'), categoryHeirButton.data({ id, asked: 0 }))
    .row()
    .text(t('category-delete-other'), categoryHeirsButton.data({ id, asked: 0, page: 1 }))
    .row()
    .text(...keep(ctx, id))
  return { text: t('category-delete-holds', { title, goods, categories }), keyboard }
}

function heirsScreen(
  ctx: BotContext,
  around: Around,
  sheet: CategorySheet,
  { at, page }: { at: number; page: number },
): Screen {
  const { id } = sheet
  const [label, data] = keep(ctx, id)
  return categoryChoiceScreen(ctx, around, {
    ...{ at, page, question: `<b>${ctx.t('category-delete-where', { title: titleOf(ctx, sheet) })}</b>` },
    open: (next, nextPage) => categoryHeirsButton.data({ id, asked: next, page: nextPage }),
    pick: (asked) => categoryHeirButton.data({ id, asked }),
    except: id,
    back: { label, data },
  })
}

function sureScreen(ctx: BotContext, around: Around, sheet: CategorySheet, asked: number): Screen {
  const { t } = ctx
  const { id, goods, children: categories } = sheet
  const params = { title: titleOf(ctx, sheet), goods, categories }
  const words =
    asked === 0
      ? t('category-delete-loose', params)
      : t('category-delete-to', { ...params, target: titleOf(ctx, getCategory(around.db, asked)) })
  const keyboard = new InlineKeyboard()
    .text(t('category-delete-yes'), categoryDeleteNowButton.data({ id, asked, taken: 1 }))
    .row()
    .text(...keep(ctx, id))
  return { text: `${words}\n\n${t('category-delete-sure')}`, keyboard }
}
