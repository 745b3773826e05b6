// What whoever asks likes.
import { Hono } from 'hono'
import { addFavourite, listFavouriteIds, listFavourites, removeFavourite } from '#shop/favourites.ts'
import { identify, type Known } from '../identity.ts'
import type { People } from '../people.ts'
import { numberIn } from '../typed.ts'
import { changing, keeping, languageFor, readerOf } from '../visitor.ts'

export function favouriteRoutes(people: People) {
  const { db, now } = people
  return new Hono<Known>()
    .use(identify(people))
    .get('/', (c) => c.json({ items: listFavourites(db, readerOf(c), languageFor(c, people)) }))
    .put('/:productId', (c) => {
      const productId = numberIn(c.req.param('productId'))
      const favourites = keeping(c, people, (customer) => {
        addFavourite(db, customer, productId, now())
        return listFavouriteIds(db, customer)
      })
      return c.json({ favourites })
    })
    .delete('/:productId', (c) => {
      const productId = numberIn(c.req.param('productId'))
      changing(c, (customer) => removeFavourite(db, customer, productId))
      return c.json({ favourites: listFavouriteIds(db, readerOf(c)) })
    })
}
