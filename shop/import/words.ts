// The words by which price lists and other shops' exports tell availability, status, kind, yes and no; ru and en, as data.
import type { Availability, ProductKind, ProductStatus } from '#db/schema/kinds.ts'

/** The first of each is the one an export writes: in Russian, in English. */
export const availabilityWords: Record<Availability, string[]> = {
  in_stock: [
    ...[
      'в наличии',
      'in stock',
      'instock',
      'есть',
      'есть в наличии',
      'имеется',
      'да',
      'yes',
      'true',
      '1',
      '+',
    ],
    ...['много', 'достаточно', 'мало', 'available', 'на складе', 'в продаже', 'доступен', 'доступно'],
    ...['в наявності', 'є', 'є в наявності', 'так'],
  ],
  on_order: [
    ...[
      'под заказ',
      'on order',
      'onbackorder',
      'on backorder',
      'backorder',
      'заказ',
      'на заказ',
      'предзаказ',
    ],
    ...['ожидается', 'в пути', 'preorder', 'pre-order', 'available for order', 'notify'],
    ...['по запросу', 'наличие по запросу', 'под запрос', 'уточняйте', 'уточняйте наличие'],
    ...['під замовлення', 'очікується', 'по запиту', 'наявність по запиту'],
  ],
  sold_out: [
    ...[
      'нет в наличии',
      'sold out',
      'outofstock',
      'out of stock',
      'нет',
      'отсутствует',
      'распродано',
      'продано',
    ],
    ...['закончился', 'закончилось', 'no', 'none', 'false', '0', 'недоступен', 'недоступно', 'unavailable'],
    ...['немає', 'немає в наявності', 'ні', 'відсутній'],
  ],
}

export const statusWords: Record<ProductStatus, string[]> = {
  draft: [
    ...[
      'черновик',
      'draft',
      '0',
      '-1',
      'нет',
      'no',
      'false',
      'private',
      'pending',
      'скрыт',
      'скрыто',
      'hidden',
    ],
    ...['не опубликован', 'unlisted', 'н', 'не выставлен', 'не активен', 'выключен', 'disabled', 'inactive'],
  ],
  published: [
    ...[
      'на витрине',
      'published',
      '1',
      'да',
      'yes',
      'true',
      'active',
      'publish',
      'опубликован',
      'опубликовано',
    ],
    ...['активен', 'активно', 'visible', 'д', 'y', 'выставлен', 'включен', 'enabled'],
  ],
  archived: ['в архиве', 'archived', 'архив', 'archive'],
}

export const kindWords: Record<ProductKind, string[]> = {
  good: ['товар', 'good', 'simple', 'physical', 'goods', 'product'],
  service: ['услуга', 'service', 'virtual', 'услуги', 'services'],
  digital: ['цифровой', 'digital', 'downloadable', 'файл', 'file', 'цифровой товар'],
}

const yes = new Set(['1', 'true', 'yes', 'да', 'y', 'д', '+'])

export function foldWord(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ')
}

function finder<Meaning extends string>(words: Record<Meaning, string[]>) {
  const all = Object.entries<string[]>(words) as [Meaning, string[]][]
  const known = new Map(
    all.flatMap(([meaning, said]) => said.map((word) => [foldWord(word), meaning] as const)),
  )
  return (text: string): Meaning | undefined => known.get(foldWord(text).replace(/[.!]+$/, ''))
}

const availabilityOf = finder(availabilityWords)
/** `Поставка по запросу от 1 шт.` */
const onOrder = /(^| )(по запросу|под заказ|по запиту|під замовлення|on request|уточняйте)( |$)/

export function availabilityIn(text: string): Availability | undefined {
  return availabilityOf(text) ?? (onOrder.test(foldWord(text)) ? 'on_order' : undefined)
}
export const statusIn = finder(statusWords)
export const kindIn = finder(kindWords)

export function isYes(text: string): boolean {
  return yes.has(foldWord(text))
}
