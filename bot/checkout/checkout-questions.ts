// What each question of the checkout says and offers: one tap where the answer is known or chosen, an example where it is typed.

import type { ReplyKeyboardMarkup } from '@grammyjs/types'
import { InlineKeyboard, Keyboard } from 'grammy'
import type { CheckoutField } from '#db/schema/selling.ts'
import type { Translate } from '#locales/translator.ts'
import type { CheckoutView, DeliveryChoice } from '#shop/checkout/checkout-view.ts'
import { formatPhone } from '#shop/contact.ts'
import { formatMoney } from '#shop/money.ts'
import { shorten } from '../browsing.ts'
import { escapeHtml, firstWithin } from '../html.ts'
import type { Speech } from '../orders/order-words.ts'
import { cancelData } from '../talks.ts'
import {
  chooseButton,
  editButton,
  knownButton,
  numberOf,
  skipButton,
  suggestedButton,
} from './checkout-buttons.ts'

export type Question = { text: string; markup: InlineKeyboard | ReplyKeyboardMarkup }

const longestLabel = 40
const longestAddress = 500
const longestDetails = 3_000

export function questionOf(speech: Speech, view: CheckoutView, field: CheckoutField): Question {
  const { t } = speech
  const question = `<b>${t(`checkout-ask-${field}`)}</b>`
  const text = [question, ...detailsOf(speech, view, field)].join('\n')
  if (field === 'phone') return { text, markup: phoneKeys(speech, view) }
  const keyboard = new InlineKeyboard()
  addChoices(keyboard, speech, view, field)
  const known = view.known[field]
  if (typeof known === 'string')
    keyboard.text(shorten(known, longestLabel), knownButton.data({ field: numberOf(field) })).row()
  if (isOptional(view, field))
    keyboard.text(t('checkout-skip'), skipButton.data({ field: numberOf(field) })).row()
  const before = fieldBefore(view, field)
  if (before !== undefined) keyboard.text(t('checkout-back'), editButton.data({ field: numberOf(before) }))
  return { text, markup: keyboard.text(t('checkout-put-off'), cancelData) }
}

/** Perhaps the address was meant otherwise: asked back, never corrected in silence. */
export function suggestionOf(t: Translate, typed: string, meant: string): Question {
  const keyboard = new InlineKeyboard()
    .text(shorten(meant, longestLabel), suggestedButton.data({ taken: 1 }))
    .row()
    .text(
      t('checkout-suggestion-keep', { email: shorten(typed, longestLabel) }),
      suggestedButton.data({ taken: 0 }),
    )
  return { text: t('checkout-suggestion', { email: escapeHtml(meant) }), markup: keyboard }
}

/** A contact can be asked for from beside the keyboard only. */
function phoneKeys({ t }: Speech, view: CheckoutView): ReplyKeyboardMarkup {
  const keys = new Keyboard().requestContact(t('checkout-share-phone')).row()
  if (view.known.phone !== undefined) keys.text(formatPhone(view.known.phone)).row()
  if (isOptional(view, 'phone')) keys.text(t('checkout-skip')).row()
  return {
    keyboard: keys.text(t('checkout-put-off')).build(),
    resize_keyboard: true,
    one_time_keyboard: true,
    input_field_placeholder: t('checkout-phone-example'),
  }
}

function addChoices(
  keyboard: InlineKeyboard,
  speech: Speech,
  view: CheckoutView,
  field: CheckoutField,
): void {
  const choose = (label: string, value: string) =>
    keyboard.text(label, chooseButton.data({ field: numberOf(field), value })).row()
  if (field === 'deliveryId') for (const one of view.deliveries) choose(deliveryLabel(speech, one), one.id)
  if (field === 'paymentId')
    for (const { id, title } of view.payments) choose(shorten(title, longestLabel), id)
}

function deliveryLabel({ t, language, currency }: Speech, { title, priceMinor }: DeliveryChoice): string {
  const price = priceMinor === 0 ? t('order-free') : formatMoney(priceMinor, currency, language)
  return `${shorten(title, longestLabel)} · ${price}`
}

/** How to answer, or what each choice means. */
function detailsOf({ t, language, currency }: Speech, view: CheckoutView, field: CheckoutField): string[] {
  if (field === 'name' || field === 'paymentId') return []
  if (field !== 'deliveryId') return [t(`checkout-hint-${field}`)]
  const details = view.deliveries.flatMap(({ title, missingToFreeMinor, pickupAddress }) => {
    const name = escapeHtml(shorten(title, longestLabel))
    const address = escapeHtml(shorten(pickupAddress, longestAddress))
    const missing = missingToFreeMinor === null ? '' : formatMoney(missingToFreeMinor, currency, language)
    return [
      ...(address === '' ? [] : [`${name}: ${address}`]),
      ...(missing === '' ? [] : [t('checkout-missing-to-free', { name, missing })]),
    ]
  })
  return [firstWithin(details, longestDetails, () => '…')].filter(Boolean)
}

function isOptional(view: CheckoutView, field: CheckoutField): boolean {
  return view.asked.some((one) => one.field === field && !one.required)
}

function fieldBefore({ asked }: CheckoutView, field: CheckoutField): CheckoutField | undefined {
  return asked[asked.findIndex((one) => one.field === field) - 1]?.field
}
