// One product, as its page shows it, and what those say who bought it.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { anyone } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { getProduct } from '#shop/products/product-view.ts'
import { listRelated } from '#shop/products/related-products.ts'
import { listOlderReviews, readRating } from '#shop/reviews/review-list.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked, fromCursor, inLanguage } from '../asked.ts'

export const question = z.strictObject(inLanguage)
export const reviewsQuestion = z.strictObject({ ...inLanguage, ...fromCursor })

export function productRoutes(db: Db) {
  return new Hono()
    .get('/:id', asked(question), (c) => {
      const language = spokenBy(db, c.req.valid('query').language)
      const product = getProduct(db, anyone, idIn(c.req.param('id')), language)
      const rating = readRating(db, product.id)
      return c.json({
        ...product,
        rating: rating.count === 0 ? null : rating,
        related: listRelated(db, product, language),
      })
    })
    .get('/:id/reviews', asked(reviewsQuestion), (c) => {
      const { language, cursor } = c.req.valid('query')
      const productId = idIn(c.req.param('id'))
      return c.json(listOlderReviews(db, anyone, { productId, after: cursor }, spokenBy(db, language)))
    })
}

function idIn(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new ShopError('not-found')
  return Number(text)
}
