// What a page is called, and what a chat shows of a link to it.
import { limits } from '#shop/limits.ts'
import { formatMoney } from '#shop/money.ts'
import { srcset } from '#shop/picture-widths.ts'
import { language, t } from '../language.ts'
import type { Loading } from '../loading.ts'
import type { CatalogueView, PictureView, ProductView, SearchView, ShopView, TextView } from './api.ts'
import { asked } from './asked.ts'
import { colourIn, colourOf, gallerySizes, picturesOf } from './models/product.ts'
import { theShop } from './models/shop.ts'
import { questions, wordsIn } from './questions.ts'
import type { PageName, Route } from './route.ts'

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
  const own = ownHead(route, shop)
  const name = shop?.name ?? ''
  return {
    picture: null,
    first: null,
    description: shop?.greeting ?? '',
    price: null,
    gone: false,
    personal: personalPages.includes(route.page),
    ...own,
    title: own.title === undefined || own.title === '' ? name : `${own.title} — ${name}`,
  }
}

function ownHead(route: Route, shop: ShopView | undefined): Partial<Head> {
  switch (route.page) {
    case 'home':
      return { picture: shop?.hero.picture ?? null }
    case 'category':
      return categoryHead(asked<CatalogueView>(questions.catalogue(route.slug, route.search)).now.value)
    case 'product':
      return productHead(asked<ProductView>(questions.product(route.id)).now.value, route.search, shop)
    case 'search':
      return searchHead(wordsIn(route.search))
    case 'text':
      return textHead(asked<TextView>(questions.text(route.slug)).now.value)
    case 'nowhere':
      return gone()
    default:
      return { title: t(`title-${route.page}`) }
  }
}

function gone(): Partial<Head> {
  return { title: t('nowhere-title'), gone: true }
}

function categoryHead(answer: Loading<CatalogueView>): Partial<Head> {
  if (isMissing(answer)) return gone()
  const list = readyOf(answer)
  if (list === undefined) return {}
  const title = list.category?.title ?? t('all-products')
  return {
    title,
    ...(list.total === null || list.total === 0 || list.total > limits.counted
      ? {}
      : { description: t('head-category', { title, count: list.total }) }),
    picture: list.category?.picture ?? firstPicture(list),
  }
}

function searchHead(words: string): Partial<Head> {
  if (words === '') return { title: t('title-find') }
  const found = readyOf(asked<SearchView>(questions.search(words)).now.value)
  return { title: t('title-found', { words }), picture: firstPicture(found) }
}

function textHead(answer: Loading<TextView>): Partial<Head> {
  if (isMissing(answer)) return gone()
  const page = readyOf(answer)
  if (page === undefined) return {}
  const first = page.text.find((block) => block.kind === 'paragraph')
  const said = first?.words.map(({ text }) => text).join('') ?? ''
  return { title: page.title, ...(said === '' ? {} : { description: shortened(said) }) }
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
  answer: Loading<ProductView>,
  search: string,
  shop: ShopView | undefined,
): Partial<Head> {
  if (isMissing(answer)) return gone()
  const product = readyOf(answer)
  if (product === undefined) return {}
  const [picture] = picturesOf(product, colourOf(product, { colourId: colourIn(search) }))
  const price = { minor: product.fromPriceMinor, currency: shop?.currency ?? 'RUB' }
  const [firstLine = ''] = product.description.split('\n')
  const sum = formatMoney(price.minor, price.currency, language())
  return {
    title: product.title,
    description: [sum, firstLine].filter(Boolean).join(' · '),
    picture: picture ?? null,
    first: picture === undefined ? null : { srcset: srcset(picture, 'avif'), sizes: gallerySizes },
    price,
  }
}

function isMissing(answer: Loading<unknown>): boolean {
  return answer.state === 'failed' && answer.failure.code === 'not-found'
}

function readyOf<T>(answer: Loading<T>): T | undefined {
  return answer.state === 'ready' ? answer.value : undefined
}
