// The whole order before it is placed: what is bought, what changed since the customer looked, where it goes, and what it costs.
import { InlineKeyboard } from 'grammy'
import type { CheckoutField } from '#db/schema/selling.ts'
import type { CartLineView } from '#shop/cart-view.ts'
import type { CheckoutView } from '#shop/checkout-view.ts'
import { formatPhone } from '#shop/contact.ts'
import { formatMoney } from '#shop/money.ts'
import { toCatalogue } from './browsing.ts'
import { confirmButton, editButton, numberOf } from './checkout-buttons.ts'
import type { Question } from './checkout-questions.ts'
import { cartButton } from './doors.ts'
import { escapeHtml } from './html.ts'
import { lineWords, type Speech, sumWords } from './order-words.ts'
import { cancelData } from './talks.ts'

/** Of a long order the middle is left out, so that all else fits into a message. */
const longestLines = 2_000
const editsInRow = 2
const mostChanges = 10

export function summaryOf(speech: Speech, view: CheckoutView, notes: string[]): Question {
  const { t } = speech
  const { cart } = view
  const lines = cart.lines.filter(({ quantity }) => quantity > 0)
  const blocks = [
    ...notes.map((note) => `⚠️ ${note}`),
    `<b>${t('checkout-summary')}</b>`,
    changesOf(speech, cart.lines).join('\n'),
    linesOf(speech, lines),
    sumWords(speech, {
      ...cart.totals,
      promoCode: cart.promo?.refused === null ? cart.promo.code : null,
    }).join('\n'),
    factsOf(speech, view).join('\n'),
  ]
  return { text: blocks.filter((block) => block !== '').join('\n\n'), markup: keyboardOf(speech, view) }
}

/** What was in the cart, and why nothing of it can be ordered; and the ways on. */
export function nothingLeftOf(speech: Speech, { cart }: CheckoutView): Question {
  const { t } = speech
  const keyboard = new InlineKeyboard().text(t('bot-catalogue'), toCatalogue)
  if (cart.lines.length === 0) return { text: t('error-cart-empty'), markup: keyboard }
  keyboard.text(t('checkout-to-cart'), cartButton.data({}))
  const changes = changesOf(speech, cart.lines).slice(0, mostChanges)
  return {
    text: [changes.join('\n'), t('checkout-nothing-left')].filter(Boolean).join('\n\n'),
    markup: keyboard,
  }
}

function linesOf(speech: Speech, lines: CartLineView[]): string {
  const written: string[] = []
  let length = 0
  for (const [index, line] of lines.entries()) {
    const words = lineWords(speech, { ...line, onOrder: line.availability === 'on_order' }, index)
    length += words.length
    if (length > longestLines) {
      written.push(speech.t('checkout-more-lines', { count: lines.length - index }))
      break
    }
    written.push(words)
  }
  return written.join('\n')
}

/** Shown before it is agreed to, never after. */
function changesOf({ t, language, currency }: Speech, lines: CartLineView[]): string[] {
  const money = (minor: number) => formatMoney(minor, currency, language)
  return lines.flatMap(({ title, changes }) => {
    const name = escapeHtml(title)
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
    [t('orders-receiving'), [delivery?.title, delivery?.pickupAddress].filter(Boolean).join(', ')],
    [
      t('order-address'),
      delivery?.pickup === false ? [fields.address, point].filter(Boolean).join(', ') : '',
    ],
    [t('order-name'), fields.name ?? ''],
    [t('order-phone'), fields.phone ? formatPhone(fields.phone) : ''],
    [t('order-email'), fields.email ?? ''],
    [t('order-payment'), payment?.title ?? ''],
    [t('order-comment'), fields.comment ?? ''],
  ] as const
  return facts.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${escapeHtml(value)}`)
}

function keyboardOf(speech: Speech, view: CheckoutView): InlineKeyboard {
  const { t, language, currency } = speech
  const { totalMinor } = view.cart.totals
  const keyboard = new InlineKeyboard()
  const total = formatMoney(totalMinor, currency, language)
  keyboard
    .text(t('checkout-confirm', { total }), confirmButton.data({ total: totalMinor, key: view.key }))
    .row()
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
