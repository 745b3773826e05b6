// /categories: the tree of categories, shaped from the chat. The rules are in shop/categories.ts.
import type { Staff } from '#shop/actor.ts'
import { editCategory, moveCategory, shiftCategory } from '#shop/categories/categories.ts'
import { shifts } from '#shop/categories/category-input.ts'
import { getCategorySheet } from '#shop/categories/category-list.ts'
import { textIn } from '#shop/languages.ts'
import { shorten } from '../../browsing.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { escapeHtml } from '../../html.ts'
import { type Screen, sendScreen, showScreen } from '../../screen.ts'
import { enterTalk } from '../../talks.ts'
import { categoryChoiceScreen, longestTitle } from '../category-choice.ts'
import { followToEnd } from '../following.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import {
  categoryAskButton,
  categoryHideButton,
  categoryMoveButton,
  categoryOpenButton,
  categoryPictureOffButton,
  categoryPutButton,
  categoryShiftButton,
} from './category-buttons.ts'
import { addPaths, askedOfCategory, categoryName } from './category-questions.ts'
import { addRemoval } from './category-removal.ts'
import { categoryScreen, categoryWorkingScreen } from './category-screens.ts'

export function categoriesFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'categories', around }, async (ctx, { staff, words }) => {
    const added = words === '' ? undefined : addPaths(ctx, around, staff, { id: 0, text: words })
    await sendScreen(ctx, added?.screen ?? categoryScreen(ctx, around, { staff, id: 0 }), around)
  })
  onStaffButton(feature, { button: categoryOpenButton, around }, async (ctx, staff, { id, page }) => {
    await showScreen(ctx, categoryScreen(ctx, around, { staff, id, page }), around)
    return undefined
  })
  addAsking(feature, around)
  addEditing(feature, around)
  addMoving(feature, around)
  addRemoval(feature, around)
  return feature
}

function addAsking(feature: Feature, around: Around): void {
  onStaffButton(feature, { button: categoryAskButton, around }, async (ctx, staff, { id, to }) => {
    const asked = askedOfCategory.find((one) => one === to)
    if (asked === undefined) return { text: ctx.t('bot-button-outdated'), alert: true }
    if (id !== 0) getCategorySheet(around.db, staff, id)
    await enterTalk(ctx, categoryName, { about: { id, to: asked } })
    return undefined
  })
}

function addEditing(feature: Feature, around: Around): void {
  const { db, now } = around
  const show = async (ctx: BotContext, staff: Staff, id: number) => {
    await showScreen(ctx, categoryScreen(ctx, around, { staff, id }), around)
    return undefined
  }
  onStaffButton(feature, { button: categoryHideButton, around }, (ctx, staff, { id, taken }) => {
    editCategory(db, staff, { categoryId: id, hidden: taken === 1 }, now())
    return show(ctx, staff, id)
  })
  onStaffButton(feature, { button: categoryPictureOffButton, around }, (ctx, staff, { id }) => {
    editCategory(db, staff, { categoryId: id, pictureHash: null }, now())
    return show(ctx, staff, id)
  })
  onStaffButton(feature, { button: categoryShiftButton, around }, async (ctx, staff, { id, to }) => {
    const shift = shifts.find((one) => one === to)
    if (shift === undefined) return { text: ctx.t('bot-button-outdated'), alert: true }
    shiftCategory(db, staff, { categoryId: id, to: shift }, now())
    return await show(ctx, staff, id)
  })
}

function addMoving(feature: Feature, around: Around): void {
  onStaffButton(feature, { button: categoryMoveButton, around }, async (ctx, staff, { id, asked, page }) => {
    const { title } = getCategorySheet(around.db, staff, id)
    await showScreen(
      ctx,
      moveScreen(ctx, around, { id, title: textIn(title, ctx.language), at: asked, page }),
      around,
    )
    return undefined
  })
  onStaffButton(feature, { button: categoryPutButton, around }, async (ctx, staff, { id, asked }) => {
    const parentId = asked === 0 ? null : asked
    moveCategory(around.db, staff, { categoryId: id, parentId }, around.now())
    await followToEnd(ctx, around, (progress) => categoryWorkingScreen(ctx, progress))
    const news = ctx.t('category-moved')
    await showScreen(ctx, categoryScreen(ctx, around, { staff, id, news }), around)
    return undefined
  })
}

type Move = { id: number; title: string; at: number; page: number }

function moveScreen(ctx: BotContext, around: Around, { id, title, at, page }: Move): Screen {
  const { t } = ctx
  const question = t('category-move-where', { title: escapeHtml(shorten(title, longestTitle)) })
  return categoryChoiceScreen(ctx, around, {
    ...{ at, page, question: `<b>${question}</b>`, except: id },
    open: (next, nextPage) => categoryMoveButton.data({ id, asked: next, page: nextPage }),
    pick: (asked) => categoryPutButton.data({ id, asked }),
    others: [{ label: t('category-top'), data: categoryPutButton.data({ id, asked: 0 }) }],
    back: { label: t('category-back'), data: categoryOpenButton.data({ id, page: 1 }) },
  })
}
