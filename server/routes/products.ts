// One product, as its page shows it.
import { Hono } from 'hono'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { anyone } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { getProduct } from '#shop/product-view.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { asked } from '../asked.ts'

const question = z.object({ language: z.string().exactOptional() })

export function productRoutes(db: Db) {
  return new Hono().get('/:id', asked(question), (c) => {
    const id = c.req.param('id')
    if (!/^\d{1,15}$/.test(id)) throw new ShopError('not-found')
    const language = spokenBy(db, c.req.valid('query').language)
    return c.json(getProduct(db, anyone, Number(id), language))
  })
}
