import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { actorKinds, type Json, languages, roles } from './kinds.ts'

/** Only what an order needs: no account. A guest has no Telegram id until we meet them there. */
export const customers = sqliteTable(
  'customers',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    telegramId: integer().unique(),
    name: text().notNull().default(''),
    username: text(),
    /** What Telegram said when we met, until the customer chooses; empty: nothing the shop speaks. */
    language: text({ enum: languages }),
    /** Set when Telegram says the bot is blocked; cleared by the next message. */
    unreachableAt: integer(),
    createdAt: integer().notNull(),
    seenAt: integer().notNull(),
    /** The tag of the link that brought them before their first order; empty: they came by themselves. */
    cameFrom: text(),
    /** Since when they wish for no broadcasts; empty: they get them. */
    newsOffAt: integer(),
  },
  (t) => [
    index('customers_came_from').on(t.cameFrom).where(sql`came_from is not null`),
    index('customers_created').on(t.createdAt),
  ],
)

export const staff = sqliteTable('staff', {
  id: integer().primaryKey({ autoIncrement: true }),
  telegramId: integer().notNull().unique(),
  name: text().notNull(),
  role: text({ enum: roles }).notNull(),
  language: text({ enum: languages }),
  addedAt: integer().notNull(),
  removedAt: integer(),
})

/** One-time links: for staff with a role, and the first one for the owner. Only the token's hash is kept. */
export const invitations = sqliteTable('invitations', {
  id: integer().primaryKey({ autoIncrement: true }),
  tokenHash: text().notNull().unique(),
  role: text({ enum: roles }).notNull(),
  /** Empty: made by the shop itself, the ownership claim. */
  invitedBy: integer().references(() => staff.id),
  createdAt: integer().notNull(),
  expiresAt: integer().notNull(),
  usedBy: integer().references(() => staff.id),
  usedAt: integer(),
  revokedAt: integer(),
})

/** Who changed what, from what to what. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    actorKind: text({ enum: actorKinds }).notNull(),
    actorId: integer(),
    action: text().notNull(),
    subject: text().notNull(),
    subjectId: text().notNull(),
    before: text({ mode: 'json' }).$type<Json>(),
    after: text({ mode: 'json' }).$type<Json>(),
  },
  (t) => [
    index('audit_log_subject').on(t.subject, t.subjectId, t.id),
    index('audit_log_actor').on(t.actorKind, t.actorId, t.id),
  ],
)
