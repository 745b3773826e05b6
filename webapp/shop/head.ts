// What a page is called, and what a chat shows of a link to it.
import { formatMoney } from '#shop/money.ts'
import { language, t } from '../language.ts'
import type { Loading } from '../loading.ts'
import type { CatalogueView, PictureView, ProductView, ShopView } from './api.ts'
import { asked } from './asked.ts'
import { colourIn, colourOf, picturesOf } from './models/product.ts'
import { theShop } from './models/shop.ts'
import { questions } from './questions.ts'
import type { PageName, Route } from './route.ts'

export type Head = {
  title: string
  description: string
  picture: PictureView | null
  /** Nothing is here: not for search engines, and not found for whoever asks. */
  gone: boolean
  /** Somebody's own: nothing for search engines either. */
  personal: boolean
  price: { minor: number; currency: string } | null
}

const personalPages: readonly PageName[] = ['favourites', 'cart', 'checkout', 'orders', 'order']

export function headOf(route: Route): Head {
  const shop = readyOf(theShop().now.value)
  const own = ownHead(route, shop)
  const name = shop?.name ?? ''
  return {
    picture: null,
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
      return {}
    case 'category':
      return categoryHead(asked<CatalogueView>(questions.catalogue(route.slug, route.search)).now.value)
    case 'product':
      return productHead(asked<ProductView>(questions.product(route.id)).now.value, route.search, shop)
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
  const category = readyOf(answer)?.category
  return { title: category?.title ?? t('all-products') }
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
    price,
  }
}

function isMissing(answer: Loading<unknown>): boolean {
  return answer.state === 'failed' && answer.failure.code === 'not-found'
}

function readyOf<T>(answer: Loading<T>): T | undefined {
  return answer.state === 'ready' ? answer.value : undefined
}
