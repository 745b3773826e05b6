// /today: what is to be brought, stop by stop, in as few messages as it fits: where to, to whom, what to collect. Meant to be read on the
// way and to be printed; a button opens an order's card below.
import { InlineKeyboard } from 'grammy'
import { formatDay } from '#locales/wording.ts'
import type { Staff } from '#shop/actor.ts'
import { countUnassigned, listRounds, type Round } from '#shop/checkout/deliveries.ts'
import { formatPhone } from '#shop/contact.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import type { Order } from '#shop/orders/order-access.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { defineButton } from '../../callback-data.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml, shownLength } from '../../html.ts'
import { mapLink } from '../../map-link.ts'
import { longestText } from '../../screen.ts'

/** The card below the list, which stays. */
export const stopButton = defineButton('zj', { order: 'number' })

/** Between two messages Telegram waits a second: nobody reads more at once. */
const mostMessages = 10
/** Of a hundred bold words and links in one message Telegram shows no more. */
const mostStops = 20
const inRow = 4
const longestComment = 300
const longestName = 60

type Stop = { order: Order; words: string }
type Sheet = { text: string; orders: Order[] }

export async function sendRounds(ctx: TalkContext, around: Around, staff: Staff): Promise<void> {
  const rounds = listRounds(around.db, staff)
  const head = headOf(ctx, around, { staff, rounds })
  if (rounds.length === 0)
    return void (await ctx.reply(`${head}\n\n${ctx.t('rounds-none')}`, { parse_mode: 'HTML' }))
  const isOwn = rounds.length === 1 && rounds[0]?.isSelf === true
  const sheets = sheetsOf(
    rounds.map((round) => roundWords(ctx, round, isOwn)),
    head,
  )
  for (const { text, orders } of sheets.slice(0, mostMessages)) {
    await ctx.reply(text, {
      parse_mode: 'HTML',
      reply_markup: keyboardOf(ctx, orders),
      link_preview_options: { is_disabled: true },
    })
  }
  const left = sheets.slice(mostMessages).flatMap(({ orders }) => orders).length
  if (left > 0) await ctx.reply(ctx.t('rounds-more', { count: left }))
}

/** `Delivery, 15 January: 3 orders, to collect ₽5,970`. */
function headOf(
  { t, language }: TalkContext,
  { db, now }: Around,
  { staff, rounds }: { staff: Staff; rounds: readonly Round[] },
): string {
  const { timeZone } = readSettings(db)
  const at = formatDay(now(), { language, timeZone })
  const orders = rounds.flatMap((round) => round.orders)
  const count = orders.length
  const unassigned = countUnassigned(db, staff)
  return [
    `<b>${t('rounds-title', { at })}</b>`,
    ...(count === 0 ? [] : [t('rounds-sum', { count, total: collected(language, orders) })]),
    ...(unassigned === 0 ? [] : [t('rounds-unassigned', { count: unassigned })]),
  ].join('\n')
}

/** Of orders of before the currency was changed, each in its own. */
function collected(language: TalkContext['language'], orders: readonly Order[]): string {
  const sums = new Map<string, number>()
  for (const order of orders) sums.set(order.currency, (sums.get(order.currency) ?? 0) + dueMinor(order))
  return [...sums].map(([currency, sum]) => formatMoney(sum, currency, language)).join(' + ')
}

const dueMinor = ({ paymentStatus, totalMinor }: Order) => (paymentStatus === 'unpaid' ? totalMinor : 0)

type RoundWords = { title: string; stops: Stop[] }

function roundWords(ctx: TalkContext, round: Round, isOwn: boolean): RoundWords {
  const count = round.orders.length
  const name = escapeHtml(shorten(round.name, longestName))
  const total = collected(ctx.language, round.orders)
  const title = isOwn ? '' : `<b>${name}</b>: ${ctx.t('rounds-sum', { count, total })}`
  const stops = round.orders.map((order, index) => ({ order, words: stopWords(ctx, order, index + 1) }))
  return { title, stops }
}

function stopWords({ t, language }: TalkContext, order: Order, place: number): string {
  const { number, status, phone, comment, staffNote } = order
  const named = t('staff-order-number', { number: String(number) })
  const due = dueMinor(order)
  const money =
    due === 0 ? t('rounds-paid') : t('rounds-collect', { total: formatMoney(due, order.currency, language) })
  const who = [escapeHtml(shorten(order.name, longestName)), phone && formatPhone(phone)].filter(Boolean)
  return [
    `${place}. <b>${named}</b>, ${t(`order-status-${status}`)}`,
    placeWords({ t, language }, order),
    who.join(', '),
    `<b>${money}</b>`,
    ...(comment === '' ? [] : [`<i>${escapeHtml(shorten(comment, longestComment))}</i>`]),
    ...(staffNote === '' ? [] : [`${t('staff-note')}: ${escapeHtml(shorten(staffNote, longestComment))}`]),
  ]
    .filter(Boolean)
    .join('\n')
}

function placeWords({ t, language }: Pick<TalkContext, 't' | 'language'>, order: Order): string {
  const link = mapLink(order, language)
  const address =
    order.address || (link === undefined ? textIn(order.deliveryTitle, language) : t('order-map'))
  if (link === undefined) return escapeHtml(address)
  return `<a href="${escapeHtml(link)}">${escapeHtml(address)}</a>`
}

/** As many stops in each message as fit; a round that goes on is named again. */
function sheetsOf(rounds: readonly RoundWords[], head: string): Sheet[] {
  const sheets: Sheet[] = [{ text: head, orders: [] }]
  for (const { title, stops } of rounds) {
    let before = title
    for (const { order, words } of stops) {
      const sheet = sheets.at(-1)
      const added = [before, words].filter(Boolean).join('\n\n')
      const isOpen = sheet !== undefined && sheet.orders.length < mostStops
      if (isOpen && shownLength(`${sheet.text}\n\n${added}`) <= longestText) {
        sheet.text += `\n\n${added}`
        sheet.orders.push(order)
      } else sheets.push({ text: [title, words].filter(Boolean).join('\n\n'), orders: [order] })
      before = ''
    }
  }
  return sheets
}

function keyboardOf({ t }: TalkContext, orders: readonly Order[]): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  for (const [index, { id, number }] of orders.entries()) {
    if (index > 0 && index % inRow === 0) keyboard.row()
    keyboard.text(t('staff-order-number', { number: String(number) }), stopButton.data({ order: id }))
  }
  return keyboard
}
