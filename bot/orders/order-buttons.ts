// The buttons of a customer's own orders that lead nowhere else, and those below what the customer is told of one.
import { InlineKeyboard } from 'grammy'
import type { Translate } from '#locales/translator.ts'
import type { OrderView } from '#shop/orders/order-views.ts'
import { defineButton } from '../callback-data.ts'
import { orderButton, reviewButton, writeButton } from '../doors.ts'

export const repeatButton = defineButton('omr', { id: 'number' })
/** Asks first. */
export const cancelButton = defineButton('omc', { id: 'number' })
/** The version is the one that was asked about. */
export const reallyCancelButton = defineButton('omx', { id: 'number', version: 'number' })

export function newsKeyboard(t: Translate, view: OrderView): InlineKeyboard {
  const { id, number } = view
  const keyboard = new InlineKeyboard().text(
    t('orders-open', { number: String(number) }),
    orderButton.data({ id }),
  )
  addReview(keyboard.row(), t, view)
  return keyboard.text(t('orders-write'), writeButton.data({ order: id }))
}

export function addReview(keyboard: InlineKeyboard, t: Translate, { id, status, lines }: OrderView): void {
  if (status !== 'delivered' || lines.every(({ productId }) => productId === null)) return
  keyboard.text(t('reviews-write'), reviewButton.data({ order: id, page: 1 })).row()
}
