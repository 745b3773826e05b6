// A shop in memory for tests: real SQLite, real tables, a clock that stands still until told.

import { onTestFinished } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { categories, products, variants } from '#db/schema/catalogue.ts'
import type { Role } from '#db/schema/kinds.ts'
import { customers, staff } from '#db/schema/people.ts'
import type { Customer, Staff } from '#shop/actor.ts'

export const noon = Date.UTC(2026, 0, 15, 12)

export function memoryDb(): Db {
  const db = openDb(':memory:')
  migrateDb(db)
  onTestFinished(() => closeDb(db))
  return db
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
