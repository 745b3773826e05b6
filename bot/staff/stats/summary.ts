// The daily summary: the screen where an owner chooses its hour, and how it is told.
import { InlineKeyboard } from 'grammy'
import { formatDays, formatRound, writeChange } from '#locales/wording.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { readSettings } from '#shop/settings.ts'
import { findStaff } from '#shop/staff.ts'
import { chooseSummaryHour, readSummary, type Summary } from '#shop/summary.ts'
import { defineButton } from '../../callback-data.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { type Screen, showScreen } from '../../screen.ts'
import { placeOf, type Tell } from '../../telling.ts'
import type { Speech } from '../staff-speech.ts'
import { onStaffButton } from '../working.ts'
import { statsButton, summaryButton } from './stats-buttons.ts'

/** Empty: none. */
const hourButton = defineButton('ts', { hour: 'maybe' })

/** When a shop begins its day, and when it ends it. */
const offered = [7, 8, 9, 10, 11, 12, 18, 20, 22]
const inRow = 3

export function summaryFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffButton(feature, { button: summaryButton, around }, async (ctx) => {
    await showScreen(ctx, hourScreen(ctx, around), around)
    return undefined
  })
  onStaffButton(feature, { button: hourButton, around }, async (ctx, staff, { hour = null }) => {
    chooseSummaryHour(around.db, staff, hour, around.now())
    await showScreen(ctx, hourScreen(ctx, around), around)
    return { text: ctx.t('summary-chosen') }
  })
  return feature
}

function hourScreen({ t }: BotContext, { db }: Around): Screen {
  const { summaryHour, timeZone } = readSettings(db)
  const marked = (label: string, isChosen: boolean) => `${isChosen ? '✓ ' : ''}${label}`
  const keyboard = new InlineKeyboard()
  for (const [index, hour] of offered.entries()) {
    keyboard.text(marked(clockOf(hour), hour === summaryHour), hourButton.data({ hour }))
    if ((index + 1) % inRow === 0) keyboard.row()
  }
  keyboard.text(marked(t('summary-off'), summaryHour === null), hourButton.data({ hour: undefined })).row()
  keyboard.text(t('summary-back'), statsButton.data({ period: 0, back: 0 }))
  const state =
    summaryHour === null ? t('summary-is-off') : t('summary-is-on', { time: clockOf(summaryHour), timeZone })
  return { text: [`<b>${t('summary-title')}</b>`, t('summary-words'), state].join('\n\n'), keyboard }
}

const clockOf = (hour: number) => `${hour}:00`

/** Whoever works here no more hears nothing. */
export const tellSummary: Tell = async ({ api, around, message }) => {
  const { db, translators } = around
  const { chatId } = placeOf(message.recipient)
  const reader = findStaff(db, chatId)
  if (reader === undefined) return undefined
  const language = languageIn(db, chatId)
  const t = translators[language]
  const summary = readSummary(db, reader, String(message.payload.day))
  const keyboard = new InlineKeyboard().text(t('summary-stats'), statsButton.data({ period: 0, back: 1 }))
  const text = summaryWords({ t, language }, summary)
  await api.sendMessage(chatId, text, { parse_mode: 'HTML', reply_markup: keyboard })
  return undefined
}

function summaryWords({ t, language }: Speech, { day, currency, sales, before, waiting }: Summary): string {
  const change = writeChange(sales.salesMinor, before.salesMinor, language)
  const sum = formatRound(sales.salesMinor, currency, language)
  const { orders, cancelled } = sales
  const sold =
    orders === 0
      ? t('summary-no-orders')
      : [
          t('summary-sales', { sum, change: change === undefined ? '' : ` (${change})` }),
          t('summary-orders', { orders, cancelled }),
        ].join('\n')
  const names = ['fresh', 'inWork', 'reviews', 'undelivered', 'low', 'out'] as const
  const waits = names
    .filter((name) => waiting[name] > 0)
    .map((name) => `• ${t(`summary-waits-${name}`, { count: waiting[name] })}`)
  const rest =
    waits.length === 0 ? t('summary-nothing-waits') : [`<b>${t('summary-waits')}</b>`, ...waits].join('\n')
  return [`<b>${t('summary-heading', { day: formatDays(day, day, language) })}</b>`, sold, rest].join('\n\n')
}
