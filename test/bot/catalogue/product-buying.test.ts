import { describe, expect, test } from 'vitest'
import { countPieces } from '#shop/cart/cart-view.ts'
import { openDraft } from '#shop/checkout/checkout.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { openChat } from '#test/support/chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { addProduct, addVariant, noon } from '#test/support/shop.ts'
import { customerOf, putInCart } from '#test/support/shopper.ts'
import { makeShowcase } from '#test/support/showcase.ts'

type Card = { language?: string; name?: string }

/** The card of a tee in red and in blue, of which two are left in red M. */
async function seeTee({ language = 'en', name = 'Tee' }: Card = {}) {
  const chat = await openChat()
  const { teeId } = await makeShowcase(chat.db, chat.imagesDir)
  const ann = chat.person({ name: 'Ann', language })
  const customer = customerOf(chat, ann)
  ann.starts(`p_${teeId}`)
  await ann.awaits(name)
  const pieces = () => countPieces(chat.db, customer)
  return { ...chat, teeId, ann, customer, pieces, labels: () => ann.buttons().flat() }
}

describe('what is still to be chosen', () => {
  test('is named on the button, and said in words at a tap', async () => {
    const { ann, labels, pieces } = await seeTee()
    expect(await ann.hears('Choose colour and size')).toEqual({
      text: 'Choose colour and size first: the buttons are just above.',
      alert: false,
    })
    await ann.hears('Red')
    expect((await ann.hears('Choose a size'))?.text).toContain('Choose a size first')
    await ann.hears('M')
    expect(labels()).toContain('Add to cart · ₽1,990')
    expect(pieces()).toBe(0)
  })

  test('is the colour, where the size is known', async () => {
    const { ann } = await seeTee({ language: 'ru', name: 'Футболка' })
    await ann.hears('M')
    expect((await ann.hears('Выберите цвет'))?.text).toBe('Сначала выберите цвет: кнопки чуть выше.')
  })

  test('is nothing for a thing that comes in one kind, in either language', async () => {
    const chat = await openChat()
    const { id } = addProduct(chat.db, { title: { ru: 'Кружка' }, priceMinor: 1990_00 })
    addVariant(chat.db, id, { size: '' })
    for (const [language, label] of [
      ['ru', /^В корзину · 1\s990\s₽$/],
      ['en', /^Add to cart · ₽1,990$/],
    ] as const) {
      const person = chat.person({ name: language, language })
      person.starts(`p_${id}`)
      await person.awaits('Кружка')
      expect(person.buttons()[0]?.[0]).toMatch(label)
    }
  })
})

describe('a card', () => {
  test('puts the chosen thing into the cart, and shows how many lie there', async () => {
    const { ann, labels, pieces } = await seeTee()
    await ann.hears('Red')
    await ann.hears('XL')
    expect(await ann.hears('Add to cart · ₽2,190')).toEqual({ text: 'Added to the cart', alert: false })
    expect(labels().slice(-5)).toEqual(['−', '1 in cart', '+', '← To the list', 'Cart · 1'])
    expect(ann.last()?.caption).toContain('Colour: Red\nSize: XL')
    await ann.hears('+')
    expect(labels().slice(-4)).toEqual(['2 in cart', '+', '← To the list', 'Cart · 2'])
    await ann.hears('−')
    await ann.hears('−')
    expect(labels().slice(-2)).toEqual(['Add to cart · ₽2,190', '← To the list'])
    expect(pieces()).toBe(0)
    expect(ann.sees()).toHaveLength(2)
  })

  test('counts each size by itself, and the cart all of them', async () => {
    const { ann, labels } = await seeTee()
    await ann.hears('Red')
    await ann.hears('S')
    await ann.hears('Add to cart · ₽1,990')
    await ann.hears('M')
    expect(labels()).toEqual(expect.arrayContaining(['Add to cart · ₽1,990', 'Cart · 1']))
    await ann.hears('✓ Red')
    await ann.hears('S')
    expect(labels()).toContain('1 in cart')
    await ann.hears('Cart · 1')
    expect(ann.reads().at(-1)).toContain('1. Tee, Red, S')
    expect(ann.sees()).toHaveLength(2)
  })

  test('keeps the way back to the list it was opened from', async () => {
    const { ann } = await seeTee()
    ann.says('/catalogue')
    await ann.awaits('Choose a category')
    await ann.hears('Clothes · 25')
    await ann.hears('Next ›')
    await ann.hears('Socks 9 · ₽10')
    await ann.hears('Add to cart · ₽10')
    await ann.hears('← To the list')
    expect(ann.reads().at(-1)).toContain('Page 2 of 4')
  })

  test('of what is sold out offers nothing to add', async () => {
    const { ann, labels } = await seeTee()
    await ann.hears('Blue')
    await ann.hears('L ✕')
    expect(ann.last()?.caption).toContain('Sold out')
    expect(labels().join()).not.toMatch(/cart|Choose/)
  })

  test('adds what is on order like anything else', async () => {
    const chat = await openChat()
    const ann = chat.ann()
    const { id } = addProduct(chat.db, { title: { en: 'Print' }, priceMinor: 500_00 })
    addVariant(chat.db, id, { size: '', stock: 0, availability: 'on_order' })
    ann.starts(`p_${id}`)
    await ann.awaits('On order')
    await ann.hears('Add to cart · ₽500')
    await ann.hears('Cart · 1')
    expect(ann.reads().at(-1)).toContain('1. Print, on order')
  })

  test('leads on to the checkout that was begun', async () => {
    const { ann, db, customer, labels } = await seeTee()
    openDraft(db, customer, 'key', noon)
    await ann.hears('Red')
    await ann.hears('M')
    await ann.hears('Add to cart · ₽1,990')
    expect(labels().at(-1)).toBe('Checkout · 1')
  })
})

describe('a tap that buys', () => {
  async function seeRedM() {
    const tee = await seeTee()
    await tee.ann.hears('Red')
    await tee.ann.hears('M')
    return tee
  }

  test('made twice at once buys one', async () => {
    const { ann, pieces } = await seeRedM()
    await Promise.all([ann.hears('Add to cart · ₽1,990'), ann.hears('Add to cart · ₽1,990')])
    expect(pieces()).toBe(1)
    await Promise.all([ann.hears('+'), ann.hears('+')])
    expect(pieces()).toBe(2)
  })

  test('on an older card of the same thing takes none away', async () => {
    const { ann, db, customer, call, pieces } = await seeRedM()
    const { productId, variantId } = putInCart({ db }, customer, { quantity: 3 })
    await sendOld({ call }, ann.id, `pa::${productId.toString(36)}::${variantId.toString(36)}:0:`)
    expect(await ann.hears('Old')).toEqual({ text: 'Added to the cart', alert: false })
    expect(ann.buttons().flat()).toContain('3 in cart')
    expect(pieces()).toBe(3)
  })

  test('beyond what there is says how many are left', async () => {
    const { ann, pieces } = await seeRedM()
    await ann.hears('Add to cart · ₽1,990')
    await ann.hears('+')
    expect(await ann.hears('+')).toEqual({ text: 'Only 2 left, you cannot add more.', alert: true })
    expect(pieces()).toBe(2)
  })

  test('too late finds it sold out, and the card says so from then on', async () => {
    const { ann, db, labels, pieces } = await seeRedM()
    db.$client.exec('update variants set stock = 0')
    rebuildCatalogue(db, noon)
    expect(await ann.hears('Add to cart · ₽1,990')).toEqual({
      text: 'This one is sold out. Choose another.',
      alert: true,
    })
    expect(ann.last()?.caption).toContain('Sold out')
    expect(labels().join()).not.toContain('cart')
    expect(pieces()).toBe(0)
  })

  test('on what is no longer sold shows that it is gone', async () => {
    const { ann, db, teeId, pieces } = await seeRedM()
    db.$client.prepare("update products set status = 'archived' where id = ?").run(teeId)
    await ann.hears('Add to cart · ₽1,990')
    expect(ann.reads().at(-1)).toContain('This product is no longer sold')
    expect(pieces()).toBe(0)
  })

  test('never buys another size when the one that was meant is no more', async () => {
    const { ann, db, customer, call } = await seeTee()
    const { id } = addProduct(db, { title: { en: 'Cap' } })
    const [gone, left] = ['S', 'M'].map((size) => addVariant(db, id, { size }))
    await sendOld({ call }, ann.id, `pa::${id.toString(36)}::${gone?.id.toString(36)}:0:`)
    db.$client.prepare('delete from variants where id = ?').run(gone?.id)
    expect((await ann.hears('Old'))?.text).toContain('Something changed while you were looking')
    expect(countPieces(db, customer, left?.id)).toBe(0)
    expect(ann.reads().at(-1)).toContain('Cap')
  })

  test('on a button that makes no sense is answered in words', async () => {
    const { ann, call } = await seeTee()
    await sendOld({ call }, ann.id, 'pa:1')
    expect((await ann.hears('Old'))?.text).toContain('out of date')
  })
})
