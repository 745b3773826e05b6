// The longest that shop and customer may write, in as many lines as there may be: each screen still goes out.
import { describe, expect, test } from 'vitest'
import { productColours, products, variants } from '#db/schema/catalogue.ts'
import type { Person } from '#sandbox/people/person.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { meetCustomer } from '#shop/customers.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { openChat } from '#test/support/chat.ts'
import { employed } from '#test/support/dialogue-chat.ts'
import { addCategory, addProduct, addVariant, noon, set } from '#test/support/shop.ts'

const written = (length: number) => 'Very long words <b>&amp; 🧦 of a title '.repeat(200).slice(0, length)
const local = (length: number) => ({ en: written(length) })

async function openWith(lines: number) {
  const chat = await openChat()
  const { db } = chat
  const top = addCategory(db, { title: local(200) })
  const { id: categoryId } = addCategory(db, { title: local(200), parentId: top.id })
  const ann = chat.person({ name: 'Ann', language: 'en', phone: '+79211234567' })
  const customer = meetCustomer(db, { telegramId: ann.id, name: 'Ann' }, Date.now())
  for (let number = 0; number < lines; number++) {
    const texts = { title: { en: `${number} ${written(190)}` }, description: local(4000) }
    const { id } = addProduct(db, { ...texts, categoryId, priceMinor: 12_345_00 })
    const { id: variantId } = addVariant(db, id, { size: written(20) })
    addToCart(db, customer, { variantId, quantity: 2 }, noon)
  }
  rebuildCatalogue(db, noon)
  return { ...chat, ann, categoryId }
}

async function toSummary(ann: Person) {
  ann.says('/checkout')
  await ann.awaits('What is your name')
  ann.says('Я'.repeat(100))
  await ann.awaits('Your phone number')
  ann.says('8 921 123-45-67')
  await ann.awaits('Which e-mail')
  ann.says(`${'a'.repeat(60)}@${'b'.repeat(60)}.com`)
  await ann.awaits('Where to?')
  ann.says('Улица '.repeat(83))
  await ann.awaits('Anything to add')
  ann.says('<Ж>&'.repeat(250))
  return await ann.awaits('Please check your order')
}

describe('a hundred lines of the longest titles', () => {
  test('are browsed and found', async () => {
    const { ann, categoryId } = await openWith(100)
    ann.starts(`c_${categoryId}`)
    await ann.awaits('Page 1 of 13')
    ann.starts('p_1')
    await ann.awaits('12,345')
    ann.says('/search very long words')
    await ann.awaits('Here is what we found')
    ann.says('/cart')
    expect((await ann.awaits('Total')).text).toContain('Page 1 of 13')
  })

  test('are ordered, also when every price has changed meanwhile, and repeated', async () => {
    const chat = await openWith(100)
    const { ann, db } = chat
    const olga = employed(chat, 'Olga', 'owner')
    const summary = await toSummary(ann)
    expect(summary.text).toMatch(/…and \d+ more/)
    expect(summary.text).toContain('<Ж>&'.repeat(250))
    db.update(variants).set({ priceMinor: 99_00 }).run()
    await ann.hears('Order for ₽2,469,000')
    const changed = await ann.awaits('the price was ₽12,345, now it is ₽99')
    expect(changed.text).toContain('Total: ₽19,800')
    await ann.hears('Order for ₽19,800')
    expect((await ann.awaits('We have your order #1')).text).toMatch(/…and \d+ more/)
    const card = await olga.awaits('Заказ № 1')
    expect(card.text).toMatch(/…и ещё\s\d+/)
    expect(card.text).toContain('<Ж>&'.repeat(250))
    db.update(products).set({ status: 'archived' }).run()
    ann.says('/orders')
    await ann.awaits('My orders')
    await ann.hears('#1')
    await ann.hears('Order again')
    expect((await ann.awaits('no longer')).text).toMatch(/…and \d+ more/)
  })
})

test('texts of the shop as long as they may be leave room for the questions', async () => {
  const { ann, db } = await openWith(1)
  const method = (number: number) => ({ id: 'a'.repeat(30) + number, title: local(600), active: true })
  const pickup = { priceMinor: 300_00, freeFromMinor: 900_000_00, pickup: true, pickupAddress: local(4000) }
  const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
  const deliveries = numbers.map((number) => ({ ...method(number), ...pickup }))
  set(db, 'shopName', local(4000))
  set(db, 'greeting', local(4000))
  set(db, 'deliveries', deliveries)
  set(db, 'payments', numbers.map(method))
  set(db, 'contactFields', { name: 'off', phone: 'off', email: 'off', comment: 'off' })
  for (const command of ['start', 'help', 'terms', 'cart']) {
    const before = ann.sees().length
    ann.says(`/${command}`)
    await expect.poll(() => ann.sees().length).toBe(before + 2)
  }
  ann.says('/checkout')
  const question = await ann.awaits('How would you like to get')
  await ann.hears(ann.buttons(question)[0]?.[0] ?? '')
  const paying = await ann.awaits('How would you like to pay')
  await ann.hears(ann.buttons(paying)[0]?.[0] ?? '')
  await ann.awaits('Please check your order')
})

test('a card with more colours and sizes than buttons fit asks for the colour first', async () => {
  const { ann, db } = await openWith(0)
  const { id: productId } = addProduct(db, { title: local(200) })
  for (let position = 0; position < 40; position++) {
    const colour = { productId, title: { en: `${position} ${written(190)}` }, hex: '#cc2222', position }
    const { id: colourId } = db.insert(productColours).values(colour).returning().get()
    for (let size = 0; size < 10; size++) {
      addVariant(db, productId, { colourId, size: `size ${size + (position % 6) * 10}` })
    }
  }
  rebuildCatalogue(db, noon)
  ann.starts(`p_${productId}`)
  const card = await ann.awaits('₽10')
  const labels = () => ann.buttons(card).flat()
  const [first = ''] = labels()
  expect(labels()).not.toContain('size 0')
  await ann.hears(first)
  expect(labels().slice(0, 3)).toEqual([`✓ ${first}`, 'size 0', 'size 1'])
  await ann.hears('size 1')
  await ann.hears('Add to cart · ₽10')
  expect(labels()).toContain('1 in cart')
  await ann.hears(`✓ ${first}`)
  expect(labels()[0]).toBe(first)
})
