// What a customer likes: kept until they take it out again. Shows only what the catalogue shows; what is hidden for a while comes
// back by itself.
import { and, count, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { favourites } from '#db/schema/selling.ts'
import type { Customer } from './actor.ts'
import { inShownCategory } from './categories/shown-categories.ts'
import { ShopError } from './error.ts'
import { limits } from './limits.ts'
import { prepared } from './prepared.ts'
import { listCards, type ProductCard, p } from './products/product-card.ts'
import { inLightTx, type Tx } from './transaction.ts'

const customerId = sql.placeholder('customerId')
const product = sql.placeholder('product')
const isShown = and(eq(p.status, 'published'), inShownCategory)

const statements = prepared((db) => ({
  shownIds: db
    .select({ id: p.id })
    .from(favourites)
    .innerJoin(p, eq(p.id, favourites.productId))
    .where(and(eq(favourites.customerId, customerId), isShown))
    .orderBy(sql`${favourites.id} desc`)
    .prepare(),
  shown: db
    .select({ id: p.id })
    .from(p)
    .where(and(eq(p.id, product), isShown))
    .prepare(),
  has: db
    .select({ id: favourites.id })
    .from(favourites)
    .where(and(eq(favourites.customerId, customerId), eq(favourites.productId, product)))
    .prepare(),
  size: db.select({ rows: count() }).from(favourites).where(eq(favourites.customerId, customerId)).prepare(),
}))

/** The newest first. */
export function listFavouriteIds(db: Db, customer: Customer): number[] {
  const rows = statements(db).shownIds.all({ customerId: customer.id })
  return rows.map(({ id }) => id)
}

export function listFavourites(db: Db, customer: Customer, language: Language): ProductCard[] {
  return listCards(db, listFavouriteIds(db, customer), language)
}

/** Once, however often it is asked for. */
export function addFavourite(db: Db, customer: Customer, productId: number, now: number): void {
  inLightTx(db, (tx) => {
    if (hasFavourite(tx, customer, productId)) return
    if (statements(tx).shown.get({ product: productId }) === undefined) throw new ShopError('not-found')
    if (countFavourites(tx, customer) >= limits.favourites) {
      throw new ShopError('favourites-full', { most: limits.favourites })
    }
    tx.insert(favourites).values({ customerId: customer.id, productId, addedAt: now }).run()
  })
}

function hasFavourite(db: Db, customer: Customer, productId: number): boolean {
  return statements(db).has.get({ customerId: customer.id, product: productId }) !== undefined
}

export function removeFavourite(db: Db, customer: Customer, productId: number): void {
  const own = and(eq(favourites.customerId, customer.id), eq(favourites.productId, productId))
  db.delete(favourites).where(own).run()
}

/** All that are kept, hidden ones too. */
export function countFavourites(db: Db, customer: Customer): number {
  return statements(db).size.get({ customerId: customer.id })?.rows ?? 0
}

export function exportFavourites(db: Db, customer: Customer) {
  const { productId, addedAt } = favourites
  return db
    .select({ productId, title: p.title, addedAt })
    .from(favourites)
    .innerJoin(p, eq(p.id, productId))
    .where(eq(favourites.customerId, customer.id))
    .orderBy(favourites.id)
    .all()
}

/** What a guest liked goes over to the customer, as much of it as there is room for, the newest first. */
export function mergeFavourites(tx: Tx, guest: Customer, customer: Customer): void {
  const room = limits.favourites - countFavourites(tx, customer)
  const ofGuest = eq(favourites.customerId, guest.id)
  const liked = tx.select().from(favourites).where(ofGuest).orderBy(sql`${favourites.id} desc`).all()
  const taken = liked.filter(({ productId }) => !hasFavourite(tx, customer, productId)).slice(0, room)
  // Oldest first, so that they keep their order.
  for (const { productId, addedAt } of taken.reverse()) {
    tx.insert(favourites).values({ customerId: customer.id, productId, addedAt }).run()
  }
}
