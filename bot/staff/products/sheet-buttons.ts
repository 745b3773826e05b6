// What every part of a product's sheet has: the head, the buttons that ask for a field or do something at once, the way back. Each
// holds the version that the part was drawn for.
import type { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { textIn } from '#shop/languages.ts'
import type { ProductSheet } from '#shop/products/product-sheet.ts'
import { shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import { type Field, fields } from './asking.ts'
import { productActButton, productFieldButton, type SheetPlace, sheetData } from './product-buttons.ts'

export type SheetWish = SheetPlace & { staff: Staff; notes?: readonly string[] }
/** A part of a sheet on its way to the screen. */
export type Sheet = { ctx: TalkContext; around: Around; staff: Staff; sheet: ProductSheet; wish: SheetWish }

export function headOf({ ctx: { t, language }, sheet }: Sheet): string {
  const title = escapeHtml(shorten(textIn(sheet.title, language), 100))
  return `<b>${title}</b> · ${t('products-number', { number: String(sheet.id) })}`
}

export function addField(
  keyboard: InlineKeyboard,
  { ctx, sheet }: Sheet,
  field: Field,
  of?: number,
): InlineKeyboard {
  const data = productFieldButton.data({
    product: sheet.id,
    version: sheet.version,
    field: fields.indexOf(field),
    of,
  })
  return keyboard.text(ctx.t(`products-field-${field}`), data)
}

export function addAct(keyboard: InlineKeyboard, one: Sheet, act: string, of?: number): InlineKeyboard {
  return keyboard.text(one.ctx.t(`products-act-${act}`), actData(one, act, of))
}

export function actData({ sheet }: Sheet, act: string, of?: number): string {
  return productActButton.data({ product: sheet.id, version: sheet.version, of, act })
}

export function addBack(
  keyboard: InlineKeyboard,
  { ctx, sheet }: Sheet,
  part: SheetPlace['part'] = 'main',
): InlineKeyboard {
  return keyboard.text(ctx.t('products-back'), sheetData({ product: sheet.id, part }))
}
