// Pages by number over the shop's lists, which go on from a product and know no numbers: a button has room for a number only.
import type { ProductCard } from '#shop/products/product-card.ts'

type Step = { items: ProductCard[]; next: string | null }
type Read = (step: { limit: number; after?: string }) => Step

export const onPage = 8
const longestStep = 96

/** The products after so many others, and whether there are more. */
export function readFrom(read: Read, offset: number, limit: number): { items: ProductCard[]; more: boolean } {
  let left = offset
  let after: string | null | undefined
  while (left > 0) {
    const step = read({ limit: Math.min(left, longestStep), ...(after == null ? {} : { after }) })
    if (step.next === null) return { items: [], more: false }
    left -= step.items.length
    after = step.next
  }
  const { items, next } = read({ limit, ...(after == null ? {} : { after }) })
  return { items, more: next !== null }
}

/** A page that is no more is the last there is. */
export function turned(wished: number, entries: number): { page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(entries / onPage))
  return { page: Math.min(Math.max(1, wished), pages), pages }
}
