// Money: integers of a currency's minor units, and how people write them. Never a float, never a rounding that loses a unit.
import type { Language } from '#db/schema/kinds.ts'
import { ShopError } from './error.ts'

/** Digits after the point, as ISO 4217 has them; everything not named here has two. XTR is Telegram's Stars. */
const exponents: Record<string, number> = {
  ...{ XTR: 0, BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0 },
  ...{ UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
}
const locales: Record<Language, string> = { ru: 'ru-RU', en: 'en-US' }
/** Beyond this a price is a typing error, and sums of a full cart would leave the safe integers. */
export const highestMinor = 1_000_000_000_000

export function isCurrency(code: string): boolean {
  return code === 'XTR' || Intl.supportedValuesOf('currency').includes(code)
}

export function exponentOf(currency: string): number {
  return exponents[currency] ?? 2
}

type Format = { write: (value: number) => string; written: Map<number, string> }
const formats = new Map<string, Format>()
/** A shop has few prices, and shows them over and over. */
const mostWritten = 1_000

function formatOf(currency: string, language: Language): Format {
  const key = `${currency} ${language}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const { format: write } = new Intl.NumberFormat(locales[language], formatOptions(currency))
  const made = { write, written: new Map<number, string>() }
  formats.set(key, made)
  return made
}

function formatOptions(currency: string): Intl.NumberFormatOptions {
  const digits = exponentOf(currency)
  return {
    ...(currency === 'XTR' ? {} : { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // With three digits after it, a mark before whole thousands could not be told from the decimal one.
    trailingZeroDisplay: digits === 3 ? 'auto' : 'stripIfInteger',
  }
}

/** `1 990 ₽`, `$19.90`, `250 ⭐`: whole sums lose their zeros, as on price tags. */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const { write, written } = formatOf(currency, language)
  const known = written.get(minor)
  if (known !== undefined) return known
  const figure = write(minor / 10 ** exponentOf(currency))
  const text = currency === 'XTR' ? `${figure}\u00a0⭐` : figure
  if (written.size >= mostWritten) written.clear()
  written.set(minor, text)
  return text
}

/** What an owner types (`1990`, `1 990,50`, `19.9 ₽`) as minor units. */
export function parseMoney(text: string, currency: string): number {
  const exponent = exponentOf(currency)
  const plain = inFigures(withoutCurrency(text.replace(/[\s\u00a0\u202f'’]/g, '')))
  const grouped =
    exponent === 3 ? /^\d{1,3}([.,])\d{3}(\1\d{3})+$/.test(plain) : /^\d{1,3}([.,]\d{3})+$/.test(plain)
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(grouped ? plain.replace(/[.,]/g, '') : withoutGroups(plain))
  const fraction = (match?.[2] ?? '').replace(/0+$/, '')
  if (match === null || fraction.length > exponent) throw new ShopError('price-invalid', { price: text })
  const minor = Number(match[1]) * 10 ** exponent + Number(fraction.padEnd(exponent, '0') || '0')
  if (minor > highestMinor) throw new ShopError('price-invalid', { price: text })
  return minor
}

const spokenCurrency =
  /^(?:р|руб|рубл(?:ь|я|ей|и)|тг|тенге|грн|гривен|сум|сомов|сом|драм(?:ов)?|лари|лей|евро|euros?|долл(?:ар\p{L}*)?|dollars?|stars?|зв[её]зд\p{L}?)\.?$/iu

/** Any other word is no currency, and may change what the figure means. */
function withoutCurrency(written: string): string {
  return written
    .replace(/^(\p{Sc}|[A-Z]{3})|(\p{Sc}|⭐)$/giu, '')
    .replace(/\p{L}+\.?$/u, (word) =>
      spokenCurrency.test(word) || isCurrency(word.toUpperCase()) ? '' : word,
    )
}

/** `2,5к`, `3 тыс.`: so people say thousands. */
function inFigures(plain: string): string {
  const [, whole, fraction = ''] = /^(\d{1,6})(?:[.,](\d{1,2}))?(?:k|к|тыс\.?)$/iu.exec(plain) ?? []
  return whole === undefined ? plain : `${Number(whole) * 1000 + Number(fraction.padEnd(3, '0'))}`
}

/** `1,990.50` and `1.990,50`: the last mark is the decimal one when both stand there. */
function withoutGroups(plain: string): string {
  if (!plain.includes('.') || !plain.includes(',')) return plain
  const group = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? ',' : '.'
  return plain.replaceAll(group, '')
}

/** Whole percent of a sum, half a unit rounded up. */
export function percentOf(minor: number, percent: number): number {
  return Math.floor((minor * percent + 50) / 100)
}

/** Splits a sum by weights so that the parts always add up to it; what rounding leaves goes to the largest remainders. */
export function prorate(total: number, weights: readonly number[]): number[] {
  if (total === 0) return weights.map(() => 0)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum === 0) return weights.map((_, index) => (index === 0 ? total : 0))
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight))
  const parts = exact.map((share) => Number(share / BigInt(sum)))
  const order = exact
    .map((share, index) => ({ index, rest: share % BigInt(sum) }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
  const left = total - parts.reduce((all, part) => all + part, 0)
  for (const { index } of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}
