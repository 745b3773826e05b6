import { describe, expect, test } from 'vitest'
import { addToCart } from '#shop/cart/cart.ts'
import { limits } from '#shop/limits.ts'
import { decideReview } from '#shop/reviews/review-moderation.ts'
import { tapsDeleted } from '#test/support/chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { openOrders } from '#test/support/own-orders.ts'
import { delivered, openDelivered } from '#test/support/reviews.ts'
import { addProduct, addStaff, addVariant, buy, noon } from '#test/support/shop.ts'

describe('a review', () => {
  test('begins below the news that the order is there, takes stars and then words', async () => {
    const { ann, news, rows } = await openDelivered()
    expect(ann.buttons(news)).toEqual([['Order #1'], ['Write a review'], ['Write to the shop']])
    await ann.hears('Write a review')
    const asked = await ann.awaits('How many stars?')
    expect(asked.text).toBe('Tee <M>\n\nHow many stars?')
    expect(ann.buttons(asked).flat()).toEqual(['★★★★★', '★★★★', '★★★', '★★', '★', '← To the order'])
    await ann.hears('★★★★')
    expect(ann.seesEdited(asked)?.text).toMatch(/^You gave ★★★★☆\. Thank you!\n\nWrite in one message/)
    expect(rows()).toMatchObject([{ rating: 4, text: '', status: 'waiting' }])
    ann.says('Warm & <soft>')
    const thanks = await ann.awaits('Thank you for your review!')
    expect(ann.buttons(thanks)).toEqual([['← To the order']])
    expect(rows()).toMatchObject([{ rating: 4, text: 'Warm & <soft>' }])
    await expect.poll(() => ann.misses().map(({ message_id }) => message_id)).toContain(asked.message_id)
    ann.says('socks')
    await ann.awaits('Nothing found')
  })

  test('is asked for in Russian, from the order itself, and goes without words', async () => {
    const { ann, rows } = await openDelivered({ language: 'ru' })
    await ann.hears('Заказ № 1')
    const order = await ann.awaits('Оформлен')
    expect(ann.buttons(order).flat()).toContain('Оставить отзыв')
    await ann.hears('Оставить отзыв')
    expect(ann.seesEdited(order)?.text).toBe('Футболка <М>\n\nСколько звёзд поставите?')
    await ann.hears('★★★★★')
    expect(ann.seesEdited(order)?.text).toContain('Ваша оценка: ★★★★★. Спасибо!')
    await ann.hears('Без слов')
    expect(ann.seesEdited(order)?.text).toContain('Спасибо за отзыв!')
    ann.says('носки')
    await ann.awaits('ничего не нашлось')
    expect(rows()).toMatchObject([{ rating: 5, text: '' }])
  })

  test('of an order of several things asks which, and goes on to the others', async () => {
    const { ann, rows } = await openDelivered({ things: 2 })
    await ann.hears('Write a review')
    const asked = await ann.awaits('What would you like to review?')
    expect(ann.buttons(asked)).toEqual([['Cap'], ['Tee <M>'], ['← To the order']])
    await ann.hears('Cap')
    await ann.hears('← What you ordered')
    await ann.hears('Cap')
    await ann.hears('★★')
    await ann.hears('No words')
    await ann.hears('Review something else')
    expect(ann.buttons(asked)).toEqual([['★★☆☆☆ Cap'], ['Tee <M>'], ['← To the order']])
    await ann.hears('Tee <M>')
    await ann.hears('★')
    await ann.hears('No words')
    expect(ann.buttons(asked)).toEqual([['← To the order']])
    expect(rows().map(({ rating }) => rating)).toEqual([2, 1])
  })

  test('of very many things is chosen page by page', async () => {
    const shop = await openOrders()
    const { person, customer } = shop.customer()
    for (let index = 0; index < 10; index++) {
      const { id } = addProduct(shop.db, { title: { en: `Thing ${index}` } })
      addToCart(shop.db, customer, { variantId: addVariant(shop.db, id).id, quantity: 1 }, noon)
    }
    const { id } = buy(shop.db, customer, shop.teeId)
    for (const to of delivered) shop.moves(id, to)
    await person.awaits('You have your order')
    await person.hears('Write a review')
    const asked = await person.awaits('What would you like to review?')
    expect(person.buttons(asked)).toHaveLength(10)
    await person.hears('Next ›')
    expect(person.buttons(asked).flat()).toEqual([
      ...['Thing 8', 'Thing 9', 'Tee <M>', '‹ Back', '← To the order'],
    ])
  })

  test('may be thought over until the shop has decided, and not after', async () => {
    const { ann, db, rows } = await openDelivered()
    await ann.hears('Write a review')
    await ann.awaits('How many stars?')
    await ann.hears('★★★')
    await ann.hears('No words')
    await ann.hears('← To the order')
    await ann.hears('Write a review')
    expect(ann.last()?.text).toContain('You gave ★★★☆☆. You can change it.')
    await ann.hears('★★★★★')
    ann.says('Fits')
    await ann.awaits('Thank you for your review!')
    const [{ id: reviewId = 0, version = 0 } = {}] = rows()
    decideReview(db, addStaff(db, 'owner'), { reviewId, version, to: 'hidden' }, noon)
    await ann.hears('← To the order')
    expect(await ann.hears('Write a review')).toMatchObject({
      text: expect.stringContaining('The shop has checked this review'),
      alert: true,
    })
    expect(rows()).toMatchObject([{ rating: 5, text: 'Fits', status: 'hidden' }])
  })
})

describe('the words of a review', () => {
  async function asked() {
    const shop = await openDelivered()
    await shop.ann.hears('Write a review')
    await shop.ann.awaits('How many stars?')
    await shop.ann.hears('★★★★★')
    return shop
  }

  test('are asked for again when they are none, or too many', async () => {
    const { ann, rows } = await asked()
    ann.sharesContact()
    await ann.awaits('A review is made of words alone.')
    ann.says('x'.repeat(limits.review + 1))
    await ann.awaits('The text is too long')
    ann.says('Short')
    await ann.awaits('Thank you for your review!')
    expect(rows()).toMatchObject([{ text: 'Short' }])
  })

  test('are left by /cancel and by going somewhere else, and the stars stay', async () => {
    const { ann, rows } = await asked()
    ann.says('/cancel')
    const thanks = await ann.awaits('Thank you for your review!')
    expect(ann.buttons(thanks)).toEqual([['← My orders']])
    ann.says('Late words')
    await ann.awaits('Nothing found')
    expect(rows()).toMatchObject([{ rating: 5, text: '' }])
    // The question of before still knows its way on.
    await ann.hears('No words')
    expect(ann.reads().filter((words) => words.startsWith('Thank you for your review!'))).toHaveLength(2)
  })

  test('that come too late are refused in words', async () => {
    const { ann, orderId, moves, rows } = await asked()
    moves(orderId, 'returned')
    ann.says('Fits')
    const refused = await ann.awaits('This one is not delivered, or was returned.')
    expect(ann.buttons(refused)).toEqual([['← To the order']])
    expect(rows()).toMatchObject([{ text: '' }])
  })

  test('are still awaited after a restart', async () => {
    const { ann, restart, rows } = await asked()
    await restart()
    ann.says('Fits')
    await ann.awaits('Thank you for your review!')
    expect(rows()).toMatchObject([{ text: 'Fits' }])
  })

  test('leave buttons of other questions to whom they belong', async () => {
    const { ann, call, rows } = await asked()
    await sendOld({ call }, ann.id, 'kzz:1')
    expect((await ann.hears('Old'))?.text).toContain('This checkout is over')
    ann.says('Fits')
    await ann.awaits('Thank you for your review!')
    expect(rows()).toMatchObject([{ text: 'Fits' }])
  })
})

describe('a button of a review', () => {
  const to36 = (id: number) => id.toString(36)

  test('of somebody else’s order finds nothing', async () => {
    const { shop, call, orderId, rows } = await openDelivered()
    const { person } = shop.customer('Boris')
    const order = to36(orderId)
    for (const data of [`rw:${order}:1`, `rp:${order}:1`, `rs:${order}:1:5`, `rd:${order}`]) {
      await sendOld({ call }, person.id, data)
      expect(await person.hears('Old'), data).toMatchObject({
        text: expect.stringContaining('This is not here any more'),
        alert: true,
      })
    }
    expect(rows()).toEqual([])
  })

  test('of an order that came back, or with stars that nobody has, is refused in words', async () => {
    const { ann, call, orderId, moves, rows } = await openDelivered()
    await sendOld({ call }, ann.id, `rs:${to36(orderId)}:1:9`)
    expect(await ann.hears('Old')).toMatchObject({ alert: true })
    moves(orderId, 'returned')
    await sendOld({ call }, ann.id, `rs:${to36(orderId)}:1:5`)
    expect((await ann.hears('Old'))?.text).toContain('This one is not delivered, or was returned.')
    expect(rows()).toEqual([])
  })

  test('tapped twice at once is one', async () => {
    const { ann, rows } = await openDelivered()
    await Promise.all([ann.hears('Write a review'), ann.hears('Write a review')])
    await ann.awaits('How many stars?')
    expect(ann.reads().filter((words) => words.includes('How many stars?'))).toHaveLength(1)
    await Promise.all([ann.hears('★★★'), ann.hears('★★★')])
    ann.says('Fits')
    await ann.awaits('Thank you for your review!')
    expect(rows()).toMatchObject([{ rating: 3, text: 'Fits', version: 2 }])
    ann.says('socks')
    await ann.awaits('Nothing found')
  })

  test('on the news opens below it, also just after the order was opened there', async () => {
    const { ann, news } = await openDelivered()
    await ann.hears('Order #1')
    const order = await ann.awaits('Placed')
    ann.deletes(order)
    await ann.hears('Write a review')
    await ann.awaits('How many stars?')
    expect(ann.historyOf(news)).toEqual([])
  })

  test('on a message that is gone goes on in a new one', async () => {
    const shop = await openDelivered()
    const { ann, rows } = shop
    await ann.hears('Write a review')
    const { message_id: messageId } = await ann.awaits('How many stars?')
    await tapsDeleted(shop, ann, { label: '★★★★', messageId })
    await ann.awaits('You gave ★★★★☆.')
    ann.says('Fits')
    await ann.awaits('Thank you for your review!')
    expect(rows()).toMatchObject([{ rating: 4, text: 'Fits' }])
  })
})
