import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { type Json, type LocalText, outboxChannels, outboxStates } from './kinds.ts'
import { staff } from './people.ts'

/** What the owner changes in chat or panel; the defaults are in shop/settings.ts. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<Json>().notNull(),
  updatedAt: integer().notNull(),
})

/** What the shop says of itself beside its goods: delivery, returns, about. */
export const pages = sqliteTable('pages', {
  id: integer().primaryKey({ autoIncrement: true }),
  /** Its name in the address. */
  slug: text().notNull().unique(),
  title: text({ mode: 'json' }).$type<LocalText>().notNull(),
  /** As written, with the signs of shop/pages/page-text.ts. */
  text: text({ mode: 'json' }).$type<LocalText>().notNull(),
  position: integer().notNull().default(0),
  hidden: integer({ mode: 'boolean' }).notNull().default(false),
  updatedAt: integer().notNull(),
})

/** Messages still to be sent. Ids only, never texts: they are written at sending, in the reader's language. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    /** Event, channel and recipient: the same thing is never told twice. */
    key: text().notNull().unique(),
    channel: text({ enum: outboxChannels }).notNull(),
    /** A chat (with a topic after a slash) or a mail address. */
    recipient: text().notNull(),
    payload: text({ mode: 'json' }).$type<Record<string, number | string>>().notNull(),
    state: text({ enum: outboxStates }).notNull().default('waiting'),
    attempts: integer().notNull().default(0),
    /** Waiting: not before. Sending: whoever claimed it is taken for dead after this. */
    nextAt: integer().notNull(),
    lastError: text(),
    createdAt: integer().notNull(),
    /** Set with `sent` and `dead`; empty: still in the queue. */
    endedAt: integer(),
  },
  (t) => [
    // The queue itself stays small, however many sent ones are kept.
    index('outbox_open').on(t.recipient, t.id).where(sql`ended_at is null`),
    index('outbox_ended').on(t.state, t.endedAt).where(sql`ended_at is not null`),
  ],
)

export const processedUpdates = sqliteTable(
  'processed_updates',
  {
    updateId: integer().primaryKey(),
    at: integer().notNull(),
    /** The update itself while it is worked on; empty: it is done. */
    received: text({ mode: 'json' }).$type<Json>(),
  },
  (t) => [
    index('processed_updates_at').on(t.at),
    index('processed_updates_open').on(t.updateId).where(sql`received is not null`),
  ],
)

export const conversationState = sqliteTable('conversation_state', {
  key: text().primaryKey(),
  value: text({ mode: 'json' }).$type<Json>().notNull(),
  updatedAt: integer().notNull(),
})

/** Pictures that Telegram has already, by the hash of their content. Its ids are good for the bot that uploaded them alone. */
export const telegramFiles = sqliteTable(
  'telegram_files',
  {
    hash: text().notNull(),
    botId: integer().notNull(),
    fileId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.hash, t.botId] })],
)

/** A bulk change of products with everything needed to undo it. */
export const bulkChanges = sqliteTable(
  'bulk_changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    staffId: integer()
      .notNull()
      .references(() => staff.id),
    kind: text().notNull(),
    at: integer().notNull(),
    undoneAt: integer(),
    /** How many products it changed. */
    changed: integer().notNull(),
    /** Of how many the search, or the deletion itself, is still to follow. */
    pending: integer().notNull().default(0),
    /** What was to be done. */
    change: text({ mode: 'json' }).$type<Json>().notNull(),
    /** The longest comes last, as whatever stands behind it is found by reading all of it. Empty once it is too late to undo. */
    items: text({ mode: 'json' }).$type<Json>().notNull(),
  },
  (t) => [index('bulk_changes_pending').on(t.pending).where(sql`pending > 0`)],
)

/** Products that a bulk change deleted, as long as it can be undone. */
export const deletedProducts = sqliteTable(
  'deleted_products',
  {
    productId: integer().primaryKey(),
    bulkId: integer()
      .notNull()
      .references(() => bulkChanges.id, { onDelete: 'cascade' }),
    /** All its rows. */
    goods: text({ mode: 'json' }).$type<Json>().notNull(),
    /** What customers had of it: likes, reviews, lines in carts and orders. */
    links: text({ mode: 'json' }).$type<Json>().notNull(),
  },
  (t) => [index('deleted_products_bulk').on(t.bulkId)],
)
