// A currency as people name it: рубли, ₽, USD, евро, dollars.
import { ShopError } from '../error.ts'
import { isCurrency } from '../money.ts'
import { plainWords } from './clock.ts'

/** What is offered without typing. */
export const commonCurrencies = [
  'RUB',
  'KZT',
  'BYN',
  'UAH',
  'UZS',
  'GEL',
  'USD',
  'EUR',
  'GBP',
  'XTR',
] as const

const names: [string, RegExp][] = [
  ['BYN', /^(бел\S*|belarus\S*|br)( руб\S*| rub\S*)?$/u],
  ['RUB', /^(₽|р\.?|руб\S*|росс\S* руб\S*|ro?ub\S*|russian roubles?)$/u],
  ['KZT', /^(₸|тенге|tenge)$/u],
  ['UAH', /^(₴|грив\S*|грн\.?|hryvnia\S*)$/u],
  ['UZS', /^(сум\S*|sum|soum|узбекск\S* сум\S*)$/u],
  ['KGS', /^(сом\S*|киргизск\S* сом\S*|som)$/u],
  ['GEL', /^(₾|лари|lari)$/u],
  ['AMD', /^(֏|драм\S*|dram)$/u],
  ['AZN', /^(₼|манат\S*|manat)$/u],
  ['USD', /^(\$|доллар\S*|бакс\S*|dollars?|us dollars?|us\$|usd\$?)$/u],
  ['EUR', /^(€|евро|euros?)$/u],
  ['GBP', /^(£|фунт\S*|pounds?|sterling)$/u],
  ['CNY', /^(юан\S*|yuan|rmb)$/u],
  ['JPY', /^(¥|иен\S*|йен\S*|yen)$/u],
  ['TRY', /^(₺|турецк\S* лир\S*|лир\S*|lira)$/u],
  ['AED', /^(дирхам\S*|dirhams?)$/u],
  ['THB', /^(฿|бат\S*|baht)$/u],
  ['ILS', /^(₪|шекел\S*|shekels?)$/u],
  ['INR', /^(₹|рупи\S*|rupees?)$/u],
  ['PLN', /^(злот\S*|zl|zł|zloty)$/u],
  ['XTR', /^(⭐️?|зв[её]зд\S*|stars?|telegram stars?)$/u],
]

/** Throws `currency-unknown`. */
export function readCurrency(typed: string): string {
  const text = plainWords(typed)
  const code = text.toUpperCase()
  if (isCurrency(code)) return code
  const found = names.find(([, shape]) => shape.test(text))?.[0]
  if (found === undefined) throw new ShopError('currency-unknown', { typed: typed.slice(0, 60) })
  return found
}
