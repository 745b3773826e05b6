// The checkout of whoever asks: the same draft that the chat fills.
import { Hono } from 'hono'
import { beginCheckout, fillField, fillFields, fillLocation } from '#shop/checkout/checkout.ts'
import { viewCheckout } from '#shop/checkout/checkout-view.ts'
import { formatPhone } from '#shop/contact.ts'
import { answerInput, answersInput, checkoutInput, locationInput } from '#shop/contract.ts'
import { identify, type Known } from '../identity.ts'
import type { People } from '../people.ts'
import { typed } from '../typed.ts'
import { languageFor, type PersonalContext, readerOf } from '../visitor.ts'

export function checkoutRoutes(people: People) {
  const { db, now } = people
  /** With phones also as people write them: a browser has no book of the world's numbers. */
  const view = (c: PersonalContext) => {
    const checkout = viewCheckout(db, readerOf(c), languageFor(c, people), now())
    const { fields, known } = checkout
    return { ...checkout, phones: { given: written(fields.phone), known: written(known.phone) } }
  }
  return new Hono<Known>()
    .use(identify(people))
    .get('/', (c) => c.json(view(c)))
    .post('/', typed(checkoutInput), (c) => {
      beginCheckout(db, readerOf(c), c.req.valid('json').key, now())
      return c.json(view(c))
    })
    .put('/fields', typed(answerInput), (c) => {
      const filled = fillField(db, readerOf(c), c.req.valid('json'), now())
      return c.json({ filled, checkout: view(c) })
    })
    .put('/answers', typed(answersInput), (c) => {
      const result = fillFields(db, readerOf(c), c.req.valid('json').answers, now())
      return c.json({ ...result, checkout: view(c) })
    })
    .put('/location', typed(locationInput), (c) => {
      fillLocation(db, readerOf(c), c.req.valid('json'), now())
      return c.json(view(c))
    })
}

function written(phone: string | undefined): string {
  return phone ? formatPhone(phone) : ''
}
