// A shop where buyers stand with filled carts and forms, and what an order of theirs asks of the database.
import { copyFileSync, rmSync } from 'node:fs'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { customers, staff } from '#db/schema/people.ts'
import type { Customer } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { fillField, openDraft } from '#shop/checkout/checkout.ts'
import { placeOrder } from '#shop/orders/orders.ts'
import { readSettings } from '#shop/settings.ts'
import { type Asked, recordStatements } from './recording.ts'

const goods = 200
export const priceMinor = 199_000
export const now = Date.UTC(2026, 0, 15)
export const answers = {
  name: 'Ann',
  phone: '+79211234567',
  deliveryId: 'courier',
  address: 'Main street 1',
  paymentId: 'on-delivery',
}

export type OrderShop = { buyers: Customer[]; linesEach: number }

export function copyOf(from: string, to: string): Db {
  for (const ending of ['', '-wal', '-shm']) rmSync(to + ending, { force: true })
  copyFileSync(from, to)
  const db = openDb(to)
  readSettings(db)
  return db
}

/** Carts and forms are filled beforehand: what is measured begins with the tap that orders. */
export function fillShop(file: string, buyers: number, linesEach: number): OrderShop {
  const db = openDb(file)
  db.$client.pragma('synchronous = OFF')
  migrateDb(db)
  db.insert(staff).values({ telegramId: 1, name: 'owner', role: 'owner', addedAt: now }).run()
  const variantIds = Array.from({ length: goods }, (_, index) => addThing(db, index))
  const add = (_: unknown, index: number) => {
    const wanted = Array.from({ length: linesEach }, (_, line) => index * linesEach + line)
    return addBuyer(
      db,
      index,
      wanted.map((at) => variantIds[at % variantIds.length] ?? 0),
    )
  }
  const all = Array.from({ length: buyers }, add)
  closeDb(db)
  return { buyers: all, linesEach }
}

function addThing(db: Db, index: number): number {
  const title = { ru: `Футболка беговая ${index}`, en: `Running tee ${index}` }
  const prices = { priceMinor, fromPriceMinor: priceMinor, toPriceMinor: priceMinor }
  const product = db
    .insert(products)
    .values({
      title,
      description: {},
      ...prices,
      status: 'published',
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
    .get()
  const row = { productId: product.id, size: 'M', sku: `TEE-${index}`, stock: 1_000_000 }
  return db.insert(variants).values(row).returning().get().id
}

function addBuyer(db: Db, index: number, variantIds: readonly number[]): Customer {
  const row = { telegramId: 1_000 + index, name: 'Ann', createdAt: now, seenAt: now }
  const buyer: Customer = { kind: 'customer', id: db.insert(customers).values(row).returning().get().id }
  for (const variantId of variantIds) addToCart(db, buyer, { variantId, quantity: 1 }, now)
  openDraft(db, buyer, `key-${index}`, now)
  for (const [field, value] of Object.entries(answers)) {
    fillField(db, buyer, { field: field as keyof typeof answers, value }, now)
  }
  return buyer
}

export function order(db: Db, { buyers, linesEach }: OrderShop, first: number, end: number): void {
  const agreedMinor = linesEach * priceMinor
  for (let index = first; index < end; index++) {
    const input = {
      key: `key-${index}`,
      token: `token-${index}`,
      agreedMinor,
      source: 'chat',
      language: 'ru',
    } as const
    const buyer = buyers[index]
    if (buyer !== undefined) placeOrder(db, buyer, input, now)
  }
}

/** A batch of statements for each buyer's order. */
export function recordOrders(db: Db, shop: OrderShop): Asked[][] {
  db.$client.pragma('synchronous = OFF')
  const recording = recordStatements(db)
  const batches: Asked[][] = []
  for (let index = 0; index < shop.buyers.length; index++) {
    order(db, shop, index, index + 1)
    batches.push(recording.take())
  }
  closeDb(db)
  return batches
}
