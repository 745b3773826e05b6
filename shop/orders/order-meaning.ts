// Which news a status is to whoever ordered, and which of its meanings holds for them. Names texts, and writes none.
import type { OrderStatus, PaymentStatus } from '#db/schema/kinds.ts'

type StatusNews = 'placed' | Exclude<OrderStatus, 'new'>
export type Meaning = StatusNews | 'ready-pickup' | 'cancelled-paid'
type Standing = { status: OrderStatus; paymentStatus: PaymentStatus; isPickup: boolean }

export function newsOf(status: OrderStatus): StatusNews {
  return status === 'new' ? 'placed' : status
}

export function meaningOf({ status, paymentStatus, isPickup }: Standing): Meaning {
  if (status === 'ready' && isPickup) return 'ready-pickup'
  if (status === 'cancelled' && paymentStatus === 'paid') return 'cancelled-paid'
  return newsOf(status)
}
