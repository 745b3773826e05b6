// Whether a thing can be had, as staff say it in Russian or English. Reads only.
import type { Availability } from '#db/schema/kinds.ts'
import { foldText } from './search/search-words.ts'

const words: Record<Availability, RegExp> = {
  in_stock:
    /^(в наличии|есть|есть в наличии|наличие|на складе|появил(ся|ась|ось|ись)|in stock|instock|available|yes|да|\+|✅)$/,
  on_order:
    /^(на заказ|под заказ|заказ|предзаказ|по предзаказу|on order|onorder|to order|pre-?order|backorder)$/,
  sold_out:
    /^(нет|нет в наличии|не в наличии|законч(ился|илась|илось|ились)|кончил(ся|ась|ось|ись)|продан[оаы]?|распродан[оаы]?|отсутствует|sold out|soldout|sold|out of stock|out|unavailable|no|none|❌)$/,
}

export function parseAvailability(text: string): Availability | undefined {
  const said = foldText(text)
    .trim()
    .replace(/[_\s]+/g, ' ')
    .replace(/[.!]+$/, '')
  const found = Object.entries(words).find(([, pattern]) => pattern.test(said))
  return found?.[0] as Availability | undefined
}
