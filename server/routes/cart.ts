// The cart of whoever asks, answered whole after each change.
import { Hono } from 'hono'
import type { Customer } from '#shop/actor.ts'
import {
  acceptCartChanges,
  addToCart,
  applyPromo,
  emptyCart,
  removeLine,
  removePromo,
  setQuantity,
} from '#shop/cart/cart.ts'
import { type CartPage, viewCartPage } from '#shop/cart/cart-page.ts'
import { lineInput, promoInput } from '#shop/contract.ts'
import { identify, type Known } from '../identity.ts'
import type { People } from '../people.ts'
import { numberIn, typed } from '../typed.ts'
import { changing, keeping, languageFor, type PersonalContext, readerOf } from '../visitor.ts'

export function cartRoutes(people: People) {
  const { db, now } = people
  /** What is put there makes a guest of nobody. */
  const kept = (c: PersonalContext, work: (customer: Customer) => unknown) =>
    keeping(c, people, (customer) => {
      work(customer)
      return cartPage(c, people, customer)
    })
  const changed = (c: PersonalContext, work: (customer: Customer) => void) => {
    changing(c, work)
    return cartPage(c, people)
  }
  return new Hono<Known>()
    .use(identify(people))
    .get('/', (c) => c.json(cartPage(c, people)))
    .delete('/', (c) => c.json(changed(c, (customer) => emptyCart(db, customer, now()))))
    .post('/lines', typed(lineInput), (c) =>
      c.json(kept(c, (customer) => addToCart(db, customer, c.req.valid('json'), now()))),
    )
    .put('/lines', typed(lineInput), (c) => {
      const wanted = c.req.valid('json')
      const set = (customer: Customer) => setQuantity(db, customer, wanted, now())
      return c.json(wanted.quantity === 0 ? changed(c, set) : kept(c, set))
    })
    .delete('/lines/:id', (c) => {
      removeLine(db, readerOf(c), numberIn(c.req.param('id')), now())
      return c.json(cartPage(c, people))
    })
    .put('/promo', typed(promoInput), (c) =>
      c.json(kept(c, (customer) => applyPromo(db, customer, c.req.valid('json').code, now()))),
    )
    .delete('/promo', (c) => c.json(changed(c, (customer) => removePromo(db, customer, now()))))
    .post('/seen', (c) => c.json(changed(c, (customer) => acceptCartChanges(db, customer, now()))))
}

export function cartPage(c: PersonalContext, people: People, customer = readerOf(c)): CartPage {
  return viewCartPage(people.db, customer, languageFor(c, people), people.now())
}
