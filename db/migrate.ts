// Brings the shop's file to the newest tables without losing a row.

import { fileURLToPath } from 'node:url'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Db } from './open.ts'

const folder = fileURLToPath(new URL('../db/migrations', import.meta.url))

export function migrateDb(db: Db, migrationsFolder = folder): void {
  db.$client.pragma('foreign_keys = OFF')
  migrate(db, { migrationsFolder })
  db.$client.pragma('foreign_keys = ON')
}
