// The shop over HTTP: its routes in one chain, from which the web app takes the types of what it gets.
import { Hono } from 'hono'
import type { Db } from '#db/open.ts'
import type { ErrorCode, ErrorParams } from '#shop/error.ts'
import type { People } from './people.ts'
import type { RefusalCode } from './refused.ts'
import { remember } from './remembered.ts'
import { cartRoutes } from './routes/cart.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { checkoutRoutes } from './routes/checkout.ts'
import { favouriteRoutes } from './routes/favourites.ts'
import { guestLinkRoutes } from './routes/guest-link.ts'
import { meRoutes } from './routes/me.ts'
import { orderRoutes } from './routes/orders.ts'
import { productRoutes } from './routes/products.ts'
import { shopRoutes } from './routes/shop.ts'

export function createApi(db: Db, people: People) {
  const sameForAll = remember(db)
  return new Hono()
    .use('/shop', sameForAll)
    .use('/catalogue', sameForAll)
    .use('/products/:id', sameForAll)
    .route('/shop', shopRoutes(db))
    .route('/catalogue', catalogueRoutes(db))
    .route('/products', productRoutes(db))
    .route('/me', meRoutes(people))
    .route('/cart', cartRoutes(people))
    .route('/checkout', checkoutRoutes(people))
    .route('/orders', orderRoutes(people))
    .route('/favourites', favouriteRoutes(people))
    .route('/guest-link', guestLinkRoutes(people))
}
export type Api = ReturnType<typeof createApi>

/** `unexpected` is a bug of ours, told calmly; `too-large` a body past the limit. */
export type ApiErrorCode = ErrorCode | RefusalCode | 'unexpected' | 'too-large'
export type ApiError = { error: { code: ApiErrorCode; params: ErrorParams; requestId: string } }
