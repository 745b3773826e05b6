// A product as staff work on it: what it is and has, and a button for each thing that can be changed. One message; its parts take
// each other's place.
import { InlineKeyboard } from 'grammy'
import { languages, productKinds } from '#db/schema/kinds.ts'
import { attempt } from '#shop/error.ts'
import { getProductSheet, type ProductSheet } from '#shop/products/product-sheet.ts'
import { readSettings } from '#shop/settings.ts'
import { productButton, shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { lastList } from './last-list.ts'
import { productPreviewButton, sheetData } from './product-buttons.ts'
import { actData, addAct, addBack, addField, headOf, type Sheet, type SheetWish } from './sheet-buttons.ts'
import { colourPart, coloursPart } from './sheet-colours.ts'
import { photoPart, photosPart } from './sheet-photos.ts'
import { variantPart, variantsPart } from './sheet-variants.ts'
import { coverOf, sheetWords } from './sheet-words.ts'

/** Of one that is gone, or is not the person's, it only says so. */
export function sheetScreen(ctx: TalkContext, around: Around, wish: SheetWish): Screen {
  const { staff, notes = [] } = wish
  const found = attempt(() => getProductSheet(around.db, staff, wish.product))
  if (!found.ok) {
    const keyboard = new InlineKeyboard().text(ctx.t('products-to-list'), lastList(ctx, around))
    return { text: [...notes, ctx.t('products-gone')].join('\n\n'), keyboard }
  }
  const drawn = partOf({ ctx, around, staff, sheet: found.value, wish })
  return { ...drawn, text: [...notes, drawn.text].join('\n\n') }
}

function partOf(one: Sheet): Screen {
  switch (one.wish.part) {
    case 'main':
      return mainPart(one)
    case 'more':
      return morePart(one)
    case 'delete':
      return deletePart(one)
    case 'variants':
      return variantsPart(one)
    case 'variant':
      return variantPart(one) ?? variantsPart(one)
    case 'photos':
      return photosPart(one)
    case 'photo':
      return photoPart(one) ?? photosPart(one)
    case 'colours':
      return coloursPart(one)
    case 'colour':
      return colourPart(one) ?? coloursPart(one)
  }
}

function mainPart(one: Sheet): Screen {
  const { ctx, around, sheet } = one
  const { t } = ctx
  const { id: product } = sheet
  const keyboard = new InlineKeyboard()
  if (sheet.status === 'published') addAct(keyboard, one, 'hide')
  else addAct(keyboard, one, 'publish')
  keyboard.text(t('products-as-customer'), customersData(sheet)).row()
  const own = readSettings(around.db).language
  addField(keyboard, one, `title-${own}`)
  addField(keyboard, one, `description-${own}`).row()
  addField(keyboard, one, 'price')
  addField(keyboard, one, 'old-price').row()
  addField(keyboard, one, 'category')
  const variants = t('products-part-variants', { count: sheet.variants.length })
  keyboard.text(variants, sheetData({ product, part: 'variants' })).row()
  keyboard.text(
    t('products-part-photos', { count: sheet.images.length }),
    sheetData({ product, part: 'photos' }),
  )
  keyboard
    .text(
      t('products-part-colours', { count: sheet.colours.length }),
      sheetData({ product, part: 'colours' }),
    )
    .row()
  keyboard.text(t('products-part-more'), sheetData({ product, part: 'more' }))
  keyboard.text(t('products-to-list'), lastList(ctx, around))
  const picture = coverOf(sheet)
  return { text: sheetWords(one, picture !== undefined), picture, keyboard }
}

/** What customers may see is shown as they see it, with the way back here. */
function customersData({ id, status }: ProductSheet): string {
  const from = sheetData({ product: id, part: 'main' })
  const place = { id, colour: undefined, variant: undefined, photo: 0, from }
  return status === 'published' ? productButton.data(place) : productPreviewButton.data(place)
}

function morePart(one: Sheet): Screen {
  const { ctx, around, sheet } = one
  const keyboard = new InlineKeyboard()
  const own = readSettings(around.db).language
  for (const language of languages.filter((other) => other !== own)) {
    addField(keyboard, one, `title-${language}`)
    addField(keyboard, one, `description-${language}`).row()
  }
  for (const kind of productKinds) {
    const mark = kind === sheet.kind ? '✓ ' : ''
    keyboard.text(`${mark}${ctx.t(`products-kind-${kind}`)}`, actData(one, `kind.${kind}`))
  }
  keyboard.row()
  addAct(keyboard, one, 'copy')
  if (sheet.status !== 'archived') addAct(keyboard, one, 'archive')
  else addAct(keyboard, one, 'hide')
  keyboard.row().text(ctx.t('products-act-delete'), sheetData({ product: sheet.id, part: 'delete' }))
  addBack(keyboard, one)
  const texts = languages.map((language) => {
    const title = sheet.title[language] ?? ''
    const description = sheet.description[language] ?? ''
    const words = [title, description].map((text) => escapeHtml(shorten(text, 300))).filter(Boolean)
    return [
      `<b>${ctx.t(`products-language-${language}`)}</b>`,
      ...(words.length > 0 ? words : [ctx.t('products-no-text')]),
    ].join('\n')
  })
  return { text: [headOf(one), ...texts].join('\n\n'), keyboard }
}

/** Asked once more, as nothing brings it back. */
function deletePart(one: Sheet): Screen {
  const keyboard = new InlineKeyboard()
  addAct(keyboard, one, 'delete-now').row()
  if (one.sheet.status !== 'archived') addAct(keyboard, one, 'archive').row()
  addBack(keyboard, one)
  return { text: [headOf(one), one.ctx.t('products-delete-sure')].join('\n\n'), keyboard }
}
