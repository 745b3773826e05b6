// An order's card in words, for the staff: all they need to work on it, in one message that always fits.
import { formatMoment } from '#locales/wording.ts'
import { formatPhone } from '#shop/contact.ts'
import { formatMoney } from '#shop/money.ts'
import type { OrderCard } from '#shop/orders/order-card.ts'
import type { OrderLineView } from '#shop/orders/order-views.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml, shownLength } from '../../html.ts'
import { mapLink } from '../../map-link.ts'
import { lineWords, sumWords } from '../../orders/order-words.ts'
import { longestText } from '../../screen.ts'
import { historyWords, type Telling } from './order-history-words.ts'

const longestTitle = 80

/** `question` stands below all else. */
export function cardWords(telling: Telling, card: OrderCard, question?: string): string {
  const asked = question === undefined ? [] : [`<b>${question}</b>`]
  const above = [headOf(telling, card), factsOf(telling, card)]
  const below = [sumsOf(telling, card), restOf(telling, card), historyWords(telling, card), asked]
  const room = longestText - shownLength(joined([...above, ...below])) - '\n\n'.length
  const lines = card.lines.map((line, index) => lineOf(telling, card, { line, index }))
  return joined([...above, cutMiddle(telling, lines, room), ...below])
}

function joined(paragraphs: string[][]): string {
  return paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function headOf({ t, language, timeZone }: Telling, card: OrderCard): string[] {
  const status = t(`order-status-${card.status}`)
  const placed = [
    formatMoney(card.totalMinor, card.currency, language),
    formatMoment(card.createdAt, { language, timeZone }),
    t(`staff-source-${card.source}`),
  ]
  return [`<b>${t('staff-card-title', { number: String(card.number), status })}</b>`, placed.join(' · ')]
}

function factsOf(telling: Telling, card: OrderCard): string[] {
  const { t } = telling
  const { phone, email, delivery, comment } = card
  return [
    ...fact(t('order-name'), buyerOf(card)),
    ...fact(t('order-phone'), phone && formatPhone(phone)),
    ...fact(t('order-email'), escapeHtml(email)),
    ...fact(t('orders-receiving'), escapeHtml(shorten(delivery, longestTitle))),
    ...placeOf(telling, card),
    ...(comment === '' ? [] : [`${t('order-comment')}:`, `<blockquote>${escapeHtml(comment)}</blockquote>`]),
  ]
}

/** A tap on the address opens it in a map; a point that was shared is a line of its own, as it may be another place. */
function placeOf({ t, language }: Telling, { address, latitude, longitude }: OrderCard): string[] {
  const link = (place: Parameters<typeof mapLink>[0], words: string) => {
    const url = mapLink(place, language)
    return url === undefined ? '' : `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`
  }
  const point = link({ address: '', latitude, longitude }, t('order-map'))
  return [
    ...fact(t('order-address'), link({ address, latitude: null, longitude: null }, address)),
    ...(point === '' ? [] : [point]),
  ]
}

const fact = (label: string, value: string) => (value === '' ? [] : [`${label}: ${value}`])

/** A tap on the name opens the chat with whoever ordered, where Telegram allows it. */
function buyerOf({ name, customer }: OrderCard): string {
  const shown = escapeHtml(name || (customer?.name ?? ''))
  if (customer === undefined) return shown
  const { telegramId, username } = customer
  if (username === null) return `<a href="tg://user?id=${telegramId}">${shown || telegramId}</a>`
  const link = `<a href="https://t.me/${encodeURIComponent(username)}">@${escapeHtml(username)}</a>`
  return [shown, link].filter(Boolean).join(', ')
}

/** By the article number a thing is found on the shelf. */
function lineOf(
  { t, language }: Telling,
  { currency }: OrderCard,
  { line, index }: { line: OrderLineView; index: number },
): string {
  const size = [line.size, line.sku].filter(Boolean).join(', ')
  const short = { title: shorten(line.title, longestTitle), colour: shorten(line.colour, longestTitle), size }
  return lineWords({ t, language, currency }, { ...line, ...short }, index)
}

function sumsOf({ t, language }: Telling, card: OrderCard): string[] {
  const deliveryMinor = card.deliveryId === '' ? null : card.deliveryMinor
  const { promoCode, discountMinor } = card
  const code = promoCode === null || discountMinor > 0 ? '' : escapeHtml(promoCode)
  const sums = sumWords({ t, language, currency: card.currency }, { ...card, deliveryMinor })
  return [...fact(t('order-promo'), code), ...sums]
}

function restOf({ t }: Telling, card: OrderCard): string[] {
  return [
    ...fact(t('order-payment'), paymentOf({ t }, card)),
    ...fact(t('order-tracking'), escapeHtml(card.tracking)),
    ...fact(t('staff-assigned'), escapeHtml(shorten(card.assignee, longestTitle))),
    ...fact(t('referral-from'), arrivalOf({ t }, card)),
    ...fact(`<b>${t('staff-note')}</b>`, escapeHtml(card.staffNote)),
  ]
}

function arrivalOf({ t }: Pick<Telling, 't'>, { arrival }: OrderCard): string {
  if (arrival === undefined) return ''
  const name = escapeHtml(shorten(arrival.inviter, longestTitle))
  return name === '' ? escapeHtml(arrival.tag) : t('referral-invited', { name })
}

function paymentOf({ t }: Pick<Telling, 't'>, { payment: title, paymentStatus }: OrderCard): string {
  const payment = escapeHtml(shorten(title, longestTitle))
  if (paymentStatus === 'unpaid') return payment
  if (paymentStatus === 'paid') return payment === '' ? t('order-paid-short') : t('order-paid', { payment })
  return payment === '' ? t('order-refunded-short') : t('order-refunded', { payment })
}

/** As many of the first and the last as there is room for. */
function cutMiddle({ t }: Telling, lines: string[], room: number): string[] {
  if (shownLength(lines.join('\n')) <= room) return lines
  for (let kept = lines.length - 1; kept > 0; kept--) {
    const first = Math.ceil(kept / 2)
    const more = t('staff-lines-more', { count: lines.length - kept })
    const shown = [...lines.slice(0, first), more, ...lines.slice(lines.length - kept + first)]
    if (shownLength(shown.join('\n')) <= room) return shown
  }
  return [t('staff-lines-more', { count: lines.length })]
}
