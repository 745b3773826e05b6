// How what is bought is written in a chat, the same in cart, checkout and order: lines with their sums, and what they come to.
import type { Language } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import { formatMoney } from '#shop/money.ts'
import { escapeHtml } from '../html.ts'

export type Speech = { t: Translate; language: Language; currency: string }
export type Line = {
  title: string
  colour: string
  size: string
  quantity: number
  priceMinor: number
  sumMinor: number
  onOrder?: boolean
}
export type Sums = {
  goodsMinor: number
  discountMinor: number
  /** Not known before a method is chosen, or where nothing is delivered. */
  deliveryMinor: number | null
  totalMinor: number
  promoCode: string | null
}

/** `1. Tee, Blue, M` and below it `2 × ₽1,990 = ₽3,980`. */
export function lineWords(speech: Speech, line: Line, index: number): string {
  const { language, currency } = speech
  const money = (minor: number) => formatMoney(minor, currency, language)
  const sum = line.quantity === 1 ? money(line.sumMinor) : sumOf(line, money)
  return `${nameWords(speech, line, index)}\n     ${sum}`
}

/** The first of the two rows alone, for what is not bought after all. */
export function nameWords({ t }: Speech, line: Omit<Line, 'quantity'>, index: number): string {
  const details = [line.colour, line.size, line.onOrder ? t('order-on-order') : ''].filter(Boolean)
  return `${index + 1}. ${[`<b>${escapeHtml(line.title)}</b>`, ...details.map(escapeHtml)].join(', ')}`
}

function sumOf({ quantity, priceMinor, sumMinor }: Line, money: (minor: number) => string): string {
  return `${quantity} × ${money(priceMinor)} = ${money(sumMinor)}`
}

/** The total last and bold; of the parts only those that make a difference. */
export function sumWords({ t, language, currency }: Speech, sums: Sums): string[] {
  const money = (minor: number) => formatMoney(minor, currency, language)
  const { goodsMinor, discountMinor, deliveryMinor, totalMinor, promoCode } = sums
  const discount =
    promoCode === null ? t('order-discount') : t('order-discount-code', { code: escapeHtml(promoCode) })
  const delivery = deliveryMinor === 0 ? t('order-free') : money(deliveryMinor ?? 0)
  return [
    ...(goodsMinor === totalMinor && deliveryMinor === null
      ? []
      : [`${t('order-goods')}: ${money(goodsMinor)}`]),
    ...(discountMinor > 0 ? [`${discount}: −${money(discountMinor)}`] : []),
    ...(deliveryMinor === null ? [] : [`${t('order-delivery')}: ${delivery}`]),
    `<b>${t('order-total')}: ${money(totalMinor)}</b>`,
  ]
}
