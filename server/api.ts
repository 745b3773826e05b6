// The shop over HTTP: its routes in one chain, from which the web app takes the types of what it gets.
import { Hono } from 'hono'
import type { Db } from '#db/open.ts'
import type { ErrorCode, ErrorParams } from '#shop/error.ts'
import type { Memory } from './memory.ts'
import type { People } from './people.ts'
import type { RefusalCode } from './refused.ts'
import { remember } from './remembered.ts'
import { arrivalRoutes } from './routes/arrivals.ts'
import { cartRoutes } from './routes/cart.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { checkoutRoutes } from './routes/checkout.ts'
import { facetRoutes } from './routes/facets.ts'
import { favouriteRoutes } from './routes/favourites.ts'
import { guestLinkRoutes } from './routes/guest-link.ts'
import { homeRoutes } from './routes/home.ts'
import { meRoutes } from './routes/me.ts'
import { orderRoutes } from './routes/orders.ts'
import { pageRoutes } from './routes/pages.ts'
import { productRoutes } from './routes/products.ts'
import { searchRoutes } from './routes/search.ts'
import { type BotName, shopRoutes } from './routes/shop.ts'
import { suggestionRoutes } from './routes/suggestions.ts'

/** What is the same for everybody needs. */
export type Showing = { db: Db; memory: Memory; botName: BotName }

const sameForAll = ['shop', 'home', 'catalogue', 'facets', 'products', 'search', 'suggestions', 'pages']

export function createApi({ db, memory, botName }: Showing, people: People) {
  return new Hono()
    .on(
      'GET',
      sameForAll.map((path) => `/${path}/*`),
      remember(memory),
    )
    .route('/shop', shopRoutes(db, botName))
    .route('/home', homeRoutes(db))
    .route('/catalogue', catalogueRoutes(db))
    .route('/facets', facetRoutes(db))
    .route('/products', productRoutes(db))
    .route('/search', searchRoutes(db))
    .route('/suggestions', suggestionRoutes(db))
    .route('/pages', pageRoutes(db))
    .route('/me', meRoutes(people))
    .route('/cart', cartRoutes(people))
    .route('/checkout', checkoutRoutes(people))
    .route('/orders', orderRoutes(people))
    .route('/favourites', favouriteRoutes(people))
    .route('/guest-link', guestLinkRoutes(people))
    .route('/arrivals', arrivalRoutes(people))
}
export type Api = ReturnType<typeof createApi>

/** `unexpected` is a bug of ours, told calmly; `too-large` a body past the limit. */
export type ApiErrorCode = ErrorCode | RefusalCode | 'unexpected' | 'too-large'
export type ApiError = { error: { code: ApiErrorCode; params: ErrorParams; requestId: string } }
