// Sums, moments and refusals as the person reads them. Only of what the browser draws itself: the server knows nobody's clock.
import { formatMoment, spokenParams } from '#locales/wording.ts'
import { formatMoney } from '#shop/money.ts'
import { failureText, language } from '../language.ts'
import type { Failure } from '../loading.ts'
import { currency as currencyOfShop } from './models/shop.ts'

/** In the shop's currency, unless it was another one when it was agreed on. */
export function money(minor: number, currency = currencyOfShop()): string {
  return formatMoney(minor, currency, language())
}

export function moment(at: number): string {
  return formatMoment(at, { language: language(), timeZone: ownTimeZone() })
}

export function failureWords({ code, params }: Pick<Failure, 'params'> & { code: string }): string {
  const reader = { language: language(), currency: currencyOfShop(), timeZone: ownTimeZone() }
  return failureText(code, spokenParams(params, reader))
}

function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
