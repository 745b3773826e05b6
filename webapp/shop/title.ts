// What a page is called: by what it shows, as soon as that is here.
import { effect } from '@preact/signals'
import { t } from '../language.ts'
import type { Loading } from '../loading.ts'
import type { CatalogueView, ProductView, TextView } from './api.ts'
import { type Asked, asked } from './asked.ts'
import { catalogueQuestion } from './models/filters.ts'
import { theShop } from './models/shop.ts'
import { questions, wordsIn } from './questions.ts'
import { type Route, type RouteOf, route } from './route.ts'

/** From here on the page is called by what it shows. */
export function followTitle(): void {
  effect(() => {
    document.title = titleOf(route.value)
  })
}

export function titleOf(route: Route): string {
  const name = readyOf(theShop().now.value)?.name ?? ''
  const own = ownTitle(route)
  return own === undefined || own === '' ? name : `${own} — ${name}`
}

/** Nothing is there: an old link, or one with a slip in it. */
export function isGone(route: Route): boolean {
  const answer = shownAt(route)?.now.value
  const isMissing = answer?.state === 'failed' && answer.failure.code === 'not-found'
  return route.page === 'nowhere' || isMissing
}

export const catalogueAt = ({ slug, search }: RouteOf<'category'>) =>
  asked<CatalogueView>(catalogueQuestion(slug, search))
export const productAt = ({ id }: RouteOf<'product'>) => asked<ProductView>(questions.product(id))
export const textAt = ({ slug }: RouteOf<'text'>) => asked<TextView>(questions.text(slug))

function shownAt(route: Route): Asked<unknown> | undefined {
  if (route.page === 'category') return catalogueAt(route)
  if (route.page === 'product') return productAt(route)
  return route.page === 'text' ? textAt(route) : undefined
}

function ownTitle(route: Route): string | undefined {
  if (isGone(route)) return t('nowhere-title')
  switch (route.page) {
    case 'home':
      return undefined
    case 'category': {
      const list = readyOf(catalogueAt(route).now.value)
      return list && (list.category?.title ?? t('all-products'))
    }
    case 'product':
      return readyOf(productAt(route).now.value)?.title
    case 'text':
      return readyOf(textAt(route).now.value)?.title
    case 'search': {
      const words = wordsIn(route.search)
      return words === '' ? t('title-find') : t('title-found', { words })
    }
    default:
      return t(`title-${route.page}`)
  }
}

export function readyOf<T>(answer: Loading<T>): T | undefined {
  return answer.state === 'ready' ? answer.value : undefined
}
