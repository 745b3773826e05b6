// Brings the shop's file to the newest tables without losing a row.

import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Db } from './open.ts'

const folder = fileURLToPath(new URL('../db/migrations', import.meta.url))

export function migrateDb(db: Db, migrationsFolder = folder): void {
  db.$client.pragma('foreign_keys = OFF')
  migrate(db, { migrationsFolder })
  db.$client.pragma('foreign_keys = ON')
}

/** Whether a newer Kiosk wrote this file: its tables are not the ones this code knows. */
export function isFromNewer(db: Db, migrationsFolder = folder): boolean {
  const noted = sql`select 1 from sqlite_master where name = '__drizzle_migrations'`
  if (db.get(noted) === undefined) return false
  const last = db.get<{ at: number | null }>(sql`select max(created_at) as at from __drizzle_migrations`)
  const known = readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis)
  return (last?.at ?? 0) > Math.max(0, ...known)
}
