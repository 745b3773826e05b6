// Ordering the same again: it goes into the cart, and what did not is told there.
import { signal } from '@preact/signals'
import { type Failure, failureOf } from '../../loading.ts'
import type { RepeatedView } from '../api.ts'
import { go } from '../navigation.ts'
import { askOwn } from '../own.ts'
import { pathTo } from '../route.ts'
import { settleCart, takeCart } from './cart.ts'

export type Repeated = RepeatedView['repeated']

/** Until somebody has left the cart. */
export const repeated = signal<Repeated | undefined>(undefined)

export async function repeat(token: string): Promise<Failure | undefined> {
  await settleCart()
  try {
    const path = `orders/${encodeURIComponent(token)}/repeat`
    const { repeated: told, ...page } = await askOwn<RepeatedView>(path, { method: 'POST' })
    takeCart(page)
    repeated.value = told
    go(pathTo.cart)
    return undefined
  } catch (thrown) {
    return failureOf(thrown)
  }
}
