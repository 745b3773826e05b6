// Lists of products, page by page. Each is kept while the page is open, so that back shows at once what was there.
import { type Signal, signal } from '@preact/signals'
import { type Loading, load, loading } from '../../loading.ts'
import { askCatalogue, type CardView } from '../api.ts'

export type List = {
  items: Signal<CardView[]>
  /** The page on its way: the first one, or the next. */
  page: Signal<Loading<{ next: string | null }>>
  more: () => Promise<void>
}

const lists = new Map<string, List>()

export function listOf(language: string, category: string | null): List {
  const key = `${language} ${category ?? ''}`
  const known = lists.get(key) ?? openList(language, category)
  lists.set(key, known)
  return known
}

function openList(language: string, category: string | null): List {
  const items = signal<CardView[]>([])
  const page = loading<{ next: string | null }>()
  let cursor: string | null = null
  const more = () =>
    load(page, async () => {
      const found = await askCatalogue({
        language,
        ...(category === null ? {} : { category }),
        ...(cursor === null ? {} : { cursor }),
      })
      // Something that moved up meanwhile may come a second time.
      const shown = new Set(items.peek().map(({ id }) => id))
      items.value = [...items.peek(), ...found.items.filter(({ id }) => !shown.has(id))]
      cursor = found.next
      return { next: found.next }
    })
  void more()
  return { items, page, more }
}
