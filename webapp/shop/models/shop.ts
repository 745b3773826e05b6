// The shop itself: its name, its categories, what it is called in.
import type { CategoryView, ShopView } from '../api.ts'
import { type Asked, asked } from '../asked.ts'
import { questions } from '../questions.ts'

export function theShop(): Asked<ShopView> {
  return asked<ShopView>(questions.shop())
}

export function currency(): string {
  const { value } = theShop().now
  return value.state === 'ready' ? value.value.currency : 'RUB'
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
