// The buttons below the cart: how many of each thing, what changed, on to the order. Each names the amount it leads to, so that
// a second tap changes nothing.
import { InlineKeyboard } from 'grammy'
import type { CartPage } from '#shop/cart/cart-page.ts'
import type { CartLineView } from '#shop/cart/cart-view.ts'
import { addTurns, productButton, toCatalogue } from '../browsing.ts'
import { defineButton } from '../callback-data.ts'
import type { TalkContext } from '../context.ts'
import { checkoutButton } from '../doors.ts'

export const cartPageButton = defineButton('bp', { page: 'number' })
/** So many of it. */
export const quantityButton = defineButton('bq', { variant: 'number', quantity: 'number', page: 'number' })
export const removeButton = defineButton('bx', { line: 'number', page: 'number' })
export const acceptButton = defineButton('ba', { page: 'number' })
/** Asks; with the number of lines that were seen when it asked, it empties. */
export const emptyButton = defineButton('be', { lines: 'maybe' })
export const askPromoButton = defineButton('bc', {})
export const dropPromoButton = defineButton('br', {})

export type CartView = CartPage & { shown: CartLineView[]; page: number; pages: number; first: number }

export function cartKeyboard(ctx: TalkContext, view: CartView): InlineKeyboard {
  const { t } = ctx
  const { cart, page, pages } = view
  const keyboard = new InlineKeyboard()
  for (const [index, line] of view.shown.entries()) {
    addLine(keyboard, ctx, { line, number: view.first + index + 1, page })
  }
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => cartPageButton.data({ page: next }) })
  if (cart.changed) keyboard.text(t('cart-accept'), acceptButton.data({ page })).row()
  if (view.canOrder) {
    keyboard.text(t(view.isOrdering ? 'cart-go-on' : 'cart-order'), checkoutButton.data({})).row()
  }
  if (cart.promo === null) keyboard.text(t('promo-enter'), askPromoButton.data({}))
  else keyboard.text(t('promo-drop', { code: cart.promo.code }), dropPromoButton.data({}))
  return keyboard
    .row()
    .text(t('bot-catalogue'), toCatalogue)
    .text(t('cart-empty'), emptyButton.data({ lines: undefined }))
}

type Place = { line: CartLineView; number: number; page: number }

/** The number stands for the line above, and opens its card. */
function addLine(keyboard: InlineKeyboard, { t }: TalkContext, { line, number, page }: Place): void {
  const { id, variantId, quantity } = line
  const remove = removeButton.data({ line: id, page })
  if (variantId === null || quantity === 0) {
    keyboard.text(t('cart-remove', { number }), remove).row()
    return
  }
  const to = (next: number) => quantityButton.data({ variant: variantId, quantity: next, page })
  keyboard
    .text('−', to(quantity - 1))
    .text(t('cart-line', { number, quantity }), cardOf(line, page))
    .text('+', to(quantity + 1))
    .text('✕', remove)
    .row()
}

function cardOf({ productId, colourId, variantId }: CartLineView, page: number): string {
  const from = cartPageButton.data({ page })
  return productButton.data({
    id: productId ?? 0,
    colour: colourId ?? undefined,
    variant: variantId ?? undefined,
    photo: 0,
    from,
  })
}
