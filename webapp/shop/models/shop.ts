// The shop itself: its name, its categories, the language it speaks with this person.
import { effect, signal } from '@preact/signals'
import { language, preferredLanguage, speak } from '../../language.ts'
import { type Loading, load } from '../../loading.ts'
import { askShop, type CategoryView, type ShopView } from '../api.ts'

export const shop = signal<Loading<ShopView>>({ state: 'loading' })

export async function openShop(): Promise<void> {
  const wished = preferredLanguage()
  // Texts and shop at once; only a shop that does not speak the language costs a second look.
  await load(shop, async () => {
    const [, found] = await Promise.all([speak(wished), askShop(wished)])
    if (found.spoken !== wished) await speak(found.spoken)
    return found
  })
}

/** Names of the shop and its categories follow a change of the language; the old ones stay until then. */
effect(() => {
  const wished = language()
  const known = shop.peek()
  if (known.state !== 'ready' || known.value.spoken === wished) return
  askShop(wished).then(
    (value) => {
      shop.value = { state: 'ready', value }
    },
    // Names in the other language are better than none.
    () => {},
  )
})

export function shopNow(): ShopView | undefined {
  return shop.value.state === 'ready' ? shop.value.value : undefined
}

/** The way from the top of the tree to the category: itself last; empty when there is none of this name. */
export function pathOf(slug: string, categories: readonly CategoryView[]): CategoryView[] {
  for (const category of categories) {
    if (category.slug === slug) return [category]
    const below = pathOf(slug, category.children)
    if (below.length > 0) return [category, ...below]
  }
  return []
}
