// The shop looks at each review before everybody does, and shows it or hides it; it may think again later.
import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { Language, ReviewStatus } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import { orders, reviews } from '#db/schema/selling.ts'
import { type Actor, allowAll } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { ShopError } from '../error.ts'
import { textIn } from '../languages.ts'
import { inTx } from '../transaction.ts'
import { tellDecided } from './review-notices.ts'

export type Decision = {
  reviewId: number
  to: Exclude<ReviewStatus, 'waiting'>
  /** The one the person read; a newer one refuses the decision. */
  version: number
}
export type ReviewCard = {
  id: number
  version: number
  status: ReviewStatus
  rating: number
  text: string
  number: number
  title: string
  /** Whoever decided; empty while nobody did, and where they have no name. */
  decidedBy: string
}

/** The same decision again keeps the name of whoever made it first. */
export function decideReview(db: Db, actor: Actor, { reviewId, to, version }: Decision, now: number): void {
  inTx(db, (tx) => {
    allowAll(tx, actor, 'catalogue.edit')
    const review = tx.select().from(reviews).where(eq(reviews.id, reviewId)).get()
    if (review === undefined) throw new ShopError('not-found')
    if (review.version !== version) throw new ShopError('changed-meanwhile')
    if (review.status === to) return
    const decidedBy = actor.kind === 'staff' ? actor.id : null
    tx.update(reviews).set({ status: to, decidedAt: now, decidedBy }).where(eq(reviews.id, reviewId)).run()
    const change = { action: 'review.decide', subject: 'review', subjectId: reviewId }
    recordChange(tx, actor, { ...change, before: review.status, after: to }, now)
    tellDecided(tx, { ...review, status: to }, now)
  })
}

const met = alias(customers, 'met')

/** As the staff read it; nothing once its writer had their data deleted. */
export function findReviewCard(db: Db, reviewId: number, language: Language): ReviewCard | undefined {
  const { id, version, status, rating, text } = reviews
  const row = db
    .select({
      ...{ id, version, status, rating, text },
      number: orders.number,
      title: products.title,
      decidedBy: sql<string>`coalesce(nullif(${staff.name}, ''), ${met.name}, '')`,
    })
    .from(reviews)
    .innerJoin(orders, eq(orders.id, reviews.orderId))
    .innerJoin(products, eq(products.id, reviews.productId))
    .leftJoin(staff, eq(staff.id, reviews.decidedBy))
    .leftJoin(met, eq(met.telegramId, staff.telegramId))
    .where(eq(reviews.id, reviewId))
    .get()
  return row && { ...row, title: textIn(row.title, language) }
}
