// A customer of the chat with something in the cart, and the way to the summary of the order.

import { orders } from '#db/schema/selling.ts'
import type { Person } from '#sandbox/people/person.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { meetCustomer } from '#shop/customers.ts'
import { openChat } from './chat.ts'
import { addProduct, addVariant, noon, set } from './shop.ts'

export const deliveries = [
  {
    id: 'courier',
    title: { ru: 'Курьером', en: 'Courier' },
    priceMinor: 300_00,
    freeFromMinor: 5000_00,
    pickup: false,
    active: true,
  },
  {
    id: 'pickup',
    title: { ru: 'Самовывоз', en: 'Pickup' },
    priceMinor: 0,
    freeFromMinor: null,
    pickup: true,
    pickupAddress: { ru: 'Зелёная, 2', en: 'Green lane 2' },
    active: true,
  },
]

/** Ann with three teas in her cart. */
export async function withCart(language = 'en', wish: Parameters<typeof openChat>[0] = {}) {
  const chat = await openChat(wish)
  set(chat.db, 'deliveries', deliveries)
  const product = addProduct(chat.db, { title: { ru: 'Чай', en: 'Tea' }, priceMinor: 500_00 })
  const variant = addVariant(chat.db, product.id, { size: '', stock: 5 })
  const ann = chat.person({ name: 'Ann', language, phone: '+79211234567' })
  const customer = meetCustomer(chat.db, { telegramId: ann.id, name: 'Ann' }, Date.now())
  addToCart(chat.db, customer, { variantId: variant.id, quantity: 3 }, noon)
  const ordersNow = () => chat.db.select().from(orders).all()
  const stock = () =>
    chat.db.$client.prepare('select stock from variants where id = ?').pluck().get(variant.id)
  return { ...chat, ann, customer, product, variant, ordersNow, stock }
}

/** Everything up to the summary. */
export async function toSummary(ann: Person) {
  ann.says('/checkout')
  await ann.awaits('How would you like to get')
  await ann.hears('Courier · ₽300')
  await ann.awaits('What is your name')
  await ann.hears('Ann')
  await ann.awaits('Your phone number')
  ann.says('8 921 123-45-67')
  await ann.awaits('Which e-mail shall we')
  await ann.hears('Skip')
  await ann.awaits('Where to?')
  ann.says('Main street 1, flat 5')
  await ann.awaits('Anything to add')
  ann.says('Ring twice')
  return await ann.awaits('Please check your order')
}
