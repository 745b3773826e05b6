// Ordering the same again: what is still sold goes into the cart, as many as there are; the rest is named.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import type { Customer } from './actor.ts'
import { addToCart } from './cart.ts'
import { attempt, type ErrorCode } from './error.ts'
import { textIn } from './languages.ts'
import { getOrder } from './order-access.ts'
import { listLines, type OrderLine } from './order-sale.ts'
import { inTx, type Tx } from './transaction.ts'

export type Repeated = { added: number; missing: { title: string; code: ErrorCode }[] }

export function repeatOrder(
  db: Db,
  customer: Customer,
  { orderId, language }: { orderId: number; language: Language },
  now: number,
): Repeated {
  return inTx(db, (tx) => {
    const result: Repeated = { added: 0, missing: [] }
    for (const line of listLines(tx, getOrder(tx, customer, orderId).id)) {
      const added = addAgain(tx, customer, line, now)
      if (added.ok) result.added += 1
      else result.missing.push({ title: textIn(line.title, language), code: added.code })
    }
    return result
  })
}

/** As many as before, else as many as are left. */
function addAgain(tx: Tx, customer: Customer, line: OrderLine, now: number) {
  const variantId = line.variantId ?? 0
  const add = (quantity: number) => attempt(() => addToCart(tx, customer, { variantId, quantity }, now))
  const all = add(line.quantity)
  const left = all.ok ? 0 : Number(all.params.left ?? 0)
  return all.ok || left === 0 ? all : add(left)
}
