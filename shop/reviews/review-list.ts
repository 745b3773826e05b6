// What everybody reads about a product: how many stars it has on average, and what those who bought it say. Without names, and
// only what the shop has decided to show.
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { reviews } from '#db/schema/selling.ts'
import type { Actor } from '../actor.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { hotRead, prepared } from '../prepared.ts'
import { getProduct } from '../products/product-view.ts'

export type Rating = { average: number; count: number }
export type ReviewView = { rating: number; text: string; createdAt: number }
export type ReviewList = Rating & { title: string; reviews: ReviewView[]; page: number; pages: number }
export type ReviewQuery = { productId: number; page: number; onPage: number }

/** `next` is the `after` of the page that goes on. */
export type ReviewPage = { items: (ReviewView & { id: number })[]; next: string | null }

const shown = and(eq(reviews.productId, sql.placeholder('productId')), eq(reviews.status, 'shown'))

const statements = prepared((db) => ({
  rating: hotRead(
    db,
    db
      .select({ average: sql<number | null>`avg(${reviews.rating})`, count: sql<number>`count(*)` })
      .from(reviews)
      .where(shown),
  ),
  page: db
    .select({ rating: reviews.rating, text: reviews.text, createdAt: reviews.createdAt })
    .from(reviews)
    .where(shown)
    .orderBy(desc(reviews.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
  older: db
    .select({ id: reviews.id, rating: reviews.rating, text: reviews.text, createdAt: reviews.createdAt })
    .from(reviews)
    .where(and(shown, lt(reviews.id, sql.placeholder('before'))))
    .orderBy(desc(reviews.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
}))

const onPage = 10

/** The average of none is 0. */
export function readRating(db: Db, productId: number): Rating {
  const { average, count } = statements(db).rating.get({ productId }) ?? { average: 0, count: 0 }
  return { average: average ?? 0, count }
}

/** Newest first; a page that is no more is the last there is. Who may not see the product reads nothing about it. */
export function listReviews(
  db: Db,
  actor: Actor,
  { productId, page: wished, onPage }: ReviewQuery,
  language: Language,
): ReviewList {
  const { title } = getProduct(db, actor, productId, language)
  const rating = readRating(db, productId)
  const pages = Math.max(1, Math.ceil(rating.count / onPage))
  const page = Math.min(Math.max(1, wished), pages)
  const window = { productId, limit: onPage, offset: (page - 1) * onPage }
  return { ...rating, title, reviews: statements(db).page.all(window), page, pages }
}

/** The same for whoever reads on and on: no review twice and none left out while new ones come. */
export function listOlderReviews(
  db: Db,
  actor: Actor,
  { productId, after }: { productId: number; after: string | undefined },
  language: Language,
): ReviewPage {
  getProduct(db, actor, productId, language)
  const [before] = after === undefined ? [Number.MAX_SAFE_INTEGER] : readCursor(after, 'reviews', 1)
  const found = statements(db).older.all({ productId, before, limit: onPage + 1 })
  const items = found.slice(0, onPage)
  const last = found.length > onPage ? items.at(-1) : undefined
  return { items, next: last === undefined ? null : writeCursor('reviews', [last.id]) }
}
