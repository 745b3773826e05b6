// What an order says to whoever placed it, in a message of its own: how it stands and what that means, what is in it, where it
// goes. The same words when it is confirmed, when it is looked at, and when it is brought up to date.
import type { Db } from '#db/open.ts'
import type { OrderStatus } from '#db/schema/kinds.ts'
import { formatDay, formatMoment } from '#locales/wording.ts'
import type { Customer } from '#shop/actor.ts'
import { findPickup } from '#shop/checkout/delivery.ts'
import { textIn } from '#shop/languages.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { answersAt } from '#shop/orders/order-conditions.ts'
import { meaningOf, newsOf } from '#shop/orders/order-meaning.ts'
import { type OrderStep, type OrderView, viewOrder } from '#shop/orders/order-views.ts'
import { readSettings } from '#shop/settings.ts'
import type { TalkContext } from '../context.ts'
import { firstWithin, shownLength } from '../html.ts'
import { longestText } from '../screen.ts'
import { fact, paymentFact, personFacts, receivingFacts } from './order-facts.ts'
import { lineWords, type Speech, sumWords } from './order-words.ts'

export type OrderTelling = {
  view: OrderView
  speech: Speech
  timeZone: string
  isPickup: boolean
  /** Empty unless the customer fetches the order. */
  pickupAddress: string
  /** When somebody looks at it who was not there when it came. */
  answersAt: number | null
}
type Reader = Pick<TalkContext, 't' | 'language'> & { customer: Customer }

const stepsShown = 10

export function tellOrder(db: Db, order: Order, { t, language, customer }: Reader): OrderTelling {
  return tellView(db, viewOrder(db, customer, order, language), { t, language })
}

export function tellView(db: Db, view: OrderView, { t, language }: Omit<Reader, 'customer'>): OrderTelling {
  const settings = readSettings(db)
  const pickup = findPickup(settings, view.deliveryId)
  return {
    view,
    speech: { t, language, currency: view.currency },
    timeZone: settings.timeZone,
    isPickup: pickup !== undefined,
    pickupAddress: textIn(pickup?.pickupAddress ?? {}, language),
    answersAt: answersAt(settings, view.createdAt),
  }
}

/** What the customer keeps in the chat. */
export function confirmationText(telling: OrderTelling): string {
  return withLines(telling, [standing(telling)], [factsOf(telling)])
}

/** The same, and how it came here. */
export function orderText(telling: OrderTelling): string {
  return withLines(telling, [standing(telling), placedAt(telling)], [factsOf(telling), history(telling)])
}

/** To somebody who was given the link: the facts about its customer are not in the view they have. */
export function foreignText(telling: OrderTelling): string {
  const { view, speech } = telling
  const { t } = speech
  const status = t(`order-status-${view.status}`)
  const head = `<b>${t('orders-foreign', { number: String(view.number), status })}</b>`
  return withLines(telling, [head, placedAt(telling)], [factsOf(telling), t('orders-foreign-note')])
}

/** The news of a status, what it means, and what the shop says to it. */
export function statusWords(telling: OrderTelling, status: OrderStatus, note: string): string {
  const { view, speech, isPickup } = telling
  const { t } = speech
  const { paymentStatus } = view
  const isReason = status === 'cancelled' || status === 'returned'
  return [
    `<b>${t(`order-news-${newsOf(status)}`, { number: String(view.number) })}</b>`,
    t(`order-means-${meaningOf({ status, paymentStatus, isPickup })}`),
    ...fact(t(isReason ? 'order-note' : 'order-note-shop'), note),
  ].join('\n')
}

/** What is in the order and what it comes to, as many lines of it as there is room for between the rest. */
export function withLines({ view, speech }: OrderTelling, before: string[], after: string[]): string {
  const deliveryMinor = view.deliveryId === '' ? null : view.deliveryMinor
  const sums = sumWords(speech, { ...view, deliveryMinor }).join('\n')
  const above = before.filter((part) => part !== '')
  const below = [sums, ...after].filter((part) => part !== '')
  const gap = '\n\n'
  const rest = shownLength([...above, ...below].join(gap)) + gap.length
  const lines = view.lines.map((line, index) => lineWords(speech, line, index))
  const more = (count: number) => speech.t('orders-more-lines', { count })
  return [...above, firstWithin(lines, longestText - rest, more), ...below].join(gap)
}

function standing(telling: OrderTelling): string {
  const { status } = telling.view
  const words = statusWords(telling, status, lastMove(telling.view)?.note ?? '')
  return [words, ...lookedAt(telling)].join('\n')
}

/** Of an order that came while nobody was there, until somebody has looked at it. */
function lookedAt({ view, answersAt, timeZone, speech: { t, language } }: OrderTelling): string[] {
  if (view.status !== 'new' || answersAt === null) return []
  return [t('hours-order', { at: formatMoment(answersAt, { language, timeZone }) })]
}

/** How it became what it is; a change of what is in it is no move. */
export function lastMove({ history }: Pick<OrderView, 'history'>, until = Infinity): OrderStep | undefined {
  return history.findLast(({ at, from, to }) => at <= until && from !== to)
}

function factsOf(telling: OrderTelling): string {
  return [...receivingFacts(telling), ...paymentFact(telling), ...personFacts(telling)].join('\n')
}

function placedAt({ view, speech: { t, language }, timeZone }: OrderTelling): string {
  return t('order-placed-at', { at: formatDay(view.createdAt, { language, timeZone }) })
}

/** The newest steps; one that was just placed has none worth a list. */
function history({ view, speech: { t, language }, timeZone }: OrderTelling): string {
  if (view.history.length < 2) return ''
  const steps = view.history.slice(-stepsShown).map(({ at, from, to }) => {
    const words = from === to ? t('orders-history-edited') : t(`order-status-${to}`)
    return `${formatMoment(at, { language, timeZone })}: ${words}`
  })
  return [`<b>${t('orders-history')}</b>`, ...steps].join('\n')
}
