// A shop in memory for tests: real SQLite, real tables, a clock that stands still until told.

import { onTestFinished } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { categories, products, variants } from '#db/schema/catalogue.ts'
import type { Role } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import { type Customer, type Staff, system } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { fillField, openDraft } from '#shop/checkout/checkout.ts'
import { viewCheckout } from '#shop/checkout/checkout-view.ts'
import { type PlacedOrder, type PlaceOrder, placeOrder } from '#shop/orders/orders.ts'
import { changeSetting, type SettingKey, type Settings } from '#shop/settings.ts'

export const noon = Date.UTC(2026, 0, 15, 12)

/** An empty shop: migrating each anew took a fifth of all the time. */
let empty: Buffer | undefined

/** Whoever opens many in one test closes each. */
export function openEmptyDb(): Db {
  empty ??= makeEmpty()
  return openDb(empty)
}

export function memoryDb(): Db {
  const db = openEmptyDb()
  onTestFinished(() => closeDb(db))
  return db
}

function makeEmpty(): Buffer {
  const db = openDb(':memory:')
  migrateDb(db)
  const image = db.$client.serialize()
  closeDb(db)
  return image
}

let next = 1

export function addCustomer(db: Db, fields: Partial<typeof customers.$inferInsert> = {}): Customer {
  const row = { telegramId: 1_000_000 + next++, name: 'Ann', createdAt: noon, seenAt: noon, ...fields }
  return { kind: 'customer', id: db.insert(customers).values(row).returning().get().id }
}

export function addStaff(db: Db, role: Role): Staff {
  const row = { telegramId: 2_000_000 + next++, name: role, role, addedAt: noon }
  return { kind: 'staff', id: db.insert(staff).values(row).returning().get().id }
}

export function addCategory(db: Db, fields: Partial<typeof categories.$inferInsert> = {}) {
  const row = { slug: `category-${next++}`, title: { en: 'Shoes', ru: 'Обувь' }, ...fields }
  return db.insert(categories).values(row).returning().get()
}

export function addProduct(db: Db, fields: Partial<typeof products.$inferInsert> = {}) {
  const priceMinor = fields.priceMinor ?? 1000
  const row = {
    status: 'published' as const,
    title: { en: `Product ${next}`, ru: `Товар ${next++}` },
    description: {},
    priceMinor,
    fromPriceMinor: priceMinor,
    toPriceMinor: priceMinor,
    availability: 'in_stock' as const,
    createdAt: noon,
    updatedAt: noon,
    publishedAt: noon,
    ...fields,
  }
  return db.insert(products).values(row).returning().get()
}

export function addVariant(db: Db, productId: number, fields: Partial<typeof variants.$inferInsert> = {}) {
  const row = { productId, size: `S${next}`, sku: `SKU-${next++}`, stock: 10, ...fields }
  return db.insert(variants).values(row).returning().get()
}

/** Sets settings without a person, as a first start does. */
export function set<Key extends SettingKey>(db: Db, key: Key, value: Settings[Key]): void {
  changeSetting(db, system, { key, value }, noon)
}

const answers = {
  name: 'Ann',
  phone: '+79211234567',
  deliveryId: 'courier',
  address: 'Main street 1',
  paymentId: 'on-delivery',
}

/** Everything answered that a checkout with the default settings asks. */
export function fillDraft(db: Db, customer: Customer, key = `key-${next++}`): string {
  const draft = openDraft(db, customer, key, noon)
  for (const [field, value] of Object.entries(answers)) {
    fillField(db, customer, { field: field as keyof typeof answers, value }, noon)
  }
  return draft.key
}

/** From an empty cart to a placed order, the way a customer goes. */
export function buy(db: Db, customer: Customer, variantId: number, quantity = 1): PlacedOrder {
  addToCart(db, customer, { variantId, quantity }, noon)
  const key = fillDraft(db, customer)
  return placeOrder(db, customer, orderInput(db, customer, key), noon)
}

export function orderInput(db: Db, customer: Customer, key: string): PlaceOrder {
  const agreedMinor = viewCheckout(db, customer, 'en', noon).cart.totals.totalMinor
  return { key, token: `token-${next++}`, agreedMinor, source: 'chat', language: 'en' }
}
