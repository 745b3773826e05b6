// The order people expect sizes in: XS before S before M, 38 before 40, and one kind apart from the other.

const letters = ['xxxs', 'xxs', 'xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl', 'xxxxl']
const collator = new Intl.Collator('en', { numeric: true })

export function bySize(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || collator.compare(a, b)
}

/** `2XL` is `XXL`; what has no letter size comes after all that have. */
function rankOf(size: string): number {
  const written = size
    .trim()
    .toLowerCase()
    .replace(/^([2-4])(?=x[ls]$)/, (count) => 'x'.repeat(Number(count) - 1))
  const rank = letters.indexOf(written)
  return rank === -1 ? letters.length : rank
}

/** `S` to `XL`, both included; nothing where these are no two such sizes in their order. */
export function letterSizes(from: string, to: string): string[] | undefined {
  const [first, last] = [rankOf(from), rankOf(to)]
  if (first >= last || last >= letters.length) return undefined
  return letters.slice(first, last + 1).map((size) => size.toUpperCase())
}
