// The life of an order as a table: which move is allowed, who may make it, what it does to the stock.
// Every move that is not in the table is refused; keyboards and panel are drawn from it.
import { type OrderStatus, orderStatuses, type Role } from '#db/schema/kinds.ts'

export type Mover = Role | 'customer' | 'system'
/** What was reserved for the order stays with it, or goes back to the shelf. */
export type StockEffect = 'keep' | 'return'
export type Move = { to: OrderStatus; who: readonly Mover[]; stock: StockEffect }

const office = ['owner', 'manager', 'system'] as const

export const orderMoves: Readonly<Record<OrderStatus, readonly Move[]>> = {
  new: [
    { to: 'confirmed', who: [...office, 'seller'], stock: 'keep' },
    { to: 'cancelled', who: [...office, 'customer'], stock: 'return' },
  ],
  confirmed: [
    { to: 'ready', who: [...office, 'seller'], stock: 'keep' },
    { to: 'sent', who: [...office, 'courier'], stock: 'keep' },
    { to: 'cancelled', who: office, stock: 'return' },
  ],
  ready: [
    { to: 'sent', who: [...office, 'courier'], stock: 'keep' },
    { to: 'delivered', who: [...office, 'seller', 'courier'], stock: 'keep' },
    { to: 'cancelled', who: office, stock: 'return' },
  ],
  sent: [
    { to: 'delivered', who: [...office, 'courier'], stock: 'keep' },
    { to: 'returned', who: [...office, 'courier'], stock: 'return' },
  ],
  delivered: [{ to: 'returned', who: office, stock: 'return' }],
  cancelled: [],
  returned: [],
}

export function findMove(from: OrderStatus, to: OrderStatus): Move | undefined {
  return orderMoves[from].find((move) => move.to === to)
}

export function listMoves(from: OrderStatus, mover: Mover): OrderStatus[] {
  return orderMoves[from].filter((move) => move.who.includes(mover)).map((move) => move.to)
}

export function isFinished(status: OrderStatus): boolean {
  return status === 'delivered' || orderMoves[status].length === 0
}

/** There is still something to do. */
export const openStatuses: readonly OrderStatus[] = orderStatuses.filter((status) => !isFinished(status))

/** Asked at every start: a slip in the table would otherwise strand an order in silence. */
export function checkOrderMoves(table: Record<OrderStatus, readonly Move[]> = orderMoves): void {
  const reached = new Set<OrderStatus>(['new'])
  for (const status of reached) {
    for (const move of table[status]) reached.add(move.to)
  }
  const lost = orderStatuses.filter((status) => !reached.has(status))
  if (lost.length > 0) throw new Error(`No order can ever become ${lost.join(', ')}`)
  const stuck = orderStatuses.find((status) => table[status].some((move) => !move.who.includes('owner')))
  if (stuck !== undefined) throw new Error(`The owner cannot make every move from ${stuck}`)
}
