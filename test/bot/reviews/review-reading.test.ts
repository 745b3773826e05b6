import type { Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { products } from '#db/schema/catalogue.ts'
import type { Language } from '#db/schema/kinds.ts'
import { outbox } from '#db/schema/running.ts'
import { reviews } from '#db/schema/selling.ts'
import { openChat } from '#test/support/chat.ts'
import { sendOld } from '#test/support/old-button.ts'
import { addCustomer, addStaff, addVariant, buy, noon, set } from '#test/support/shop.ts'
import { makeShowcase } from '#test/support/showcase.ts'

describe('a product card', () => {
  async function openReviewed(count: number, language: Language = 'en') {
    const chat = await openChat()
    const { db } = chat
    const { teeId } = await makeShowcase(db, chat.imagesDir)
    const buyer = addCustomer(db, { telegramId: null })
    const owner = addStaff(db, 'owner')
    set(db, 'notifyChats', ['-100'])
    const row = { productId: teeId, customerId: buyer.id, status: 'shown', createdAt: noon } as const
    const variant = addVariant(db, teeId, { size: 'Q', stock: 1000 })
    for (let index = 0; index < count; index++) {
      const { id: orderId } = buy(db, buyer, variant.id)
      const rating = index === 0 ? 4 : 5
      db.insert(reviews)
        .values({ ...row, orderId, rating, text: `Opinion <${index}>` })
        .run()
    }
    db.delete(outbox).run()
    const ann = chat.person({ name: 'Ann', language })
    ann.starts(`p_${teeId}`)
    await ann.awaits(language === 'en' ? 'Tee' : 'Футболка')
    return { ...chat, ann, owner, teeId }
  }

  test('says nothing of reviews while there are none', async () => {
    const { ann } = await openReviewed(0)
    expect(ann.last()?.caption).not.toContain('★')
    expect(ann.buttons().flat()).not.toContain('Reviews')
  })

  test.each([
    ['en', 1, '★ 4.0 · 1 review'],
    ['en', 5, '★ 4.8 · 5 reviews'],
    ['ru', 1, '★ 4,0 · 1 отзыв'],
    ['ru', 3, '★ 4,7 · 3 отзыва'],
    ['ru', 5, '★ 4,8 · 5 отзывов'],
  ] as const)('says in %s what %i come to', async (language, count, words) => {
    const { ann } = await openReviewed(count, language)
    expect(ann.last()?.caption?.split('\n')[1]).toBe(words)
  })

  test('opens its reviews page by page, and comes back as it was', async () => {
    const { ann } = await openReviewed(5)
    await ann.hears('Blue')
    await ann.hears('Reviews')
    const told = ann.sees().length
    const opened = ann.last() as Message
    const date = '15 January 2026'
    expect(opened.text).toBe(
      [
        'Tee\n★ 4.8 · 5 reviews',
        ...[4, 3, 2].map((index) => `★★★★★ · ${date}\nOpinion <${index}>`),
        'Page 1 of 2',
      ].join('\n\n'),
    )
    await ann.hears('Next ›')
    expect(ann.last()?.text).toContain(`★★★★☆ · ${date}\nOpinion <0>`)
    expect(ann.buttons()).toEqual([['‹ Back'], ['← To the product']])
    await ann.hears('← To the product')
    expect(ann.last()?.caption).toContain('Colour: Blue')
    expect(ann.sees()).toHaveLength(told)
  })

  test('leads on from reviews that are gone meanwhile, and from a product that is', async () => {
    const { ann, db } = await openReviewed(1)
    await ann.hears('Reviews')
    db.delete(reviews).run()
    await ann.hears('← To the product')
    expect(ann.buttons().flat()).not.toContain('Reviews')
  })

  test('answers an old button of reviews', async () => {
    const { ann, db, call, teeId } = await openReviewed(1)
    db.delete(reviews).run()
    const data = `r:9:${teeId.toString(36)}:::0:`
    await sendOld({ call }, ann.id, data)
    await ann.hears('Old')
    expect(ann.last()?.text).toBe('Tee\nNo reviews yet.')
    db.update(products).set({ status: 'archived' }).run()
    await sendOld({ call }, ann.id, data)
    await ann.hears('Old')
    expect(ann.last()?.text).toContain('no longer')
  })
})
