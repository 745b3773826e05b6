// A chat in which somebody orders: the shop has a tee and a cap, and Ann buys as she would by hand.
import { productColours } from '#db/schema/catalogue.ts'
import type { Language, OrderStatus } from '#db/schema/kinds.ts'
import { system } from '#shop/actor.ts'
import { meetCustomer } from '#shop/customers.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'
import { type MoveOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { openChat } from './chat.ts'
import { addProduct, addVariant, buy, noon } from './shop.ts'

export async function openOrders(wish: Parameters<typeof openChat>[0] = {}) {
  const chat = await openChat(wish)
  const { db } = chat
  const tee = addProduct(db, { title: { ru: 'Футболка <М>', en: 'Tee <M>' }, priceMinor: 1990_00 })
  const blue = { productId: tee.id, title: { ru: 'Синий', en: 'Blue' }, hex: '#0000ff', position: 0 }
  const { id: colourId } = db.insert(productColours).values(blue).returning().get()
  const teeId = addVariant(db, tee.id, { colourId, size: 'M', stock: 100 }).id
  const cap = addProduct(db, { title: { ru: 'Кепка', en: 'Cap' }, priceMinor: 500_00 })
  const capId = addVariant(db, cap.id, { size: '', stock: 100 }).id
  let minutes = 0
  const later = () => noon + ++minutes * 60_000

  /** Somebody who has started the bot. */
  const customer = (name = 'Ann', language: Language = 'en') => {
    const person = chat.person({ name, language, started: true })
    const customer = meetCustomer(db, { telegramId: person.id, name, language }, noon)
    const buys = (quantity = 1, variantId = teeId) => buy(db, customer, variantId, quantity)
    return { person, customer, buys }
  }
  /** By the shop, each a minute after the last. */
  const moves = (orderId: number, to: OrderStatus, more: Partial<MoveOrder> = {}) =>
    moveOrder(db, system, { orderId, to, ...more }, later())
  const reads = (orderId: number): Order => {
    const order = findOrder(db, orderId)
    if (order === undefined) throw new Error(`there is no order ${orderId}`)
    return order
  }
  return { ...chat, teeId, capId, customer, moves, reads, later }
}

export type OwnOrders = Awaited<ReturnType<typeof openOrders>>
