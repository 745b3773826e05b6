// What the shop tells many at once, and what it has noticed and will tell its staff together.
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, unique, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { variants } from './catalogue.ts'
import {
  type BroadcastAudience,
  type BroadcastContent,
  broadcastStates,
  receiptStates,
  stockLevels,
} from './kinds.ts'
import { customers, staff } from './people.ts'

/** One message for many customers. */
export const broadcasts = sqliteTable(
  'broadcasts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    staffId: integer()
      .notNull()
      .references(() => staff.id),
    content: text({ mode: 'json' }).$type<BroadcastContent>().notNull(),
    audience: text({ mode: 'json' }).$type<BroadcastAudience>().notNull(),
    state: text({ enum: broadcastStates }).notNull(),
    /** To how many it was to go. */
    people: integer().notNull(),
    /** The message that shows how far it is, in the private chat of whoever sends it. */
    chatId: integer().notNull(),
    messageId: integer().notNull(),
    startedAt: integer().notNull(),
    /** Empty: it is still going out, or paused. */
    endedAt: integer(),
    /** What followed from it was told. */
    reportedAt: integer(),
  },
  // One at a time, whoever tries.
  (t) => [uniqueIndex('broadcasts_open').on(sql`(${t.endedAt} is null)`).where(sql`ended_at is null`)],
)

/** Who gets it, and what became of that; whose data is deleted stays as a figure. */
export const broadcastReceipts = sqliteTable(
  'broadcast_receipts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    broadcastId: integer()
      .notNull()
      .references(() => broadcasts.id, { onDelete: 'cascade' }),
    customerId: integer().references(() => customers.id, { onDelete: 'set null' }),
    state: text({ enum: receiptStates }).notNull().default('waiting'),
    at: integer(),
  },
  (t) => [
    unique('broadcast_receipts_once').on(t.broadcastId, t.customerId),
    index('broadcast_receipts_state').on(t.broadcastId, t.state, t.id),
    index('broadcast_receipts_customer').on(t.customerId),
  ],
)

/** The stock of a variant fell to the low mark or to nothing; gone once the staff were told. */
export const stockFalls = sqliteTable('stock_falls', {
  id: integer().primaryKey({ autoIncrement: true }),
  variantId: integer()
    .notNull()
    .references(() => variants.id, { onDelete: 'cascade' }),
  level: text({ enum: stockLevels }).notNull(),
  /** Who of the staff set it so, and need not be told; empty: it was sold. */
  staffId: integer().references(() => staff.id, { onDelete: 'set null' }),
  at: integer().notNull(),
})
