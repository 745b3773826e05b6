// Ordering the same again: what is still sold goes into the cart, as many as there are; the rest is named. Asked twice it
// adds nothing more: what already lies in the cart is the same wish.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import type { Customer } from '../actor.ts'
import { quantityOf, setQuantity } from '../cart/cart.ts'
import { attempt, type ErrorCode } from '../error.ts'
import { textIn } from '../languages.ts'
import { inTx, type Tx } from '../transaction.ts'
import { getOrder } from './order-access.ts'
import { listLines, type OrderLine } from './order-sale.ts'

type Thing = { title: string; colour: string; size: string }
export type Repeated = {
  /** So many lie in the cart now; fewer than were ordered where there are no more. */
  added: (Thing & { quantity: number; ordered: number })[]
  missing: (Thing & { code: ErrorCode })[]
}

export function repeatOrder(
  db: Db,
  customer: Customer,
  { orderId, language }: { orderId: number; language: Language },
  now: number,
): Repeated {
  return inTx(db, (tx) => {
    const result: Repeated = { added: [], missing: [] }
    for (const line of listLines(tx, getOrder(tx, customer, orderId).id)) {
      const { title, colour, size, quantity: ordered } = line
      const thing = { title: textIn(title, language), colour: textIn(colour ?? {}, language), size }
      const put = putAgain(tx, customer, line, now)
      if (put.ok) result.added.push({ ...thing, quantity: put.value, ordered })
      else result.missing.push({ ...thing, code: put.code })
    }
    return result
  })
}

/** As many as before, else as many as are left. */
function putAgain(tx: Tx, customer: Customer, line: OrderLine, now: number) {
  const variantId = line.variantId ?? 0
  const put = (quantity: number) => attempt(() => setQuantity(tx, customer, { variantId, quantity }, now))
  const all = put(Math.max(line.quantity, quantityOf(tx, customer, variantId)))
  const left = all.ok ? 0 : Number(all.params.left ?? 0)
  return all.ok || left === 0 ? all : put(left)
}
