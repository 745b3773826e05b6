import { describe, expect, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { OrderStatus } from '#db/schema/kinds.ts'
import { auditLog } from '#db/schema/people.ts'
import { outbox } from '#db/schema/running.ts'
import { reviews } from '#db/schema/selling.ts'
import { type Customer, system } from '#shop/actor.ts'
import { meetGuest } from '#shop/customers.ts'
import { mergeGuest } from '#shop/guest.ts'
import { limits } from '#shop/limits.ts'
import { moveOrder } from '#shop/orders/order-moves.ts'
import { deleteMyData, exportMyData } from '#shop/personal-data.ts'
import { notePost } from '#shop/posts.ts'
import { listReviews, readRating } from '#shop/reviews/review-list.ts'
import { decideReview, findReviewCard } from '#shop/reviews/review-moderation.ts'
import { getReviewable, listReviewable, writeReview } from '#shop/reviews/reviews.ts'
import { codeOf } from '#test/support/refusal.ts'
import {
  addCustomer,
  addProduct,
  addStaff,
  addVariant,
  buy,
  memoryDb,
  noon,
  set,
} from '#test/support/shop.ts'

const delivered = ['confirmed', 'sent', 'delivered'] as const

function move(db: Db, orderId: number, ...way: readonly OrderStatus[]): void {
  for (const to of way) moveOrder(db, system, { orderId, to }, noon)
}

/** Ann has got a tee; the shop hears of things in its group. */
function shopWithTee() {
  const db = memoryDb()
  set(db, 'notifyChats', ['-100'])
  const { id: productId } = addProduct(db, { title: { en: 'Tee', ru: 'Футболка' } })
  const variantId = addVariant(db, productId, { stock: 100 }).id
  const owner = addStaff(db, 'owner')
  const gets = (who: Customer) => {
    const { id } = buy(db, who, variantId)
    move(db, id, ...delivered)
    return id
  }
  const ann = addCustomer(db)
  const orderId = gets(ann)
  const writes = (rating: number, text?: string, at = noon) =>
    writeReview(db, ann, { orderId, productId, rating, ...(text !== undefined && { text }) }, at)
  const decides = (to: 'shown' | 'hidden', { id, version } = writes(5)) =>
    decideReview(db, owner, { reviewId: id, to, version }, noon)
  const told = () =>
    db
      .select()
      .from(outbox)
      .all()
      .filter(({ kind }) => kind === 'review')
      .map(({ recipient, payload }) => [recipient, payload.event])
  return { db, productId, variantId, owner, gets, ann, orderId, writes, decides, told }
}

describe('writing a review', () => {
  test('takes stars at once and words later, and tells the shop of both', () => {
    const { db, ann, orderId, productId, writes, told } = shopWithTee()
    const { id } = writes(4)
    expect(writes(4, '  Fits\r\nwell ')).toMatchObject({
      id,
      rating: 4,
      text: 'Fits\nwell',
      status: 'waiting',
    })
    expect(told()).toEqual([
      ['-100', 'written'],
      ['-100', 'written'],
    ])
    expect(listReviewable(db, ann, orderId, 'ru')).toEqual([
      { productId, title: 'Футболка', rating: 4, mayChange: true },
    ])
  })

  test('twice changes nothing', () => {
    const { db, writes, told } = shopWithTee()
    expect(writes(5, 'Good')).toEqual(writes(5, 'Good'))
    writes(5)
    expect(told()).toHaveLength(1)
    expect(db.select().from(reviews).all()).toMatchObject([{ text: 'Good', version: 1 }])
  })

  test('may be thought over while it waits', () => {
    const { writes } = shopWithTee()
    writes(5, 'Good')
    expect(writes(2, 'Torn')).toMatchObject({ rating: 2, text: 'Torn', version: 2 })
    expect(writes(3)).toMatchObject({ rating: 3, text: 'Torn' })
  })

  test('is over once the shop has decided', () => {
    const { db, ann, orderId, productId, writes, decides } = shopWithTee()
    decides('shown', writes(5, 'Good'))
    expect(codeOf(() => writes(4))).toBe('review-decided')
    expect(codeOf(() => writes(5))).toBe('review-decided')
    expect(codeOf(() => writes(5, 'Better'))).toBe('review-decided')
    expect(codeOf(() => writes(5, 'Good'))).toBe('done')
    expect(codeOf(() => getReviewable(db, ann, { orderId, productId }, 'en'))).toBe('review-decided')
  })

  test('brings words to stars that were decided about meanwhile, and the shop looks again', () => {
    const { db, productId, writes, decides, told } = shopWithTee()
    decides('shown', writes(5))
    expect(codeOf(() => writes(4))).toBe('review-decided')
    expect(writes(5, 'Good')).toMatchObject({ status: 'waiting', decidedAt: null, decidedBy: null })
    expect(readRating(db, productId).count).toBe(0)
    expect(told().at(-1)).toEqual(['-100', 'again'])
  })

  test.each([0, 6, 4.5, Number.NaN])('takes no %s stars', (rating) => {
    const { writes } = shopWithTee()
    expect(codeOf(() => writes(rating))).toBe('invalid-input')
  })

  test('takes as many signs as there is room for', () => {
    const { writes } = shopWithTee()
    expect(codeOf(() => writes(5, '🧦'.repeat(limits.review)))).toBe('done')
    expect(codeOf(() => writes(5, 'x'.repeat(limits.review + 1)))).toBe('comment-too-long')
  })

  test('is for whoever ordered that very thing', () => {
    const { db, orderId, productId, ann } = shopWithTee()
    const other = addProduct(db).id
    const tries = [
      [addCustomer(db), { orderId, productId }],
      [ann, { orderId, productId: other }],
      [ann, { orderId: 99, productId }],
    ] as const
    for (const [who, bought] of tries) {
      expect(codeOf(() => writeReview(db, who, { ...bought, rating: 5 }, noon))).toBe('not-found')
      expect(codeOf(() => getReviewable(db, who, bought, 'en'))).toBe('not-found')
    }
  })

  test.each([[[]], [['confirmed', 'sent']], [['cancelled']], [[...delivered, 'returned']]] as const)(
    'is not for an order after %j',
    (way) => {
      const { db, ann, variantId, productId } = shopWithTee()
      const { id: orderId } = buy(db, ann, variantId)
      move(db, orderId, ...way)
      const wish = { orderId, productId, rating: 5 }
      expect(codeOf(() => writeReview(db, ann, wish, noon))).toBe('review-not-yet')
      expect(codeOf(() => listReviewable(db, ann, orderId, 'en'))).toBe('review-not-yet')
    },
  )

  test('asks once about a thing in two sizes, and not about one that was deleted', () => {
    const { db, ann, productId, variantId } = shopWithTee()
    const large = addVariant(db, productId, { size: 'XL' }).id
    const { id } = buy(db, ann, variantId)
    move(db, id, 'cancelled')
    const both = buy(db, ann, large).id
    db.$client.prepare('update order_lines set order_id = ? where order_id = ?').run(both, id)
    move(db, both, ...delivered)
    expect(listReviewable(db, ann, both, 'en')).toHaveLength(1)
    db.delete(products).run()
    expect(listReviewable(db, ann, both, 'en')).toEqual([])
  })

  test('goes over with the orders of a guest', () => {
    const { db, ann, gets, productId } = shopWithTee()
    const guest = meetGuest(db, noon)
    const orderId = gets(guest)
    writeReview(db, guest, { orderId, productId, rating: 3 }, noon)
    mergeGuest(db, guest, ann, noon)
    expect(db.select().from(reviews).all()).toMatchObject([{ customerId: ann.id, rating: 3 }])
  })
})

describe('deciding about a review', () => {
  test('is for those who may edit the whole catalogue, and is written down', () => {
    const { db, productId, owner, writes } = shopWithTee()
    const { id: reviewId, version } = writes(5)
    const decision = { reviewId, version, to: 'shown' } as const
    for (const who of [addStaff(db, 'courier'), addStaff(db, 'seller'), addCustomer(db)]) {
      expect(codeOf(() => decideReview(db, who, decision, noon))).toBe('not-allowed')
    }
    expect(readRating(db, productId).count).toBe(0)
    decideReview(db, owner, decision, noon + 1)
    decideReview(db, addStaff(db, 'manager'), decision, noon + 2)
    expect(findReviewCard(db, reviewId, 'ru')).toEqual({
      ...{ id: reviewId, version, status: 'shown', rating: 5, text: '' },
      ...{ number: 1, title: 'Футболка', decidedBy: 'owner' },
    })
    const log = db.select().from(auditLog).all()
    expect(log.filter(({ subject }) => subject === 'review')).toMatchObject([
      { actorId: owner.id, action: 'review.decide', before: 'waiting', after: 'shown' },
    ])
  })

  test('is about what was read, and may be taken back', () => {
    const { db, productId, writes, decides } = shopWithTee()
    const first = writes(5, 'Good')
    const second = writes(5, 'Bad words')
    expect(codeOf(() => decides('shown', first))).toBe('changed-meanwhile')
    decides('shown', second)
    expect(readRating(db, productId).count).toBe(1)
    decides('hidden', second)
    expect(readRating(db, productId).count).toBe(0)
    expect(codeOf(() => decides('shown', { ...second, id: 99 }))).toBe('not-found')
  })

  test('is told wherever the review stands', () => {
    const { db, writes, decides, told } = shopWithTee()
    const review = writes(5)
    const post = { kind: 'review' as const, subjectId: review.id, topicId: 7, messageId: 1 }
    notePost(db, { ...post, chatId: -200 }, noon)
    decides('shown', review)
    expect(told().slice(1)).toEqual([
      ['-100', 'refresh'],
      ['-200/7', 'refresh'],
    ])
  })
})

describe('the reviews of a product', () => {
  test('are those that are shown, newest first, with what they come to', () => {
    const { db, ann, productId, gets, owner } = shopWithTee()
    for (const [index, rating] of [5, 4, 4, 1].entries()) {
      const orderId = gets(ann)
      const review = writeReview(db, ann, { orderId, productId, rating, text: `No. ${index}` }, noon + index)
      const { id: reviewId, version } = review
      if (rating > 1) decideReview(db, owner, { reviewId, version, to: 'shown' }, noon)
    }
    expect(readRating(db, productId)).toEqual({ average: 13 / 3, count: 3 })
    const read = (page: number) => listReviews(db, ann, { productId, page, onPage: 2 }, 'en')
    expect(read(1)).toMatchObject({
      ...{ title: 'Tee', count: 3, page: 1, pages: 2 },
      reviews: [
        { rating: 4, text: 'No. 2', createdAt: noon + 2 },
        { rating: 4, text: 'No. 1' },
      ],
    })
    expect(read(9)).toMatchObject({ page: 2, reviews: [{ text: 'No. 0' }] })
  })

  test('are none at first, and nobody’s to read of a product that is not shown', () => {
    const { db, ann, productId } = shopWithTee()
    expect(readRating(db, productId)).toEqual({ average: 0, count: 0 })
    const read = () => listReviews(db, ann, { productId, page: 1, onPage: 2 }, 'en')
    expect(read()).toMatchObject({ reviews: [], page: 1, pages: 1 })
    db.update(products).set({ status: 'archived' }).run()
    expect(codeOf(read)).toBe('not-found')
  })
})

describe('what a customer wrote', () => {
  test('is theirs to take along', () => {
    const { db, ann, orderId, productId, writes } = shopWithTee()
    writes(4, 'Fits well')
    expect(exportMyData(db, ann).reviews).toEqual([
      { orderId, productId, rating: 4, text: 'Fits well', status: 'waiting', createdAt: noon },
    ])
  })

  test('goes with them, from the product and from the chats of the shop', () => {
    const { db, ann, productId, writes, decides, told } = shopWithTee()
    const review = writes(4, 'Fits well')
    decides('shown', review)
    const post = { kind: 'review' as const, subjectId: review.id, topicId: null, messageId: 1 }
    notePost(db, { ...post, chatId: -200 }, noon)
    deleteMyData(db, ann, noon)
    expect(db.select().from(reviews).all()).toEqual([])
    expect(readRating(db, productId).count).toBe(0)
    expect(told().slice(-2)).toEqual([
      ['-100', 'refresh'],
      ['-200', 'refresh'],
    ])
  })
})
