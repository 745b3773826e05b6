// The whole order before it is placed: what is bought, what changed since the customer looked, where it goes, and what it costs.
import { InlineKeyboard } from 'grammy'
import type { CheckoutField } from '#db/schema/selling.ts'
import type { CartLineView } from '#shop/cart/cart-view.ts'
import type { CheckoutView, DeliveryChoice } from '#shop/checkout/checkout-view.ts'
import { formatPhone } from '#shop/contact.ts'
import { formatMoney } from '#shop/money.ts'
import { shorten, toCatalogue } from '../browsing.ts'
import { shortLine } from '../cart/cart-words.ts'
import { cartButton } from '../doors.ts'
import { escapeHtml, firstWithin, shownLength } from '../html.ts'
import { lineWords, type Speech, sumWords } from '../orders/order-words.ts'
import { longestText } from '../screen.ts'
import { cancelData } from '../talks.ts'
import { confirmButton, editButton, numberOf } from './checkout-buttons.ts'
import type { Question } from './checkout-questions.ts'

/** What changed is told with this much; the cart tells all of it. */
const longestChanges = 900
const longestTitle = 100
const longestAddress = 500
const editsInRow = 2

/** Of a long order as many lines are named as fit in beside all else. */
export function summaryOf(speech: Speech, view: CheckoutView, notes: string[]): Question {
  const { t } = speech
  const { cart } = view
  const promoCode = cart.promo?.refused === null ? cart.promo.code : null
  const more = (count: number) => t('orders-more-lines', { count })
  const above = [
    ...notes.map((note) => `⚠️ ${note}`),
    `<b>${t('checkout-summary')}</b>`,
    firstWithin(changesOf(speech, cart.lines), longestChanges, more),
  ]
  const below = [sumWords(speech, { ...cart.totals, promoCode }).join('\n'), factsOf(speech, view).join('\n')]
  const lines = cart.lines
    .filter(({ quantity }) => quantity > 0)
    .map((line, index) => lineWords(speech, shortLine(line), index))
  const room = longestText - shownLength(paragraphs([...above, ...below])) - '\n\n'.length
  const text = paragraphs([...above, firstWithin(lines, room, more), ...below])
  return { text, markup: keyboardOf(speech, view) }
}

/** What was in the cart, and why nothing of it can be ordered; and the ways on. */
export function nothingLeftOf(speech: Speech, { cart }: CheckoutView): Question {
  const { t } = speech
  const keyboard = new InlineKeyboard().text(t('bot-catalogue'), toCatalogue)
  if (cart.lines.length === 0) return { text: t('error-cart-empty'), markup: keyboard }
  keyboard.text(t('checkout-to-cart'), cartButton.data({}))
  const more = (count: number) => t('orders-more-lines', { count })
  const changes = firstWithin(changesOf(speech, cart.lines), longestChanges, more)
  return { text: paragraphs([changes, t('checkout-nothing-left')]), markup: keyboard }
}

const paragraphs = (blocks: string[]) => blocks.filter((block) => block !== '').join('\n\n')

/** Shown before it is agreed to, never after. */
function changesOf({ t, language, currency }: Speech, lines: CartLineView[]): string[] {
  const money = (minor: number) => formatMoney(minor, currency, language)
  return lines.flatMap(({ title, changes }) => {
    const name = escapeHtml(shorten(title, longestTitle))
    return changes.map((change) => {
      if (change.kind === 'gone') return `⚠️ ${t('checkout-change-gone', { name })}`
      if (change.kind === 'less-left') return `⚠️ ${t('checkout-change-less', { name, left: change.left })}`
      const sums = { was: money(change.wasMinor), now: money(change.isMinor) }
      return `⚠️ ${t('checkout-change-price', { name, ...sums })}`
    })
  })
}

function factsOf({ t }: Speech, view: CheckoutView): string[] {
  const { fields } = view
  const delivery = view.deliveries.find(({ id }) => id === fields.deliveryId)
  const payment = view.payments.find(({ id }) => id === fields.paymentId)
  const point = fields.latitude === undefined ? '' : t('checkout-point')
  const facts = [
    [t('orders-receiving'), deliveryOf(delivery)],
    [
      t('order-address'),
      delivery?.pickup === false ? [fields.address, point].filter(Boolean).join(', ') : '',
    ],
    [t('order-name'), fields.name ?? ''],
    [t('order-phone'), fields.phone ? formatPhone(fields.phone) : ''],
    [t('order-email'), fields.email ?? ''],
    [t('order-payment'), shorten(payment?.title ?? '', longestTitle)],
    [t('order-comment'), fields.comment ?? ''],
  ] as const
  return facts.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${escapeHtml(value)}`)
}

function deliveryOf({ title, pickupAddress }: Partial<DeliveryChoice> = {}): string {
  const parts = [shorten(title ?? '', longestTitle), shorten(pickupAddress ?? '', longestAddress)]
  return parts.filter(Boolean).join(', ')
}

function keyboardOf(speech: Speech, view: CheckoutView): InlineKeyboard {
  const { t, language, currency } = speech
  const { totalMinor } = view.cart.totals
  const keyboard = new InlineKeyboard()
  const total = formatMoney(totalMinor, currency, language)
  if (view.refused === null) {
    const confirm = confirmButton.data({ total: totalMinor, key: view.key })
    keyboard.text(t('checkout-confirm', { total }), confirm).row()
  }
  for (const [index, field] of editable(view).entries()) {
    if (index > 0 && index % editsInRow === 0) keyboard.row()
    keyboard.text(`✎ ${t(`checkout-edit-${field}`)}`, editButton.data({ field: numberOf(field) }))
  }
  return keyboard
    .row()
    .text(t('checkout-to-cart'), cartButton.data({}))
    .text(t('checkout-put-off'), cancelData)
}

/** Where there is one method only, there is nothing to change. */
function editable({ asked, deliveries, payments }: CheckoutView): CheckoutField[] {
  return asked
    .map(({ field }) => field)
    .filter((field) =>
      field === 'deliveryId' ? deliveries.length > 1 : field !== 'paymentId' || payments.length > 1,
    )
}
