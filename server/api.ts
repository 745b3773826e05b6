// The shop over HTTP: its routes in one chain, from which the web app takes the types of what it gets.
import { Hono } from 'hono'
import type { Db } from '#db/open.ts'
import type { ErrorCode, ErrorParams } from '#shop/error.ts'
import type { Memory } from './memory.ts'
import { remember } from './remembered.ts'
import { catalogueRoutes } from './routes/catalogue.ts'
import { productRoutes } from './routes/products.ts'
import { shopRoutes } from './routes/shop.ts'

export function createApi(db: Db, memory: Memory) {
  const sameForAll = remember(memory)
  return new Hono()
    .use('/shop', sameForAll)
    .use('/catalogue', sameForAll)
    .use('/products/:id', sameForAll)
    .route('/shop', shopRoutes(db))
    .route('/catalogue', catalogueRoutes(db))
    .route('/products', productRoutes(db))
}
export type Api = ReturnType<typeof createApi>

/** `unexpected` is a bug of ours, told calmly; `too-large` a body past the limit. */
export type ApiErrorCode = ErrorCode | 'unexpected' | 'too-large'
export type ApiError = { error: { code: ApiErrorCode; params: ErrorParams; requestId: string } }
