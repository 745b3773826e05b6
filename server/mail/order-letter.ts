// What a mail about an order says, to the staff or to the customer. Reads the order as it is at sending;
// the move it tells of is the one that was made when the message was written.
import type { Db } from '#db/open.ts'
import type { Translate } from '#locales/translator.ts'
import { formatMoment } from '#locales/wording.ts'
import { system } from '#shop/actor.ts'
import { findPickup } from '#shop/checkout/delivery.ts'
import { formatPhone } from '#shop/contact.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { answersAt } from '#shop/orders/order-conditions.ts'
import { meaningOf, newsOf } from '#shop/orders/order-meaning.ts'
import { type OrderLineView, type OrderStep, type OrderView, viewOrder } from '#shop/orders/order-views.ts'
import { readSettings } from '#shop/settings.ts'
import { mailboxOf } from './addresses.ts'
import type { Fact, Item, Letter, Section } from './letter.ts'

export type OrderNews = {
  order: Order
  kind: 'order-placed' | 'order-moved' | 'order-edited'
  audience: 'staff' | 'customer'
  /** When it happened. */
  at: number
}
type Language = Letter['language']
type Telling = {
  t: Translate
  language: Language
  view: OrderView
  step: OrderStep | undefined
  money: (minor: number) => string
  isPickup: boolean
  /** Empty unless the order is fetched by the customer. */
  pickupAddress: string
  /** That nobody is there just now, and until when. */
  away: string[]
}
type Opening = Pick<Letter, 'subject' | 'heading' | 'lead'>

export function writeOrderLetter(db: Db, t: Translate, news: OrderNews): Letter {
  const { order, audience, at } = news
  const settings = readSettings(db)
  const language = audience === 'staff' ? settings.language : order.language
  const view = viewOrder(db, system, order, language)
  const pickup = findPickup(settings, order.deliveryId)
  const telling: Telling = {
    t,
    language,
    view,
    step: view.history.findLast((step) => step.at <= at),
    money: (minor) => formatMoney(minor, order.currency, language),
    isPickup: pickup !== undefined,
    pickupAddress: textIn(pickup?.pickupAddress ?? {}, language),
    away: awayWords(t, { at: answersAt(settings, order.createdAt), language, timeZone: settings.timeZone }),
  }
  const shop = textIn(settings.shopName, language)
  const placedAt = formatMoment(order.createdAt, { language, timeZone: settings.timeZone })
  return {
    ...(audience === 'staff' ? toStaff(telling, news) : toCustomer(telling, news)),
    language,
    shop,
    amount: telling.money(order.totalMinor),
    when: t('order-placed-at', { at: placedAt }),
    notes: notesOf(telling, news),
    items: { title: t('mail-items'), list: view.lines.map((line) => itemOf(telling, line)) },
    sums: sumsOf(telling),
    total: { label: t('order-total'), value: telling.money(order.totalMinor) },
    footer: footerOf(telling, news, shop),
  }
}

type Away = { at: number | null; language: Language; timeZone: string }

function awayWords(t: Translate, { at, ...reader }: Away): string[] {
  return at === null ? [] : [t('hours-order', { at: formatMoment(at, reader) })]
}

function toStaff(telling: Telling, { kind }: OrderNews) {
  const { t, view, step, money } = telling
  const number = String(view.number)
  const subject = t('mail-staff-subject', { number, total: money(view.totalMinor) })
  const who = [view.name, view.phone && formatPhone(view.phone), view.delivery, oneLine(view.address)]
  return {
    // The subject stays, or mail programs would take each news for a new conversation.
    subject: kind === 'order-placed' ? subject : `Re: ${subject}`,
    preview: who.filter((part) => part !== '').join(', '),
    heading: staffHeading(t, { kind, number, step }),
    lead: '',
    action:
      view.phone === ''
        ? undefined
        : { label: t('mail-call', { phone: formatPhone(view.phone) }), href: `tel:${view.phone}` },
    sections: sectionsOf([
      { title: t('mail-buyer'), facts: buyerFacts(telling) },
      { title: t('mail-receiving'), facts: deliveryFacts(telling) },
    ]),
  }
}

type Staffs = { kind: OrderNews['kind']; number: string; step: OrderStep | undefined }

function staffHeading(t: Translate, { kind, number, step }: Staffs): string {
  if (kind === 'order-placed') return t('mail-staff-placed', { number })
  if (kind === 'order-edited' || step === undefined) return t('mail-staff-edited', { number })
  if (step.to === 'cancelled' && step.by === 'customer') return t('mail-staff-cancelled', { number })
  return t('mail-staff-moved', { number, status: t(`order-status-${step.to}`) })
}

function toCustomer(telling: Telling, { kind }: OrderNews) {
  const { t } = telling
  const opening = kind === 'order-moved' ? movedOpening(telling) : plainOpening(telling, kind)
  return {
    ...opening,
    preview: opening.lead,
    action: undefined,
    sections: sectionsOf([
      {
        title: t('mail-receiving'),
        facts: [...deliveryFacts(telling), { label: t('order-own-comment'), value: telling.view.comment }],
      },
    ]),
  }
}

function plainOpening({ t, view, money, away }: Telling, kind: 'order-placed' | 'order-edited'): Opening {
  const number = String(view.number)
  const total = money(view.totalMinor)
  return kind === 'order-placed'
    ? {
        subject: t('mail-customer-subject-placed', { number, total }),
        heading: t('order-news-placed', { number }),
        lead: [t('order-means-placed'), ...away].join(' '),
      }
    : {
        subject: t('mail-customer-subject-edited', { number, total }),
        heading: t('order-news-edited', { number }),
        lead: t('order-means-edited'),
      }
}

function movedOpening({ t, view, step, isPickup }: Telling): Opening {
  const status = step?.to ?? view.status
  const heading = t(`order-news-${newsOf(status)}`, { number: String(view.number) })
  const lead = t(`order-means-${meaningOf({ status, paymentStatus: view.paymentStatus, isPickup })}`)
  return { subject: heading, heading, lead }
}

/** The customer knows what they wrote themselves: in their letter it stands further down. */
function notesOf({ t, view, step }: Telling, { kind, audience }: OrderNews): Fact[] {
  const said = kind === 'order-moved' ? (step?.note ?? '') : ''
  const isReason = step?.to === 'cancelled' || step?.to === 'returned'
  const notes = [
    { label: t(isReason ? 'order-note' : 'order-note-shop'), value: said },
    { label: t('order-comment'), value: audience === 'staff' ? view.comment : '' },
  ]
  return notes.filter(({ value }) => value !== '')
}

function buyerFacts({ t, view }: Telling): Fact[] {
  const mailbox = mailboxOf(view.email)
  return [
    { label: t('order-name'), value: view.name },
    {
      label: t('order-phone'),
      value: view.phone && formatPhone(view.phone),
      ...(view.phone !== '' && { href: `tel:${view.phone}` }),
    },
    {
      label: t('order-email'),
      value: view.email,
      ...(mailbox !== undefined && { href: `mailto:${encodeURIComponent(mailbox).replace('%40', '@')}` }),
    },
  ]
}

function deliveryFacts(telling: Telling): Fact[] {
  const { t, view, pickupAddress } = telling
  const { latitude, longitude } = view
  const facts: Fact[] = [
    { label: t('order-method'), value: view.delivery },
    { label: t('order-address'), value: view.address },
    { label: t('order-pickup-address'), value: pickupAddress },
  ]
  if (latitude !== null && longitude !== null) {
    const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
    facts.push({ label: t('order-map'), value: `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`, href })
  }
  return [
    ...facts,
    { label: t('order-tracking'), value: view.tracking },
    { label: t('order-payment'), value: paymentOf(telling) },
  ]
}

function paymentOf({ t, view: { payment, paymentStatus } }: Telling): string {
  if (paymentStatus === 'unpaid') return payment
  if (paymentStatus === 'paid') return payment === '' ? t('order-paid-short') : t('order-paid', { payment })
  return payment === '' ? t('order-refunded-short') : t('order-refunded', { payment })
}

function sectionsOf(sections: Section[]): Section[] {
  return sections
    .map(({ title, facts }) => ({ title, facts: facts.filter(({ value }) => value !== '') }))
    .filter(({ facts }) => facts.length > 0)
}

function itemOf({ t, money }: Telling, line: OrderLineView): Item {
  return {
    title: line.title,
    variant: [line.colour, line.size, line.sku].filter((part) => part !== '').join(', '),
    mark: line.onOrder ? t('order-on-order') : '',
    count: `${line.quantity} × ${money(line.priceMinor)}`,
    sum: money(line.sumMinor),
  }
}

function sumsOf({ t, view, money }: Telling): Letter['sums'] {
  const { promoCode, discountMinor, deliveryMinor } = view
  const sums = [{ label: t('order-goods'), value: money(view.goodsMinor) }]
  if (discountMinor > 0) {
    const label = promoCode === null ? t('order-discount') : t('order-discount-code', { code: promoCode })
    sums.push({ label, value: `−${money(discountMinor)}` })
  } else if (promoCode !== null) sums.push({ label: t('order-promo'), value: promoCode })
  if (view.deliveryId !== '') {
    const value = deliveryMinor === 0 ? t('order-free') : money(deliveryMinor)
    sums.push({ label: t('order-delivery'), value })
  }
  return sums
}

function footerOf({ t, view }: Telling, { audience }: OrderNews, shop: string): string[] {
  const answered = audience === 'staff' && mailboxOf(view.email) !== undefined
  return [...(answered ? [t('mail-reply')] : []), t('mail-from-shop', { shop })]
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ', ')
}
