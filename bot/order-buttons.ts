// The buttons of a customer's own orders that lead nowhere else, and those below what the customer is told of one.
import { InlineKeyboard } from 'grammy'
import type { Translate } from '#locales/translator.ts'
import { defineButton } from './callback-data.ts'
import { orderButton, writeButton } from './doors.ts'

export const repeatButton = defineButton('omr', { id: 'number' })
/** Asks first. */
export const cancelButton = defineButton('omc', { id: 'number' })
/** The version is the one that was asked about. */
export const reallyCancelButton = defineButton('omx', { id: 'number', version: 'number' })

export function newsKeyboard(t: Translate, { id, number }: { id: number; number: number }): InlineKeyboard {
  return new InlineKeyboard()
    .text(t('orders-open', { number: String(number) }), orderButton.data({ id }))
    .row()
    .text(t('orders-write'), writeButton.data({ order: id }))
}
