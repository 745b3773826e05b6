import { describe, expect, test } from 'vitest'
import { viewCart } from '#shop/cart/cart-view.ts'
import { addPromo, type PromoInput } from '#shop/cart/promo-editing.ts'
import { promoPayload, readPromoPayload } from '#shop/deep-link.ts'
import { openChat } from '#test/support/chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { addStaff, noon } from '#test/support/shop.ts'
import { customerOf, putInCart } from '#test/support/shopper.ts'
import { openSportShop } from '#test/support/sport-shop.ts'

const day = 86_400_000
const promos: PromoInput[] = [
  { code: 'TEN', kind: 'percent', value: 10 },
  { code: 'BIG', kind: 'fixed', value: 500_00, minimumMinor: 3000_00 },
  { code: 'SHIP', kind: 'free_delivery' },
  { code: 'ЛЕТО10', kind: 'percent', value: 10 },
  { code: 'OVER', kind: 'percent', value: 10, endsAt: noon - day },
  { code: 'OFF', kind: 'percent', value: 10, active: false },
]

async function openPromos({ quantity = 1, language = 'en' } = {}) {
  const chat = await openChat()
  const owner = addStaff(chat.db, 'owner')
  for (const promo of promos) addPromo(chat.db, owner, promo, noon)
  const ann = chat.person({ name: 'Ann', language })
  const customer = customerOf(chat, ann)
  if (quantity > 0) putInCart(chat, customer, { title: 'Mug', quantity })
  const code = () => viewCart(chat.db, customer, { language: 'en' }, Date.now()).promo?.code
  const asked = async () => {
    ann.says('/cart')
    await ann.awaits(language === 'ru' ? 'Корзина' : 'Cart')
    await ann.hears(language === 'ru' ? 'Промокод' : 'Promo code')
  }
  return { ...chat, ann, customer, code, asked }
}

describe('a promo code asked for below the cart', () => {
  test('is typed, and takes its part off', async () => {
    const { ann, asked } = await openPromos()
    await asked()
    expect(ann.reads().at(-1)).toBe('Write the promo code in one message.')
    ann.says(' ten ')
    const cart = await ann.awaits('TEN is applied.')
    expect(cart.text).toContain('Goods: ₽1,000\nDiscount with TEN: −₽100\nTotal: ₽900')
    // The question is gone: what stays is the code and the cart.
    await expect.poll(() => ann.reads()).toEqual(['/cart', ' ten '.trim(), cart.text])
    await ann.hears('Remove TEN')
    expect(ann.reads().at(-1)).toContain('Total: ₽1,000')
    expect(ann.buttons().flat()).toContain('Promo code')
  })

  test('speaks Russian to whoever does', async () => {
    const { ann, asked } = await openPromos({ language: 'ru' })
    await asked()
    ann.says('нет такого')
    await ann.awaits(
      'Такого промокода нет. Проверьте, нет ли опечатки. Напишите другой или вернитесь в корзину.',
    )
    ann.says('лето 10')
    const cart = await ann.awaits('Промокод ЛЕТО10 применён.')
    expect(cart.text).toContain('Скидка по промокоду ЛЕТО10')
    await ann.hears('Убрать промокод ЛЕТО10')
  })

  test.each([
    ['nothing', 'There is no such promo code'],
    ['OFF', 'There is no such promo code'],
    ['OVER', 'This code ended'],
  ])('is refused in words, and asked for again: %s', async (typed, words) => {
    const { ann, asked, code } = await openPromos()
    await asked()
    ann.says(typed)
    await ann.awaits(words)
    ann.says('TEN')
    await ann.awaits('TEN is applied.')
    expect(code()).toBe('TEN')
  })

  test('that waits for more goods is kept, and says so until there are enough', async () => {
    const { ann, asked } = await openPromos()
    await asked()
    ann.says('BIG')
    const cart = await ann.awaits('BIG is kept in your cart.')
    expect(cart.text).toContain('BIG does not apply right now. This code is for orders from ₽3,000 on.')
    await ann.hears('+')
    await ann.hears('+')
    expect(ann.reads().at(-1)).toContain('Discount with BIG: −₽500')
    expect(ann.reads().at(-1)).not.toContain('just now')
  })

  test('never gives up one that works for one that only waits', async () => {
    const { ann, code } = await openPromos()
    ann.starts('promo_TEN')
    await ann.awaits('TEN is applied.')
    ann.starts('promo_BIG')
    const cart = await ann.awaits('This code is for orders from ₽3,000 on.')
    expect(cart.text).toContain('Discount with TEN')
    expect(code()).toBe('TEN')
  })

  test('that pays for the delivery says so', async () => {
    const { ann, asked } = await openPromos()
    await asked()
    ann.says('SHIP')
    const cart = await ann.awaits('SHIP is applied.')
    expect(cart.text).toContain('Delivery: free with SHIP')
  })

  test('is not a photo', async () => {
    const { ann, asked } = await openPromos()
    await asked()
    ann.sharesContact()
    await expect
      .poll(() => ann.reads().filter((words) => words === 'Write the promo code in one message.').length)
      .toBe(2)
    ann.says('TEN')
    await ann.awaits('TEN is applied.')
  })

  test('is left by its button, by /cancel, and by going somewhere else', async () => {
    const { ann, asked, code } = await openPromos()
    await asked()
    await ann.hears('Cancel')
    expect(ann.reads().at(-1)).toContain('1. Mug')
    await ann.hears('Promo code')
    ann.says('/cancel')
    await ann.awaits('1. Mug')
    await ann.hears('Promo code')
    ann.says('/catalogue')
    await ann.awaits('Catalogue')
    ann.says('ten')
    await ann.awaits('Nothing found for “ten”')
    expect(code()).toBeUndefined()
    // The question of before still knows the way back.
    await ann.hears('Cancel')
    await ann.awaits('1. Mug')
  })

  test('leaves buttons of other questions to whom they belong', async () => {
    const { ann, asked, call } = await openPromos()
    await asked()
    await sendOld({ call }, ann.id, 'kzz:1')
    expect((await ann.hears('Old'))?.text).toContain('This checkout is over')
    ann.says('TEN')
    await ann.awaits('TEN is applied.')
  })

  test('is asked for once, however often it is tapped', async () => {
    const { ann } = await openPromos()
    ann.says('/cart')
    await ann.awaits('Cart')
    await Promise.all([ann.hears('Promo code'), ann.hears('Promo code')])
    expect(ann.sees()).toHaveLength(2)
    ann.says('TEN')
    await ann.awaits('TEN is applied.')
    ann.says('TENT')
    await ann.awaits('Nothing found')
  })
})

describe('a promo code brought by a link', () => {
  test('greets whoever comes with an empty cart, and waits there', async () => {
    const { ann, code } = await openPromos({ quantity: 0 })
    ann.starts('promo_TEN')
    const home = await ann.awaits('Our shop')
    expect(home.text).toMatch(/TEN is kept in your cart\.$/)
    expect(code()).toBe('TEN')
    await ann.hears('Cart')
    expect(ann.reads().at(-1)).toContain('TEN waits for something to buy.')
    await ann.hears('Remove TEN')
    expect(ann.reads().at(-1)).not.toContain('TEN')
  })

  test('is kept though it asks for more, and says for what', async () => {
    const { ann, code } = await openPromos({ quantity: 0 })
    ann.starts('promo_BIG')
    const home = await ann.awaits('Our shop')
    expect(home.text).toMatch(/BIG is kept in your cart\. This code is for orders from ₽3,000 on\.$/)
    expect(code()).toBe('BIG')
  })

  test('opens the cart where there is one, also with a code in Cyrillic', async () => {
    const { ann, code } = await openPromos()
    ann.starts(promoPayload('ЛЕТО10'))
    const cart = await ann.awaits('ЛЕТО10 is applied.')
    expect(cart.text).toContain('1. Mug')
    expect(code()).toBe('ЛЕТО10')
  })

  test.each(['promo_NOPE', 'promo64_____', 'promo_OVER'])(
    'says why it does not work: %s',
    async (payload) => {
      const { ann, code } = await openPromos({ quantity: 0 })
      ann.starts(payload)
      const home = await ann.awaits('Our shop')
      expect(home.text).toMatch(/(There is no such promo code|This code ended)/)
      expect(code()).toBeUndefined()
    },
  )
})

test.each(['SUMMER_10-a', 'ЛЕТО10', 'X', '64_X', 'К'.repeat(20)])(
  'a link brings the code %s as it is',
  (code) => {
    const payload = promoPayload(code) ?? ''
    expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/)
    expect(readPromoPayload(payload)).toBe(code)
  },
)

test('a code too long for a link has none', () => {
  expect(promoPayload('Щ'.repeat(32))).toBeUndefined()
  expect(promoPayload('S'.repeat(32))).toBe(`promo_${'S'.repeat(32)}`)
})

describe('a promo code simply typed', () => {
  test('is applied when it is written as it is, and searched for when it is not', async () => {
    const { ann, code } = await openPromos()
    ann.says('ten')
    await ann.awaits('Nothing found for “ten”')
    expect(code()).toBeUndefined()
    ann.says('TEN')
    await ann.awaits('TEN is applied.')
    ann.says('OFF')
    await ann.awaits('Nothing found for “OFF”')
  })

  test('that does not work says why', async () => {
    const { ann } = await openPromos()
    ann.says('OVER')
    await ann.awaits('This code ended')
  })

  test('never stands in the way of a search', async () => {
    const { ann, db } = await openPromos()
    openSportShop(db)
    ann.says('yoga mat')
    await ann.awaits('Here is what we found for “yoga mat”')
  })
})
