import { expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { pictures, productColours, productImages } from '#db/schema/catalogue.ts'
import type { OrderStatus } from '#db/schema/kinds.ts'
import { orders } from '#db/schema/selling.ts'
import { type Customer, system } from '#shop/actor.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { findOrderPage, findOwnByToken } from '#shop/orders/order-page.ts'
import { listOwnOrders } from '#shop/orders/own-orders.ts'
import { readWeek } from '#shop/typed/hours.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon, set } from '#test/support/shop.ts'

function placedOrder() {
  const db = memoryDb()
  const ann = addCustomer(db)
  const { id: productId } = addProduct(db, { title: { en: 'Tee', ru: 'Футболка' } })
  const order = buy(db, ann, addVariant(db, productId).id, 2)
  const open = (reader: Customer = ann) => {
    const page = findOrderPage(db, reader, { token: order.token, language: 'en' })
    if (page === undefined) throw new Error('no page')
    return page
  }
  const move = (...to: OrderStatus[]) => {
    for (const [index, status] of to.entries()) {
      moveOrder(db, system, { orderId: order.id, to: status, note: `about ${status}` }, noon + index + 1)
    }
  }
  return { db, ann, order, productId, open, move }
}

const stagesOf = ({ stages }: { stages: { status: OrderStatus; at: number | null }[] }) =>
  stages.map(({ status, at }) => (at === null ? `${status} to come` : `${status} +${at - noon}`))

test('tells its customer what was, what comes, and what can be done', () => {
  const { open, move } = placedOrder()
  expect(open()).toMatchObject({
    own: true,
    order: { number: 1, phone: '+79211234567', lines: [{ title: 'Tee', quantity: 2, picture: null }] },
    meaning: 'placed',
    phone: '+7 921 123-45-67',
    isPickup: false,
    mayCancel: true,
    mayRepeat: true,
  })
  const toCome = ['confirmed', 'ready', 'sent', 'delivered'].map((status) => `${status} to come`)
  expect(stagesOf(open())).toEqual(['new +0', ...toCome])
  move('confirmed', 'sent')
  expect(stagesOf(open())).toEqual(['new +0', 'confirmed +1', 'sent +2', 'delivered to come'])
  expect(open()).toMatchObject({ meaning: 'sent', mayCancel: false })
  expect(open().stages[1]?.note).toBe('about confirmed')
})

test('says when somebody looks at what came while nobody was there, until somebody has', () => {
  const { db, order, open, move } = placedOrder()
  expect(open().answersAt).toBeNull()
  // It was placed on a Thursday; in Moscow Friday begins to work at ten.
  set(db, 'hours', { week: readWeek('fri 10-21'), note: {} })
  expect(open().answersAt).toBe(Date.UTC(2026, 0, 16, 7))
  expect(findOrderPage(db, addCustomer(db), { token: order.token, language: 'en' })?.answersAt).toBeNull()
  move('confirmed')
  expect(open().answersAt).toBeNull()
})

test('has nothing to come when it is over', () => {
  const delivered = placedOrder()
  delivered.move('confirmed', 'ready', 'delivered')
  expect(stagesOf(delivered.open()).at(-1)).toBe('delivered +3')
  const cancelled = placedOrder()
  cancelled.move('cancelled')
  expect(stagesOf(cancelled.open())).toEqual(['new +0', 'cancelled +1'])
})

test('is fetched where the shop says, and never sent on the way there', () => {
  const { db, order, open, move } = placedOrder()
  const method = { id: 'pickup', title: { en: 'Pick up' }, priceMinor: 0, freeFromMinor: null, active: true }
  set(db, 'deliveries', [{ ...method, pickup: true, pickupAddress: { en: 'Yard 7' } }])
  db.update(orders).set({ deliveryId: 'pickup' }).run()
  move('confirmed')
  expect(open()).toMatchObject({ isPickup: true, pickupAddress: 'Yard 7' })
  expect(stagesOf(open())).not.toContain('sent to come')
  moveOrder(db, system, { orderId: order.id, to: 'sent' }, noon)
  expect(stagesOf(open()).at(-1)).toBe('delivered to come')
})

test('shows each thing in the colour that was bought', () => {
  const { db, ann } = placedOrder()
  const { id: productId } = addProduct(db)
  const colours = ['Red', 'Blue'].map((title, position) => {
    const row = { productId, title: { en: title }, hex: '#000000', position }
    return db.insert(productColours).values(row).returning().get().id
  })
  for (const [index, colourId] of colours.entries()) {
    const picture = { hash: `hash-${index}`, width: 3, height: 4, placeholder: 'p', createdAt: noon }
    db.insert(pictures).values(picture).run()
    db.insert(productImages).values({ productId, colourId, pictureHash: picture.hash, position: 0 }).run()
  }
  const bought = buy(db, ann, addVariant(db, productId, { colourId: colours[1] }).id)
  const page = findOrderPage(db, ann, { token: bought.token, language: 'en' })
  expect(page?.order.lines[0]?.picture?.hash).toBe('hash-1')
  const [listed] = listOwnOrders(db, ann, { language: 'en' }).items
  expect(listed?.pictures.map(({ hash }) => hash)).toEqual(['hash-1'])
})

test('is little for others, and nothing they could do', () => {
  const { db, ann, order, open, move } = placedOrder()
  move('confirmed')
  const stranger = addCustomer(db)
  const page = open(stranger)
  expect(page).toMatchObject({
    own: false,
    mayCancel: false,
    mayRepeat: false,
    order: { number: 1, moves: [] },
  })
  expect(JSON.stringify(page)).not.toMatch(/Ann|9211234567|Main street|about confirmed/)
  expect(findOwnByToken(db, ann, order.token)?.id).toBe(order.id)
  expect(findOwnByToken(db, stranger, order.token)).toBeUndefined()
  expect(findOwnByToken(db, stranger, 'guess')).toBeUndefined()
  expect(findOrderPage(db, stranger, { token: 'guess', language: 'en' })).toBeUndefined()
})

test('tells whoever works on it to nobody', () => {
  expect(Object.keys(placedOrder().open().order)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/assigned|source|history|customer|key/i)]),
  )
})

function buyOften(db: Db, customer: Customer, times: number): void {
  const { id } = addVariant(db, addProduct(db, { title: { en: 'Sock' } }).id, { stock: 1000 })
  for (let time = 0; time < times; time++) buy(db, customer, id, 3)
}

test('a customer’s own orders are listed page by page, each once, and no other’s', () => {
  const { db, ann, order } = placedOrder()
  buyOften(db, addCustomer(db), 2)
  buyOften(db, ann, 24)
  const first = listOwnOrders(db, ann, { language: 'en' })
  const second = listOwnOrders(db, ann, { language: 'en', before: first.next ?? 0 })
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 5, null])
  expect(new Set([...first.items, ...second.items].map(({ token }) => token)).size).toBe(25)
  expect(first.items[0]).toMatchObject({ number: 27, pieces: 3, titles: ['Sock'], status: 'new' })
  expect(second.items.at(-1)?.token).toBe(order.token)
})
