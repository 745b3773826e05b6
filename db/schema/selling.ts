import { sql } from 'drizzle-orm'
import { check, index, integer, real, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import { products, variants } from './catalogue.ts'
import {
  actorKinds,
  type LocalText,
  languages,
  orderSources,
  orderStatuses,
  paymentStatuses,
  promoKinds,
  reviewStatuses,
} from './kinds.ts'
import { customers, staff } from './people.ts'

export const carts = sqliteTable('carts', {
  customerId: integer()
    .primaryKey()
    .references(() => customers.id, { onDelete: 'cascade' }),
  promoCode: text(),
  updatedAt: integer().notNull(),
})

/** Remembers what the customer last saw, so that a changed price or a vanished thing can be told. */
export const cartLines = sqliteTable(
  'cart_lines',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    customerId: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    variantId: integer().references(() => variants.id, { onDelete: 'set null' }),
    quantity: integer().notNull(),
    seenPriceMinor: integer().notNull(),
    seenTitle: text({ mode: 'json' }).$type<LocalText>().notNull(),
    addedAt: integer().notNull(),
  },
  (t) => [
    unique('cart_lines_once').on(t.customerId, t.variantId),
    index('cart_lines_variant').on(t.variantId),
    check('cart_lines_quantity', sql`${t.quantity} > 0`),
  ],
)

export type CheckoutFields = {
  name?: string
  phone?: string
  email?: string
  deliveryId?: string
  address?: string
  /** A shared location, beside or instead of the written address. */
  latitude?: number
  longitude?: number
  comment?: string
  paymentId?: string
}
export type CheckoutField = Exclude<keyof CheckoutFields, 'latitude' | 'longitude'>

export const checkoutDrafts = sqliteTable('checkout_drafts', {
  customerId: integer()
    .primaryKey()
    .references(() => customers.id, { onDelete: 'cascade' }),
  /** The idempotency key of the order this draft becomes. */
  key: text().notNull(),
  fields: text({ mode: 'json' }).$type<CheckoutFields>().notNull(),
  updatedAt: integer().notNull(),
})

export const promoCodes = sqliteTable('promo_codes', {
  /** Upper case, as customers are shown it. */
  code: text().primaryKey(),
  kind: text({ enum: promoKinds }).notNull(),
  /** Percent 1–100, or minor units; 0 for free delivery. */
  value: integer().notNull(),
  minimumMinor: integer().notNull().default(0),
  startsAt: integer(),
  endsAt: integer(),
  /** How many orders may carry it, all customers together. */
  maxUses: integer(),
  oncePerCustomer: integer({ mode: 'boolean' }).notNull().default(false),
  firstOrderOnly: integer({ mode: 'boolean' }).notNull().default(false),
  active: integer({ mode: 'boolean' }).notNull().default(true),
  createdAt: integer().notNull(),
})

export const orders = sqliteTable(
  'orders',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** What people say: sequential, without gaps. */
    number: integer().notNull().unique(),
    /** What opens the order page without an account. */
    token: text().notNull().unique(),
    /** The same key gives the same order. */
    key: text().notNull(),
    /** Empty once the customer had their data deleted; the order stays for the books. */
    customerId: integer().references(() => customers.id, { onDelete: 'set null' }),
    status: text({ enum: orderStatuses }).notNull().default('new'),
    source: text({ enum: orderSources }).notNull(),
    language: text({ enum: languages }).notNull(),
    name: text().notNull(),
    phone: text().notNull(),
    email: text().notNull(),
    deliveryId: text().notNull(),
    deliveryTitle: text({ mode: 'json' }).$type<LocalText>().notNull(),
    address: text().notNull(),
    latitude: real(),
    longitude: real(),
    comment: text().notNull(),
    paymentId: text().notNull(),
    paymentTitle: text({ mode: 'json' }).$type<LocalText>().notNull(),
    paymentStatus: text({ enum: paymentStatuses }).notNull().default('unpaid'),
    currency: text().notNull(),
    goodsMinor: integer().notNull(),
    discountMinor: integer().notNull(),
    deliveryMinor: integer().notNull(),
    totalMinor: integer().notNull(),
    promoCode: text(),
    assignedTo: integer().references(() => staff.id, { onDelete: 'set null' }),
    tracking: text().notNull().default(''),
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    updatedAt: integer().notNull(),
    /** Among the staff; the customer never reads it. */
    staffNote: text().notNull().default(''),
  },
  (t) => [
    unique('orders_key').on(t.customerId, t.key),
    index('orders_status').on(t.status, t.id),
    index('orders_promo').on(t.promoCode),
    index('orders_phone').on(t.phone),
    // Sums over a time are read from here alone.
    index('orders_created').on(t.createdAt, t.status, t.currency, t.totalMinor, t.source),
  ],
)

/** A snapshot: what was sold, under which name, at what price. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    orderId: integer()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    productId: integer().references(() => products.id, { onDelete: 'set null' }),
    variantId: integer().references(() => variants.id, { onDelete: 'set null' }),
    title: text({ mode: 'json' }).$type<LocalText>().notNull(),
    colour: text({ mode: 'json' }).$type<LocalText>(),
    size: text().notNull(),
    sku: text().notNull(),
    quantity: integer().notNull(),
    priceMinor: integer().notNull(),
    /** This line's part of the order's discount. */
    discountMinor: integer().notNull(),
    /** How many were taken from the stock and would go back to it; 0 for what is not counted. */
    reserved: integer().notNull(),
    onOrder: integer({ mode: 'boolean' }).notNull(),
  },
  (t) => [
    index('order_lines_order').on(t.orderId),
    index('order_lines_variant').on(t.variantId),
    index('order_lines_product').on(t.productId),
    check('order_lines_quantity', sql`${t.quantity} > 0 and ${t.reserved} >= 0`),
  ],
)

export const orderHistory = sqliteTable(
  'order_history',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    orderId: integer()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    at: integer().notNull(),
    actorKind: text({ enum: actorKinds }).notNull(),
    actorId: integer(),
    from: text({ enum: orderStatuses }),
    to: text({ enum: orderStatuses }).notNull(),
    note: text().notNull().default(''),
  },
  (t) => [index('order_history_order').on(t.orderId, t.id)],
)

/** What a buyer says of a product, once for each order that brought it. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    orderId: integer()
      .notNull()
      .references(() => orders.id, { onDelete: 'restrict' }),
    productId: integer()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    customerId: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    rating: integer().notNull(),
    text: text().notNull().default(''),
    status: text({ enum: reviewStatuses }).notNull().default('waiting'),
    /** Grows with what is written, not with what is decided. */
    version: integer().notNull().default(1),
    createdAt: integer().notNull(),
    decidedAt: integer(),
    decidedBy: integer().references(() => staff.id, { onDelete: 'set null' }),
  },
  (t) => [
    unique('reviews_once').on(t.orderId, t.productId),
    index('reviews_product').on(t.productId, t.status, t.id),
    index('reviews_customer').on(t.customerId),
    check('reviews_rating', sql`${t.rating} between 1 and 5`),
  ],
)

/** What a customer likes, without meaning to buy it yet. */
export const favourites = sqliteTable(
  'favourites',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    customerId: integer()
      .notNull()
      .references(() => customers.id, { onDelete: 'cascade' }),
    productId: integer()
      .notNull()
      .references(() => products.id, { onDelete: 'cascade' }),
    addedAt: integer().notNull(),
  },
  (t) => [
    unique('favourites_once').on(t.customerId, t.productId),
    index('favourites_product').on(t.productId),
  ],
)
