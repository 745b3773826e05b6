// The closed lists and small shapes that columns hold; rules and screens take their types from here.

export const languages = ['ru', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in the languages the owner wrote it in; at least one. */
export type LocalText = Partial<Record<Language, string>>

export const productKinds = ['good', 'service', 'digital'] as const
export type ProductKind = (typeof productKinds)[number]

export const productStatuses = ['draft', 'published', 'archived'] as const
export type ProductStatus = (typeof productStatuses)[number]

export const availabilities = ['in_stock', 'on_order', 'sold_out'] as const
export type Availability = (typeof availabilities)[number]

export const facets = ['size', 'colour-ru', 'colour-en'] as const
export type Facet = (typeof facets)[number]

export const orderStatuses = [
  'new',
  'confirmed',
  'ready',
  'sent',
  'delivered',
  'cancelled',
  'returned',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

export const orderSources = ['chat', 'webapp', 'web', 'staff'] as const
export type OrderSource = (typeof orderSources)[number]

export const paymentStatuses = ['unpaid', 'paid', 'refunded'] as const
export type PaymentStatus = (typeof paymentStatuses)[number]

export const reviewStatuses = ['waiting', 'shown', 'hidden'] as const
export type ReviewStatus = (typeof reviewStatuses)[number]

export const promoKinds = ['percent', 'fixed', 'free_delivery'] as const

export const roles = ['owner', 'manager', 'courier', 'seller'] as const
export type Role = (typeof roles)[number]

export const actorKinds = ['customer', 'staff', 'system'] as const
export type ActorKind = (typeof actorKinds)[number]

export const outboxChannels = ['telegram', 'mail'] as const
export type OutboxChannel = (typeof outboxChannels)[number]

export const outboxStates = ['waiting', 'sending', 'sent', 'dead'] as const

/** `own-order` is an order as its customer is told of it, `order` as the staff is. */
export const postKinds = ['order', 'own-order', 'dialogue', 'review'] as const
export type PostKind = (typeof postKinds)[number]

/** `stopped` by whoever sent it, before it was through. */
export const broadcastStates = ['sending', 'paused', 'stopped', 'done'] as const
export type BroadcastState = (typeof broadcastStates)[number]

/** `queued`: it is on its way; `gone`: nobody is reached there any more; `skipped`: they wished for none, or it was stopped. */
export const receiptStates = ['waiting', 'queued', 'sent', 'gone', 'failed', 'skipped'] as const
export type ReceiptState = (typeof receiptStates)[number]

/** A button below it: a door of the bot's own, or an address. */
export type BroadcastButton = { door: 'shop' | 'catalogue' } | { label: string; url: string }
export type BroadcastContent = {
  text: string
  /** Telegram's own marks of bold, links and so on, as they came with the text. */
  marks: Json[]
  /** Telegram's id of a picture. */
  photo: string | null
  button: BroadcastButton | null
}
/** `days`: how far back one looks; empty: at all times. `language`: who reads it; empty: everybody. */
export type BroadcastAudience = {
  who: 'all' | 'bought' | 'not-bought'
  days: number | null
  language: Language | null
}

export const stockLevels = ['low', 'out'] as const
export type StockLevel = (typeof stockLevels)[number]

/** What a JSON column may hold: nothing that changes on its way through JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
