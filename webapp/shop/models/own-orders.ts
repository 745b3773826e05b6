// One's own orders, the newest first, page by page.
import { type ReadonlySignal, signal } from '@preact/signals'
import { type Loading, load } from '../../loading.ts'
import type { OrdersView } from '../api.ts'
import { askOwn } from '../own.ts'

export type OwnOrderView = OrdersView['items'][number]
export type OwnOrders = {
  items: ReadonlySignal<OwnOrderView[]>
  /** The page on its way: the first one, or the next. */
  page: ReadonlySignal<Loading<{ next: number | null }>>
  more: () => Promise<void>
}

export function openOwnOrders(): OwnOrders {
  const items = signal<OwnOrderView[]>([])
  const page = signal<Loading<{ next: number | null }>>({ state: 'loading' })
  let before: number | null = null
  const more = () =>
    load(page, async () => {
      const found = await askOwn<OrdersView>(before === null ? 'orders' : `orders?before=${before}`)
      items.value = [...items.peek(), ...found.items]
      before = found.next
      return { next: found.next }
    })
  return { items, page, more }
}
