// /products: the list, or what is found by the words behind it; one that is meant exactly opens at once.
import { InlineKeyboard } from 'grammy'
import type { Json } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import { allow } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { listProductRows, type ProductListView, productViews } from '#shop/products/product-list.ts'
import { answer } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { keepQuery } from '../../kept-queries.ts'
import { type Screen, sendScreen, showScreen } from '../../screen.ts'
import { cancelData, enterTalk, type TalkKind } from '../../talks.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { listScreen } from './list-screen.ts'
import { findProductButton, productListButton } from './product-buttons.ts'
import { sheetScreen } from './sheet.ts'

export const findTalkName = 'find-product'

export function listsFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'products', around }, async (ctx, { staff, words }) => {
    allow(around.db, staff, 'catalogue.edit')
    const screen =
      words === ''
        ? listScreen(ctx, around, { staff, view: 'all', page: 1 })
        : found(ctx, around, { staff, words })
    await sendScreen(ctx, screen, around)
  })
  onStaffButton(feature, { button: productListButton, around }, async (ctx, staff, { view, query, page }) => {
    const wish = { staff, view: productViews[view] ?? 'all', query, page }
    await showScreen(ctx, listScreen(ctx, around, wish), around)
    return undefined
  })
  onStaffButton(feature, { button: findProductButton, around }, async (ctx, staff, { view }) => {
    allow(around.db, staff, 'catalogue.edit')
    await enterTalk(ctx, findTalkName, { about: productViews[view] ?? 'all' })
    return undefined
  })
  return feature
}

type Words = { staff: Staff; words: string; view?: ProductListView }

function found(ctx: TalkContext, around: Around, { staff, words, view = 'all' }: Words): Screen {
  const rows = listProductRows(
    around.db,
    staff,
    { view, words },
    { limit: 2, offset: 0, language: ctx.language },
  )
  const [only] = rows
  if (only !== undefined && rows.length === 1)
    return sheetScreen(ctx, around, { staff, product: only.id, part: 'main' })
  const { number } = keepQuery(ctx, around, words)
  return listScreen(ctx, around, { staff, view, query: number, page: 1 })
}

/** What a button of the list asks: the words to look for. */
export function findTalk(around: Around): TalkKind {
  const viewIn = (about: Json) => productViews.find((one) => one === about) ?? 'all'
  return {
    async ask(ctx) {
      const keyboard = new InlineKeyboard().text(ctx.t('products-cancel'), cancelData)
      await sendScreen(ctx, { text: ctx.t('products-find-what'), keyboard }, around)
      return true
    },
    async take(ctx, { about }) {
      const { staff, message } = ctx
      if (message === undefined) {
        await answer(ctx, { text: ctx.t('bot-button-outdated'), alert: true })
        return { memory: true }
      }
      const words = message.text?.trim() ?? ''
      if (staff === undefined || words === '') return 'left'
      const screen = attempt(() => found(ctx, around, { staff, words, view: viewIn(about) }))
      if (!screen.ok) return 'left'
      await sendScreen(ctx, screen.value, around)
      return 'over'
    },
    cancelled: (ctx) =>
      ctx.callbackQuery === undefined ? ctx.reply(ctx.t('products-cancelled')) : ctx.deleteMessage(),
  }
}
