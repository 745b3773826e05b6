// What the link that opened the Mini App is for: a place in the shop, or something to do there.
import { type DeepLink, readDeepLink, readReferralPayload } from '#shop/deep-link.ts'
import { startParam } from '../telegram/launch.ts'
import type { CategoryView, ShopView } from './api.ts'
import { pathTo } from './route.ts'

const link: DeepLink | undefined = readDeepLink(startParam)

/** Before anything is shown; a server that was told has sent them there already. */
export function followStart(shop: ShopView | undefined): void {
  const path = location.pathname === pathTo.home ? pathOf(shop?.categories ?? []) : undefined
  if (path !== undefined) history.replaceState(history.state, '', path + location.hash)
}

function pathOf(categories: readonly CategoryView[]): string | undefined {
  switch (link?.to) {
    case 'product':
      return pathTo.product(link.id)
    case 'category': {
      const slug = slugOf(link.id, categories)
      return slug === undefined ? undefined : pathTo.category(slug)
    }
    case 'order':
      return pathTo.order(link.token)
    case 'catalogue':
    case 'cart':
      return pathTo[link.to]
    default:
      return undefined
  }
}

function slugOf(id: number, categories: readonly CategoryView[]): string | undefined {
  for (const category of categories) {
    const slug = category.id === id ? category.slug : slugOf(id, category.children)
    if (slug !== undefined) return slug
  }
  return undefined
}

/** Once the page is alive. Few links ask for it, so nobody else loads what does it. */
export async function finishStart(): Promise<void> {
  const isBrought = readReferralPayload(startParam) !== undefined
  if (!isBrought && link?.to !== 'promo' && link?.to !== 'guest') return
  const { bringGuest, bringPromo, tellArrival } = await import('./models/arriving.ts')
  if (isBrought) return await tellArrival(startParam)
  if (link?.to === 'promo') await bringPromo(link.code)
  if (link?.to === 'guest') await bringGuest(link.startapp)
}
