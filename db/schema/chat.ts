// What stands where in Telegram's chats, and what customers and the shop write to each other there.
import { index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { postKinds } from './kinds.ts'
import { customers, staff } from './people.ts'
import { orders } from './selling.ts'

/** A message of the bot that is edited later, or answered: which order or which words it shows. */
export const posts = sqliteTable(
  'posts',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: postKinds }).notNull(),
    /** An order's id, a dialogue message's, or a review's. */
    subjectId: integer().notNull(),
    chatId: integer().notNull(),
    /** Of a forum; empty: none. */
    topicId: integer(),
    messageId: integer().notNull(),
    postedAt: integer().notNull(),
  },
  (t) => [unique('posts_place').on(t.chatId, t.messageId), index('posts_subject').on(t.kind, t.subjectId)],
)

/** One thing said, by the customer or by the shop. */
export const dialogue = sqliteTable(
  'dialogue',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    customerId: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    orderId: integer().references(() => orders.id, { onDelete: 'set null' }),
    /** Who of the shop said it; empty: the customer did. */
    staffId: integer().references(() => staff.id, { onDelete: 'set null' }),
    fromShop: integer({ mode: 'boolean' }).notNull(),
    text: text().notNull(),
    /** Where it was sent: a photo or a file is copied from there, and what comes twice is known by it. */
    sourceChatId: integer(),
    sourceMessageId: integer(),
    createdAt: integer().notNull(),
  },
  (t) => [index('dialogue_customer').on(t.customerId, t.id)],
)

/** The topic of a forum in which the shop talks with one customer. */
export const dialogueTopics = sqliteTable(
  'dialogue_topics',
  {
    chatId: integer().notNull(),
    topicId: integer().notNull(),
    customerId: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.chatId, t.topicId] }),
    unique('dialogue_topics_customer').on(t.customerId, t.chatId),
  ],
)
