// A shop whose customer has what she ordered, and whose staff read reviews in a group.
import { expect } from 'vitest'
import type { Language, OrderStatus, Role } from '#db/schema/kinds.ts'
import { reviews } from '#db/schema/selling.ts'
import type { Person } from '#sandbox/people/person.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { meetCustomer } from '#shop/customers.ts'
import { employ } from '#shop/staff.ts'
import { inTx } from '#shop/transaction.ts'
import { isQuiet } from '#test/support/desk.ts'
import { type OwnOrders, openOrders } from '#test/support/own-orders.ts'
import { noon, set } from '#test/support/shop.ts'

export const delivered: readonly OrderStatus[] = ['confirmed', 'sent', 'delivered']

/** Once all that was to be told is told. */
export const settled = (shop: Pick<OwnOrders, 'db'>) => expect.poll(() => isQuiet(shop)).toBe(true)

/** Ann has what she ordered, and was told so; the shop reads reviews in a group that speaks English. */
export async function openDelivered({
  language = 'en',
  things = 1,
}: {
  language?: Language
  things?: number
} = {}) {
  const shop = await openOrders()
  const { db } = shop
  set(db, 'language', 'en')
  const hire = (name: string, role: Role): Person => {
    const person = shop.person({ name, language: 'en', started: true })
    meetCustomer(db, { telegramId: person.id, name, language: 'en' }, noon)
    inTx(db, (tx) => employ(tx, { telegramId: person.id, name, role }, noon))
    return person
  }
  const olga = hire('Olga', 'owner')
  const carl = hire('Carl', 'courier')
  const room = shop.group({ title: 'Orders', members: [olga.id, carl.id] })
  set(db, 'notifyChats', [String(room.id)])
  const { person: ann, customer, buys } = shop.customer('Ann', language)
  if (things > 1) addToCart(db, customer, { variantId: shop.capId, quantity: 1 }, noon)
  const { id: orderId } = buys()
  for (const to of delivered) shop.moves(orderId, to)
  // The confirmation comes to say the same, a little before the news.
  await settled(shop)
  const news = await ann.awaits(language === 'en' ? 'You have your order #1' : 'Заказ № 1 у вас')
  const rows = () => db.select().from(reviews).all()
  return {
    ...shop,
    shop,
    ann,
    customer,
    orderId,
    news,
    room,
    rows,
    olga,
    boss: olga.in(room),
    carl: carl.in(room),
  }
}
