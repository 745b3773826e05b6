// What a chat and a search engine show of a link to a page. The browser itself only needs its title.
import { limits } from '#shop/limits.ts'
import { formatMoney } from '#shop/money.ts'
import { srcset } from '#shop/picture-widths.ts'
import { language, t } from '../language.ts'
import type { CatalogueView, PictureView, ProductView, SearchView, ShopView, TextView } from './api.ts'
import { asked } from './asked.ts'
import { searchQuestion } from './models/filters.ts'
import { colourIn, colourOf, gallerySizes, picturesOf } from './models/product.ts'
import { theShop } from './models/shop.ts'
import { wordsIn } from './questions.ts'
import type { PageName, Route } from './route.ts'
import { catalogueAt, isGone, productAt, readyOf, textAt, titleOf } from './title.ts'

export type Head = {
  title: string
  description: string
  picture: PictureView | null
  /** The picture that the eye meets first, in the choice the page gives: asked for before anything else. */
  first: { srcset: string; sizes: string } | null
  /** Nothing is here: not for search engines, and not found for whoever asks. */
  gone: boolean
  /** Somebody's own, or what somebody looks for: nothing for search engines either. */
  personal: boolean
  price: { minor: number; currency: string } | null
}

const personalPages: readonly PageName[] = ['search', 'favourites', 'cart', 'checkout', 'orders', 'order']
/** As much as search engines and chats show. */
const longestDescription = 160

export function headOf(route: Route): Head {
  const shop = readyOf(theShop().now.value)
  return {
    title: titleOf(route),
    picture: null,
    first: null,
    description: shop?.greeting ?? '',
    price: null,
    gone: isGone(route),
    personal: personalPages.includes(route.page),
    ...ownHead(route, shop),
  }
}

function ownHead(route: Route, shop: ShopView | undefined): Partial<Head> {
  switch (route.page) {
    case 'home':
      return { picture: shop?.hero.picture ?? null }
    case 'category':
      return categoryHead(readyOf(catalogueAt(route).now.value))
    case 'product':
      return productHead(readyOf(productAt(route).now.value), route.search, shop)
    case 'search': {
      const words = wordsIn(route.search)
      if (words === '') return {}
      return { picture: firstPicture(readyOf(asked<SearchView>(searchQuestion(route.search)).now.value)) }
    }
    case 'text':
      return textHead(readyOf(textAt(route).now.value))
    default:
      return {}
  }
}

function categoryHead(list: CatalogueView | undefined): Partial<Head> {
  if (list === undefined) return {}
  const title = list.category?.title ?? t('all-products')
  return {
    ...(list.total === null || list.total === 0 || list.total > limits.counted
      ? {}
      : { description: t('head-category', { title, count: list.total }) }),
    picture: list.category?.picture ?? firstPicture(list),
  }
}

function textHead(page: TextView | undefined): Partial<Head> {
  const first = page?.text.find((block) => block.kind === 'paragraph')
  const said = first?.words.map(({ text }) => text).join('') ?? ''
  return said === '' ? {} : { description: shortened(said) }
}

function firstPicture(list: Pick<SearchView, 'items'> | undefined): PictureView | null {
  return list?.items.find(({ picture }) => picture !== null)?.picture ?? null
}

/** Not in the middle of a word. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestDescription
    ? line
    : `${line.slice(0, longestDescription).replace(/\s\S*$/, '')}…`
}

function productHead(
  product: ProductView | undefined,
  search: string,
  shop: ShopView | undefined,
): Partial<Head> {
  if (product === undefined) return {}
  const [picture] = picturesOf(product, colourOf(product, { colourId: colourIn(search) }))
  const price = { minor: product.fromPriceMinor, currency: shop?.currency ?? 'RUB' }
  const [firstLine = ''] = product.description.split('\n')
  const sum = formatMoney(price.minor, price.currency, language())
  return {
    description: [sum, firstLine].filter(Boolean).join(' · '),
    picture: picture ?? null,
    first: picture === undefined ? null : { srcset: srcset(picture, 'avif'), sizes: gallerySizes },
    price,
  }
}
