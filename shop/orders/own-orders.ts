// A customer's own orders as a list: what one would know each by. The newest first, page by page.
import type { Db } from '#db/open.ts'
import type { Language, OrderStatus } from '#db/schema/kinds.ts'
import type { Customer } from '../actor.ts'
import type { Picture } from '../cart/cart-view.ts'
import { textIn } from '../languages.ts'
import type { Order } from './order-access.ts'
import { findLinePicture } from './order-pictures.ts'
import { listLines } from './order-sale.ts'
import { listMyOrders } from './order-views.ts'

export type OwnOrder = {
  token: string
  number: number
  status: OrderStatus
  createdAt: number
  totalMinor: number
  currency: string
  pieces: number
  /** Of its lines, in their order. */
  titles: string[]
  /** Of the first of them that have one. */
  pictures: Picture[]
}
/** `next`: go on before this one; nothing when all were told. */
export type OwnOrders = { items: OwnOrder[]; next: number | null }

const onPage = 20
const picturesShown = 4

export function listOwnOrders(
  db: Db,
  customer: Customer,
  { language, before }: { language: Language; before?: number | undefined },
): OwnOrders {
  const found = listMyOrders(db, customer, before, onPage + 1)
  const shown = found.slice(0, onPage)
  return {
    items: shown.map((order) => brief(db, order, language)),
    next: found.length > onPage ? (shown.at(-1)?.id ?? null) : null,
  }
}

function brief(db: Db, order: Order, language: Language): OwnOrder {
  const { token, number, status, createdAt, totalMinor, currency } = order
  const lines = listLines(db, order.id)
  return {
    ...{ token, number, status, createdAt, totalMinor, currency },
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    titles: lines.map((line) => textIn(line.title, language)),
    pictures: lines
      .slice(0, picturesShown)
      .map((line) => findLinePicture(db, line))
      .filter((picture) => picture !== null),
  }
}
