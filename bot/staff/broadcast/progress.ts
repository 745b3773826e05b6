// How far a broadcast is, in one message that is kept up to date; and what came of it.
import { InlineKeyboard } from 'grammy'
import { formatRound, writeCount } from '#locales/wording.ts'
import {
  type BroadcastView,
  findBroadcast,
  noteBroadcastPlace,
  viewBroadcast,
} from '#shop/broadcast/broadcasts.ts'
import { daysAfter } from '#shop/broadcast/orders-after.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { readSettings } from '#shop/settings.ts'
import { findStaff } from '#shop/staff.ts'
import { shorten } from '../../browsing.ts'
import type { Around } from '../../context.ts'
import { unlessGone } from '../../editing.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { placeOf, type Tell } from '../../telling.ts'
import type { Speech } from '../staff-speech.ts'
import { moves, progressButton, steerButton, stopAskButton } from './buttons.ts'

const barLong = 12
const longestQuote = 120

export function progressScreen(speech: Speech, view: BroadcastView, currency: string): Screen {
  const { t, language } = speech
  const { broadcast, receipts } = view
  const { id, state, people, content } = broadcast
  const done = people - receipts.waiting - receipts.queued
  const count = (figure: number) => writeCount(figure, language)
  const quote = content.text === '' ? t('broadcast-says-photo') : shorten(content.text, longestQuote)
  const full = people === 0 ? barLong : Math.round((done / people) * barLong)
  const text = [
    `<b>${t(`broadcast-state-${state}`)}</b>\n${escapeHtml(quote)}`,
    [
      `${'▓'.repeat(full)}${'░'.repeat(barLong - full)}`,
      t('broadcast-progress', { done: count(done), people: count(people) }),
      resultWords(speech, view, currency),
    ].join('\n'),
  ]
  const keyboard = new InlineKeyboard()
  const move = (to: (typeof moves)[number], label: string) =>
    keyboard.text(t(label), steerButton.data({ broadcast: id, move: moves.indexOf(to) }))
  if (state === 'sending') move('paused', 'broadcast-pause')
  if (state === 'paused') move('sending', 'broadcast-go-on')
  if (broadcast.endedAt === null)
    keyboard.text(t('broadcast-stop'), stopAskButton.data({ broadcast: id })).row()
  keyboard.text(t('broadcast-refresh'), progressButton.data({ broadcast: id }))
  return { text: text.join('\n\n'), keyboard }
}

export function stopScreen({ t }: Speech, broadcast: number): Screen {
  const keyboard = new InlineKeyboard()
    .text(t('broadcast-stop-now'), steerButton.data({ broadcast, move: moves.indexOf('stopped') }))
    .row()
    .text(t('broadcast-back'), progressButton.data({ broadcast }))
  return { text: t('broadcast-stop-ask'), keyboard }
}

/** Only what there is to tell. */
export function resultWords(
  { t, language }: Speech,
  { receipts, orders }: BroadcastView,
  currency: string,
): string {
  const { sent, gone, failed, skipped } = receipts
  const count = (figure: number) => writeCount(figure, language)
  const sum = formatRound(orders.salesMinor, currency, language)
  return [
    t('broadcast-sent', { count: count(sent) }),
    ...(gone > 0 ? [t('broadcast-gone', { count: count(gone) })] : []),
    ...(failed > 0 ? [t('broadcast-failed', { count: count(failed) })] : []),
    ...(skipped > 0 ? [t('broadcast-skipped', { count: count(skipped) })] : []),
    t('broadcast-orders', { orders: orders.orders, days: daysAfter, sum }),
  ].join('\n')
}

/** Whoever sent it sees it where they began it, until they work here no more. */
export const tellBroadcastProgress: Tell = async ({ api, around, message }) => {
  const found = readFor(around, message)
  if (found === undefined) return undefined
  const { screen, view } = found
  const { chatId, messageId, id } = view.broadcast
  const options = { parse_mode: 'HTML', reply_markup: screen.keyboard } as const
  if (await unlessGone(() => api.editMessageText(chatId, messageId, screen.text, options))) return undefined
  const sent = await api.sendMessage(chatId, screen.text, options)
  noteBroadcastPlace(around.db, id, sent.message_id)
  return undefined
}

/** Some days later. */
export const tellBroadcastResult: Tell = async ({ api, around, message }) => {
  const found = readFor(around, message)
  if (found === undefined) return undefined
  const { view, speech, currency } = found
  const { chatId, content } = view.broadcast
  const quote = content.text === '' ? speech.t('broadcast-says-photo') : shorten(content.text, longestQuote)
  const head = speech.t('broadcast-result', { days: daysAfter })
  const text = [`<b>${head}</b>\n${escapeHtml(quote)}`, resultWords(speech, view, currency)].join('\n\n')
  await api.sendMessage(chatId, text, { parse_mode: 'HTML' })
  return undefined
}

function readFor({ db, translators }: Around, { payload, recipient }: Parameters<Tell>[0]['message']) {
  const { chatId } = placeOf(recipient)
  const reader = findStaff(db, chatId)
  const broadcast = findBroadcast(db, Number(payload.broadcastId))
  if (reader === undefined || broadcast === undefined) return undefined
  const language = languageIn(db, chatId)
  const speech = { t: translators[language], language }
  const { currency } = readSettings(db)
  const view = viewBroadcast(db, reader, broadcast.id)
  return { view, speech, currency, screen: progressScreen(speech, view, currency) }
}
