import { expect, test } from 'vitest'
import { writeGuestToken } from '#bot/orders/guest-token.ts'
import { customers } from '#db/schema/people.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { meetGuest } from '#shop/customers.ts'
import { addFavourite } from '#shop/favourites.ts'
import { listMyOrders } from '#shop/orders/order-views.ts'
import { openChat, secret } from '#test/support/chat.ts'
import { addProduct, addVariant, buy } from '#test/support/shop.ts'
import { customerOf } from '#test/support/shopper.ts'

async function openWithGuest(language: 'en' | 'ru' = 'en') {
  const chat = await openChat()
  const { db } = chat
  const { id: productId } = addProduct(db, { title: { en: 'Mug', ru: 'Кружка' }, priceMinor: 500_00 })
  const { id: variantId } = addVariant(db, productId, { size: '' })
  const guest = meetGuest(db, Date.now())
  const ann = chat.person({ name: 'Ann', language })
  const link = (now = Date.now()) => writeGuestToken(secret, guest.id, now)
  return { ...chat, productId, variantId, guest, ann, link }
}

test('whoever comes from the browser finds the cart of the browser in the chat', async () => {
  const { db, variantId, guest, ann, link } = await openWithGuest()
  addToCart(db, guest, { variantId, quantity: 2 }, Date.now())
  ann.starts(link())
  const cart = await ann.awaits('What you chose in the browser is here now.')
  expect(cart.text).toContain('Mug')
  expect(ann.buttons().flat()).toContain('Check out')
  expect(db.select().from(customers).all()).toMatchObject([{ telegramId: ann.id }])
})

test('and the order, even when nothing lies in the cart', async () => {
  const { db, variantId, guest, ann, link } = await openWithGuest('ru')
  const { number } = buy(db, guest, variantId)
  ann.starts(link())
  await ann.awaits('Всё, что вы выбрали в браузере, теперь здесь.')
  const own = listMyOrders(db, customerOf({ db }, ann))
  expect(own.map((order) => order.number)).toEqual([number])
})

test('the link works once, for a while, and for one person', async () => {
  const { db, person, productId, guest, ann, link } = await openWithGuest()
  addFavourite(db, guest, productId, Date.now())
  ann.starts(link(Date.now() - 16 * 60_000))
  await ann.awaits('This link is too old.')
  ann.starts(`${link().slice(0, -1)}!`.replace('!', link().endsWith('A') ? 'B' : 'A'))
  await ann.awaits('This link does not work.')
  const good = link()
  ann.starts(good)
  await ann.awaits('What you chose in the browser is here now.')
  const boris = person({ name: 'Boris', language: 'en' })
  boris.starts(good)
  await boris.awaits('This link has been used')
  ann.starts(good)
  await ann.awaits('This link has been used')
})
