// Figures inside texts, as people write them: a param that ends in Minor is a sum, one that ends in At or Until a moment.
import type { Language } from '#db/schema/kinds.ts'
import { exponentOf, formatMoney } from '#shop/money.ts'

export type Reader = { language: Language; currency: string; timeZone: string }
type Params = Record<string, string | number>

const locales: Record<Language, string> = { ru: 'ru-RU', en: 'en-GB' }

/** `15 января в 15:00`, `15 January at 15:00`. */
export function formatMoment(
  at: number,
  { language, timeZone }: Pick<Reader, 'language' | 'timeZone'>,
): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(at)
}

/** `15 января 2026 г.`, `15 January 2026`. */
export function formatDay(at: number, { language, timeZone }: Pick<Reader, 'language' | 'timeZone'>): string {
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(at)
}

/** `4,8`, `4.8`. */
export function formatRating(average: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return new Intl.NumberFormat(locales[language], digits).format(average)
}

export function spokenParams(params: Params, reader: Reader): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, spoken(name, value, reader)]),
  )
}

function spoken(name: string, value: string | number, reader: Reader): string | number {
  if (typeof value !== 'number') return value
  if (name.endsWith('Minor')) return formatMoney(value, reader.currency, reader.language)
  return /(At|Until)$/.test(name) ? formatMoment(value, reader) : value
}

/** `24–30 ноября`, `24–30 November`; of days as the calendar writes them. */
export function formatDays(firstDay: string, lastDay: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  const [first, last] = [Date.parse(firstDay), Date.parse(lastDay)]
  return first === last ? format.format(first) : format.formatRange(first, last)
}

export function writeCount(count: number, language: Language): string {
  return new Intl.NumberFormat(locales[language]).format(count)
}

export function writeShare(share: number, language: Language): string {
  const style = { style: 'percent', maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(locales[language], style).format(share)
}

/** Beyond that percents say less than how many times it is. */
const largestChange = 9.99

/** `+12 %`, `−3 %`, `×27`; nothing where there was nothing before. */
export function writeChange(now: number, before: number, language: Language): string | undefined {
  if (before <= 0) return undefined
  const change = (now - before) / before
  if (change > largestChange) return `×${writeCount(Math.round(now / before), language)}`
  const style = { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' } as const
  return new Intl.NumberFormat(locales[language], style).format(change).replace('-', '−')
}

const roundFrom = 1_000

/** Of large sums the pence are left out. */
export function formatRound(minor: number, currency: string, language: Language): string {
  const whole = 10 ** exponentOf(currency)
  const isLarge = Math.abs(minor) >= roundFrom * whole
  return formatMoney(isLarge ? Math.round(minor / whole) * whole : minor, currency, language)
}

/** A bar's name: `9` of a day's hours, `пн 24`, `24`. */
export function writeStep(
  at: number,
  { period, language, timeZone }: { period: 'day' | 'week' | 'month'; language: Language; timeZone: string },
): string {
  const parts = {
    day: { hour: 'numeric', hourCycle: 'h23' },
    week: { weekday: 'short', day: 'numeric' },
    month: { day: 'numeric' },
  } as const
  const format = new Intl.DateTimeFormat(locales[language], { ...parts[period], timeZone })
  if (period !== 'week') return format.format(at).replace(/^0(?=\d)/, '')
  const named = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  return `${named.weekday} ${named.day}`
}
