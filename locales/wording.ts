// Figures inside texts, as people write them: a param that ends in Minor is a sum, one that ends in At or Until a moment.
import type { Language } from '#db/schema/kinds.ts'
import { formatMoney } from '#shop/money.ts'

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
