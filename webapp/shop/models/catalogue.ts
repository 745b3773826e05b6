// Lists of products, page by page. Each is kept while the page is open, so that back shows at once what was there.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { ask, type Loading, load } from '../../loading.ts'
import type { CardView } from '../api.ts'
import { type Asked, asked } from '../asked.ts'

export type ListPage<Item = CardView> = { items: Item[]; next: string | null }
export type List<Page extends ListPage<unknown>> = {
  first: Asked<Page>
  items: ReadonlySignal<Page['items']>
  /** The page on its way: the first one, or the next. */
  page: ReadonlySignal<Loading<{ next: string | null }>>
  more: () => Promise<void>
}

/** They go when the answer to their first question does. */
const lists = new WeakMap<Asked<unknown>, List<ListPage<unknown>>>()

export function listOf<Page extends ListPage<{ id: number }>>(address: string): List<Page> {
  const first = asked<Page>(address)
  const known = (lists.get(first) as List<Page> | undefined) ?? openList(address, first)
  lists.set(first, known)
  return known
}

function openList<Page extends ListPage<{ id: number }>>(address: string, first: Asked<Page>): List<Page> {
  const later = signal<Page['items']>([])
  const lastPage: Signal<Loading<{ next: string | null }> | undefined> = signal(undefined)
  const page = computed(() => lastPage.value ?? first.now.value)
  let cursor: string | undefined
  const more = async () => {
    const { value } = first.now
    if (value.state !== 'ready') return first.again()
    cursor ??= value.value.next ?? undefined
    if (cursor === undefined) return undefined
    return load(lastPage as Signal<Loading<{ next: string | null }>>, async () => {
      const found = await ask<Page>(`${address}&cursor=${encodeURIComponent(cursor ?? '')}`)
      later.value = [...later.peek(), ...found.items]
      cursor = found.next ?? undefined
      return { next: found.next }
    })
  }
  const items = computed(() => {
    const { value } = first.now
    const all = [...(value.state === 'ready' ? value.value.items : []), ...later.value]
    // Something that moved up meanwhile may come a second time.
    return [...new Map(all.map((item) => [item.id, item])).values()]
  })
  return { first, items, page, more }
}

/** While another choice from the same is on its way, what was there stays. */
export function useSettled<Page extends ListPage>(list: List<Page>): List<Page> {
  const last = useRef(list)
  if (list.first.now.value.state !== 'loading') last.current = list
  return last.current
}
