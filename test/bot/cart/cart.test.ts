import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { productColours, products, variants } from '#db/schema/catalogue.ts'
import { addGroup } from '#sandbox/new-world.ts'
import { setQuantity } from '#shop/cart/cart.ts'
import { countPieces, viewCart } from '#shop/cart/cart-view.ts'
import { fillField, openDraft } from '#shop/checkout/checkout.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { openChat, tapsDeleted } from '#test/support/chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { noon, set } from '#test/support/shop.ts'
import { customerOf, putInCart } from '#test/support/shopper.ts'

async function openCart(things: Parameters<typeof putInCart>[2][] = [{ title: 'Mug', quantity: 2 }]) {
  const chat = await openChat()
  const ann = chat.ann()
  const customer = customerOf(chat, ann)
  const put = things.map((thing) => putInCart(chat, customer, thing))
  ann.says('/cart')
  await ann.awaits('Cart')
  return { ...chat, ann, customer, put, labels: () => ann.buttons().flat() }
}

const pieces = ({ db, customer }: Awaited<ReturnType<typeof openCart>>) => countPieces(db, customer)

describe('the cart', () => {
  test('shows its lines, their sums and the total, and the ways on', async () => {
    const { ann, labels } = await openCart([
      { title: 'Mug <3', quantity: 2 },
      { title: 'Tee', size: 'M' },
    ])
    expect(ann.reads().at(-1)).toBe(
      'Cart\n\n1. Mug <3\n     2 × ₽1,000 = ₽2,000\n2. Tee, M\n     ₽1,000\n\nTotal: ₽3,000\nDelivery: free',
    )
    expect(labels()).toEqual([
      ...['−', '1) 2 pcs', '+', '✕', '−', '2) 1 pcs', '+', '✕'],
      ...['Check out', 'Promo code', 'Catalogue', 'Empty cart'],
    ])
  })

  test('speaks Russian to whoever does', async () => {
    const chat = await openChat()
    const boris = chat.person({ name: 'Boris', language: 'ru' })
    putInCart(chat, customerOf(chat, boris), { title: 'Кружка', quantity: 2 })
    set(chat.db, 'deliveries', [courier])
    boris.says('/cart')
    const cart = await boris.awaits('Корзина')
    expect(cart.text?.replace(/\s+/g, ' ')).toContain(
      '1. Кружка 2 × 1 000 ₽ = 2 000 ₽ Итого: 2 000 ₽ Доставка: 350 ₽ До бесплатной доставки не хватает 3 000 ₽',
    )
    expect(boris.buttons().flat()).toEqual([
      ...['−', '1) 2\u00a0шт.', '+', '✕', 'Оформить заказ', 'Промокод', 'Каталог', 'Очистить'],
    ])
  })

  test('opens by a link and by its button on the first screen, too', async () => {
    const { ann } = await openCart()
    ann.starts('cart')
    await expect.poll(() => ann.reads().filter((words) => words.startsWith('Cart')).length).toBe(2)
    ann.starts()
    await ann.awaits('Our shop')
    await ann.hears('Cart · 2')
    expect(ann.reads().at(-1)).toContain('1. Mug')
  })

  test('that is empty says so, and leads to the catalogue', async () => {
    const { ann, labels } = await openCart([])
    expect(ann.reads().at(-1)).toContain('There is nothing here yet')
    expect(labels()).toEqual(['Catalogue', 'Promo code'])
    await ann.hears('Catalogue')
    expect(ann.reads().at(-1)).toContain('Catalogue')
  })

  test('is one message however much is tapped in it', async () => {
    const cart = await openCart()
    for (const label of ['+', '+', '−']) expect(await cart.ann.hears(label)).toEqual({ alert: false })
    expect(pieces(cart)).toBe(3)
    expect(cart.ann.reads()).toEqual(['/cart', expect.stringContaining('3 × ₽1,000 = ₽3,000')])
  })

  test('loses a line by its cross, and by the minus below one', async () => {
    const cart = await openCart([{ title: 'Mug', quantity: 5 }, { title: 'Tee' }])
    await cart.ann.hears('✕')
    expect(cart.ann.reads().at(-1)).toContain('1. Tee')
    await cart.ann.hears('−')
    expect(cart.ann.reads().at(-1)).toContain('There is nothing here yet')
  })

  test('opens the card of a thing, and comes back', async () => {
    const { ann } = await openCart([{ title: 'Mug', size: 'XL' }])
    await ann.hears('1) 1 pcs')
    expect(ann.reads().at(-1)).toContain('Size: XL')
    expect(ann.buttons().flat()).toContain('1 in cart')
    await ann.hears('← To the list')
    expect(ann.reads().at(-1)).toContain('1. Mug, XL')
  })

  test('is emptied only by whoever says so twice', async () => {
    const cart = await openCart([{ title: 'Mug' }, { title: 'Tee' }])
    await cart.ann.hears('Empty cart')
    expect(cart.ann.reads().at(-1)).toContain('There are 2 items in it')
    await cart.ann.hears('No, keep it')
    expect(pieces(cart)).toBe(2)
    await cart.ann.hears('Empty cart')
    await cart.ann.hears('Yes, take it all out')
    expect(cart.ann.reads().at(-1)).toContain('There is nothing here yet')
    expect(pieces(cart)).toBe(0)
  })

  test('asks again when something came into it after the question', async () => {
    const cart = await openCart()
    await cart.ann.hears('Empty cart')
    putInCart(cart, cart.customer, { title: 'Tee' })
    await cart.ann.hears('Yes, take it all out')
    expect(cart.ann.reads().at(-1)).toContain('There are 2 items in it')
    expect(pieces(cart)).toBe(3)
  })
})

const way = { freeFromMinor: null, pickup: false, active: true }
const courier = {
  ...{ ...way, id: 'courier', title: { en: 'Courier', ru: 'Курьером' } },
  ...{ priceMinor: 350_00, freeFromMinor: 5000_00 },
}
const post = { ...way, id: 'post', title: { en: 'Post & co' }, priceMinor: 450_00 }

describe('what is good to know before ordering', () => {
  test('is what delivery costs, and how much is missing until it is free', async () => {
    const { ann, db } = await openCart()
    set(db, 'deliveries', [post, courier])
    await ann.hears('+')
    expect(ann.reads().at(-1)).toContain('Delivery from ₽350\n₽2,000 more, and delivery is free (Courier)')
    await ann.hears('+')
    await ann.hears('+')
    expect(ann.reads().at(-1)).toMatch(/Total: ₽5,000\nCourier: free$/)
  })

  test('is the sum with delivery once its method is chosen, and the checkout goes on', async () => {
    const { ann, db, customer, labels } = await openCart()
    set(db, 'deliveries', [post, courier])
    openDraft(db, customer, 'key', noon)
    fillField(db, customer, { field: 'deliveryId', value: 'post' }, noon)
    await ann.hears('+')
    expect(ann.reads().at(-1)).toContain('Goods: ₽3,000\nDelivery: ₽450\nTotal: ₽3,450')
    expect(labels()).toContain('Continue the checkout')
  })

  test('is the smallest order, before which there is no way on', async () => {
    const { ann, db, labels } = await openCart()
    set(db, 'minimumMinor', 3000_00)
    await ann.hears('−')
    expect(ann.reads().at(-1)).toContain('The smallest order is ₽3,000. Add something for ₽2,000 more.')
    expect(labels()).not.toContain('Check out')
    await ann.hears('+')
    await ann.hears('+')
    expect(ann.reads().at(-1)).not.toContain('smallest')
    expect(labels()).toContain('Check out')
  })

  test('is when the shop opens again', async () => {
    const { ann, db, labels } = await openCart()
    set(db, 'closedUntil', Date.now() + 86_400_000)
    await ann.hears('+')
    expect(ann.reads().at(-1)).toContain('The shop takes no orders just now. We open')
    expect(labels()).not.toContain('Check out')
  })
})

describe('what changed', () => {
  test('is told line by line, until the customer says that they know', async () => {
    const cart = await openCart([
      { title: 'Mug', quantity: 4 },
      { title: 'Tee' },
      { title: 'Cap' },
      { title: 'Sock' },
      { title: 'Bag' },
    ])
    const { ann, db, put, labels } = cart
    const [mug, tee, cap, sock, bag] = put.map(({ productId }) => productId)
    db.update(variants)
      .set({ stock: 3 })
      .where(eq(variants.productId, mug ?? 0))
      .run()
    db.update(products)
      .set({ priceMinor: 1200_00 })
      .where(eq(products.id, tee ?? 0))
      .run()
    db.update(products)
      .set({ priceMinor: 900_00 })
      .where(eq(products.id, cap ?? 0))
      .run()
    db.update(variants)
      .set({ stock: 0 })
      .where(eq(variants.productId, sock ?? 0))
      .run()
    db.update(products)
      .set({ status: 'archived' })
      .where(eq(products.id, bag ?? 0))
      .run()
    ann.says('/cart')
    const told = await ann.awaits('went up')
    expect(told.text?.split('\n').slice(2, 13)).toEqual([
      ...['1. Mug', '     3 × ₽1,000 = ₽3,000', '     Only 3 left, you wanted 4'],
      ...['2. Tee', '     ₽1,200', '     The price went up from ₽1,000 to ₽1,200'],
      ...['3. Cap', '     ₽900', '     The price went down from ₽1,000 to ₽900'],
      ...['4. Sock', '     Sold out, not part of the order'],
    ])
    expect(told.text).toContain('5. Bag\n     No longer sold, not part of the order')
    expect(labels()).toEqual(expect.arrayContaining(['Remove no. 4', 'Remove no. 5', 'OK, got it']))
    await ann.hears('Remove no. 5')
    expect(ann.reads().at(-1)).not.toContain('Bag')
    await ann.hears('OK, got it')
    expect(ann.reads().at(-1)).not.toMatch(/Sock|price|wanted/)
    expect(ann.reads().at(-1)).toContain('Total: ₽5,100')
    expect(labels()).not.toContain('OK, got it')
  })

  test('is told in Russian, too', async () => {
    const chat = await openChat()
    const boris = chat.person({ name: 'Boris', language: 'ru' })
    const customer = customerOf(chat, boris)
    const { productId } = putInCart(chat, customer, { title: 'Кружка', quantity: 4 })
    chat.db.update(products).set({ priceMinor: 1200_00 }).where(eq(products.id, productId)).run()
    chat.db.update(variants).set({ stock: 1 }).where(eq(variants.productId, productId)).run()
    boris.says('/cart')
    const { text = '' } = await boris.awaits('Корзина')
    expect(text.replace(/\s/g, ' ')).toContain('Подорожало: было 1 000 ₽, стало 1 200 ₽')
    expect(text).toContain('Осталась 1\u00a0шт., вы выбрали 4')
    await boris.hears('Понятно')
    expect(boris.last()?.text).not.toContain('Подорожало')
  })
})

describe('a tap in the cart', () => {
  test('made twice at once counts once', async () => {
    const cart = await openCart()
    await Promise.all([cart.ann.hears('+'), cart.ann.hears('+')])
    expect(pieces(cart)).toBe(3)
    await Promise.all([cart.ann.hears('✕'), cart.ann.hears('✕')])
    expect(pieces(cart)).toBe(0)
    expect(cart.ann.sees()).toHaveLength(2)
  })

  test('for more than there is says how many are left, and shows the cart as it is', async () => {
    const cart = await openCart([{ title: 'Mug', quantity: 2, stock: 2 }])
    expect(await cart.ann.hears('+')).toEqual({ text: 'Only 2 left, you cannot add more.', alert: true })
    expect(pieces(cart)).toBe(2)
  })

  test('of long ago does what it says, and says so when it cannot', async () => {
    const cart = await openCart()
    const { ann, put } = cart
    const variant = (put[0]?.variantId ?? 0).toString(36)
    await sendOld(cart, ann.id, `bq:${variant}:5:1`)
    await ann.hears('Old')
    expect(pieces(cart)).toBe(5)
    await sendOld(cart, ann.id, 'bq:zzz:5:1')
    expect((await ann.hears('Old'))?.text).toContain('no longer sold')
    await sendOld(cart, ann.id, 'bq:1')
    expect((await ann.hears('Old'))?.text).toContain('out of date')
  })

  test('never reaches into somebody else’s cart', async () => {
    const cart = await openCart()
    const boris = cart.person({ name: 'Boris', language: 'en' })
    boris.starts()
    await boris.awaits('Our shop')
    const [line] = viewCart(cart.db, cart.customer, { language: 'en' }, noon).lines
    await sendOld(cart, boris.id, `bx:${(line?.id ?? 0).toString(36)}:1`)
    await boris.hears('Old')
    expect(boris.reads().at(-1)).toContain('There is nothing here yet')
    expect(pieces(cart)).toBe(2)
  })

  test('in a group is answered there and does nothing', async () => {
    const cart = await openCart()
    const group = addGroup(cart.core.world, { title: 'Friends', members: [cart.ann.id] })
    await sendOld(cart, group.id, 'be:1')
    expect((await cart.ann.in(group).hears('Old'))?.text).toContain('in a private chat')
    expect(pieces(cart)).toBe(2)
  })

  test('on a cart that was deleted brings a new one', async () => {
    const { ann, ...chat } = await openCart()
    await tapsDeleted(chat, ann, { label: '+', messageId: ann.last()?.message_id ?? 0 })
    await ann.awaits('3 × ₽1,000')
    expect(ann.reads().filter((words) => words.startsWith('Cart'))).toHaveLength(1)
  })
})

test('a long cart is paged, and each page fits into a message', async () => {
  const chat = await openChat()
  const ann = chat.ann()
  const customer = customerOf(chat, ann)
  for (let number = 1; number <= 100; number++) {
    const title = `${number} ${'<&>"long "'.repeat(19)}`
    putInCart(chat, customer, { title, size: 'wide '.repeat(20), quantity: 2, priceMinor: 987_654_321_00 })
  }
  const title = { en: 'a colour with a long name '.repeat(8) }
  for (const { id, productId } of chat.db.select().from(variants).all()) {
    const colour = chat.db
      .insert(productColours)
      .values({ productId, title, hex: '#cc2222' })
      .returning()
      .get()
    chat.db.update(variants).set({ colourId: colour.id }).where(eq(variants.id, id)).run()
  }
  chat.db.update(products).set({ priceMinor: 887_654_321_00 }).run()
  ann.says('/cart')
  await ann.awaits('Page 1 of 13')
  for (let page = 2; page <= 13; page++) {
    await ann.hears('Next ›')
    expect(ann.reads().at(-1)).toContain(`Page ${page} of 13`)
  }
  expect(ann.reads().at(-1)).toContain('100. 100 <&>')
  await ann.hears('✕')
  await ann.hears('✕')
  await ann.hears('✕')
  await ann.hears('✕')
  // The last page is gone with its last line.
  expect(ann.reads().at(-1)).toContain('Page 12 of 12')
  await ann.hears('‹ Back')
  expect(ann.reads().at(-1)).toContain('Page 11 of 12')
})

describe('the way to the cart', () => {
  test('is below every list and every search once something lies in it', async () => {
    const { ann, db, customer, put, labels } = await openCart([{ title: 'Mug' }])
    rebuildCatalogue(db, noon)
    const ways = async () => {
      const found: string[][] = []
      ann.says('/catalogue')
      await ann.awaits('Choose a category')
      found.push(labels())
      await ann.hears('All products · 1')
      found.push(labels())
      ann.says('mug')
      await ann.awaits('Here is what we found for')
      found.push(labels())
      ann.says('excavator')
      await ann.awaits('Nothing found')
      found.push(labels())
      return found.map((all) => all.at(-1))
    }
    expect(await ways()).toEqual(Array(4).fill('Cart · 1'))
    await ann.hears('Cart · 1')
    expect(ann.reads().at(-1)).toContain('1. Mug')
    openDraft(db, customer, 'key', noon)
    ann.says('/catalogue')
    await expect.poll(() => labels().at(-1)).toBe('Checkout · 1')
    setQuantity(db, customer, { variantId: put[0]?.variantId ?? 0, quantity: 0 }, noon)
    ann.says('mug')
    await expect.poll(() => labels().at(-1)).toBe('Catalogue')
  })

  test('goes on to the order, and comes back with the checkout waiting', async () => {
    const { ann, labels } = await openCart()
    await ann.hears('Check out')
    await ann.awaits(/name/)
    ann.says('/cart')
    await expect.poll(labels).toContain('Continue the checkout')
  })

  test('leads to the checkout that was begun', async () => {
    const { ann, db, customer } = await openCart()
    openDraft(db, customer, 'key', noon)
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    const [row] = ann.last()?.reply_markup?.inline_keyboard.slice(-1) ?? []
    expect(row?.at(-1)).toEqual({ text: 'Checkout · 2', callback_data: 'go' })
  })
})
