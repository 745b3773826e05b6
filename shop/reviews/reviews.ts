// What buyers say of what they bought: stars, and a few words if they like. Theirs alone to write, once they have the thing, and
// to change until the shop has decided about it. Never shows it to anybody else.
import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { reviews } from '#db/schema/selling.ts'
import type { Customer } from '../actor.ts'
import { cleanText } from '../contact.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { limits } from '../limits.ts'
import { getOrder } from '../orders/order-access.ts'
import { listLines, type OrderLine } from '../orders/order-sale.ts'
import { inTx, type Tx } from '../transaction.ts'
import { tellGone, tellWritten } from './review-notices.ts'

export type Review = typeof reviews.$inferSelect
/** A product as one order brought it. */
export type Bought = { orderId: number; productId: number }
/** Without a text the words that are there stay. */
export type WriteReview = Bought & { rating: number; text?: string }
export type Reviewable = {
  productId: number
  title: string
  /** 0: none yet. */
  rating: number
  mayChange: boolean
}

export const mostStars = 5

/** Each product of the order once; what the shop has deleted since is not asked about. */
export function listReviewable(
  db: Db,
  customer: Customer,
  orderId: number,
  language: Language,
): Reviewable[] {
  const written = db.select().from(reviews).where(eq(reviews.orderId, orderId)).all()
  const byProduct = new Map(
    boughtIn(db, customer, orderId).map((line) => [line.productId, textIn(line.title, language)]),
  )
  return [...byProduct].map(([productId, title]) => {
    const review = written.find((one) => one.productId === productId)
    const mayChange = review === undefined || isOpen(review)
    return { productId, title, rating: review?.rating ?? 0, mayChange }
  })
}

/** For one that the shop has decided about it is too late. */
export function getReviewable(
  db: Db,
  customer: Customer,
  { orderId, productId }: Bought,
  language: Language,
): Reviewable & { isOnly: boolean } {
  const all = listReviewable(db, customer, orderId, language)
  const found = all.find((one) => one.productId === productId)
  if (found === undefined) throw new ShopError('not-found')
  if (!found.mayChange) throw new ShopError('review-decided')
  return { ...found, isOnly: all.length === 1 }
}

/** The same again changes nothing. Words may follow stars that were decided about meanwhile: the shop looks once more. */
export function writeReview(db: Db, customer: Customer, input: WriteReview, now: number): Review {
  const { orderId, productId, rating } = input
  return inTx(db, (tx) => {
    const isBought = boughtIn(tx, customer, orderId).some((line) => line.productId === productId)
    if (!isBought) throw new ShopError('not-found')
    if (!Number.isInteger(rating) || rating < 1 || rating > mostStars) throw new ShopError('invalid-input')
    const text = input.text === undefined ? undefined : checkText(input.text)
    const known = findReview(tx, { orderId, productId })
    if (known === undefined) {
      const row = { orderId, productId, customerId: customer.id, rating, text: text ?? '', createdAt: now }
      const review = tx.insert(reviews).values(row).returning().get()
      tellWritten(tx, review, { again: false }, now)
      return review
    }
    const isSame = known.rating === rating && (text ?? known.text) === known.text
    if (isSame && (text !== undefined || isOpen(known))) return known
    return changeReview(tx, known, { rating, text: text ?? known.text }, now)
  })
}

function changeReview(tx: Tx, known: Review, said: { rating: number; text: string }, now: number): Review {
  const isDecided = known.status !== 'waiting'
  if (isDecided && (!isOpen(known) || said.rating !== known.rating)) throw new ShopError('review-decided')
  const undecided = { status: 'waiting', decidedAt: null, decidedBy: null } as const
  const review = tx
    .update(reviews)
    .set({ ...said, ...undecided, version: known.version + 1 })
    .where(eq(reviews.id, known.id))
    .returning()
    .get()
  tellWritten(tx, review, { again: isDecided }, now)
  return review
}

const isOpen = ({ status, text }: Review) => status === 'waiting' || text === ''

type BoughtLine = OrderLine & { productId: number }

function boughtIn(db: Db, customer: Customer, orderId: number): BoughtLine[] {
  const order = getOrder(db, customer, orderId)
  if (order.status !== 'delivered') throw new ShopError('review-not-yet')
  return listLines(db, orderId).filter((line): line is BoughtLine => line.productId !== null)
}

function findReview(db: Db, { orderId, productId }: Bought): Review | undefined {
  return db
    .select()
    .from(reviews)
    .where(and(eq(reviews.orderId, orderId), eq(reviews.productId, productId)))
    .get()
}

function checkText(text: string): string {
  const words = cleanText(text)
  if ([...words].length > limits.review) throw new ShopError('comment-too-long', { most: limits.review })
  return words
}

export function exportReviews(db: Db, customer: Customer) {
  const { orderId, productId, rating, text, status, createdAt } = reviews
  return db
    .select({ orderId, productId, rating, text, status, createdAt })
    .from(reviews)
    .where(eq(reviews.customerId, customer.id))
    .orderBy(reviews.id)
    .all()
}

/** They go with whoever wrote them, also from the chats in which the shop read them. */
export function forgetReviews(tx: Tx, customer: Customer, now: number): void {
  const theirs = tx.delete(reviews).where(eq(reviews.customerId, customer.id)).returning().all()
  for (const review of theirs) tellGone(tx, review, now)
}
