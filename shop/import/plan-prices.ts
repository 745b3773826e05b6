// What a product and its variants cost after a file: as few values as say it.
import { oldPriceOf, priceOf } from '../products/variants.ts'
import type { Goods } from './goods.ts'
import type { Line } from './line.ts'
import type { Matched } from './match-variants.ts'
import { oldOf } from './plan-new.ts'
import { type ProductEdit, refuse } from './planned.ts'
import type { Present } from './present.ts'

type Own = { priceMinor: number | null; oldPriceMinor: number | null }
export type Priced = { edit: ProductEdit; own: Map<Line, Own> }

type Asked = { line: Line; id: number | undefined; price: number; old: number | null; differs: boolean }

/** As little as says it: one price for all variants is the product's, any other the variant's own. */
export function planPrices(matched: readonly Matched[], goods: Goods, present: Present): Priced {
  if (present.variants.length === 0 && matched.length === 0) return priceOfNone(goods, present)
  const now = present.variants.map((variant) => ({
    id: variant.id,
    price: priceOf(present, variant),
    old: oldPriceOf(present, variant),
  }))
  const wanted = matched.map(({ line, variant }): Asked => {
    const before = now.find(({ id }) => id === variant?.id)
    const price = line.priceMinor ?? before?.price ?? present.priceMinor
    const isTold = line.oldPriceMinor !== undefined
    const old = isTold ? oldOf(line, price) : (before?.old ?? null)
    const differs = price !== before?.price || (isTold && old !== before?.old)
    return { line, id: variant?.id, price, old, differs }
  })
  const changed = wanted.filter(({ differs }) => differs)
  for (const { line, price, id } of changed) if (price === 0 && id === undefined) refuse(line, 'no-price')
  const staying = now.filter(({ id }) => !wanted.some((one) => one.id === id))
  return changed.length === 0
    ? { edit: {}, own: new Map() }
    : write(changed, [...staying, ...wanted], present)
}

/** `after`: what each of them costs then. */
function write(
  changed: readonly Asked[],
  after: readonly Pick<Asked, 'price' | 'old'>[],
  present: Present,
): Priced {
  const [first] = after
  const isOne = after.every(({ price, old }) => price === first?.price && old === first.old)
  if (first === undefined || !isOne) {
    const own = changed.map(
      ({ line, price, old }) => [line, { priceMinor: price, oldPriceMinor: old }] as const,
    )
    return { edit: {}, own: new Map(own) }
  }
  const edit: ProductEdit = {
    ...(first.price !== present.priceMinor && { priceMinor: first.price }),
    ...(first.old !== present.oldPriceMinor && { oldPriceMinor: first.old }),
  }
  const none = { priceMinor: null, oldPriceMinor: null }
  return { edit, own: new Map(changed.map(({ line }) => [line, none])) }
}

/** A draft without variants has a price all the same. */
function priceOfNone({ lines: [line] }: Goods, present: Present): Priced {
  const { priceMinor } = present
  const price = line?.priceMinor ?? priceMinor
  const shown =
    present.oldPriceMinor !== null && present.oldPriceMinor > priceMinor ? present.oldPriceMinor : null
  const old = line?.oldPriceMinor === undefined ? shown : oldOf(line, price)
  const edit: ProductEdit = {
    ...(price !== priceMinor && { priceMinor: price }),
    ...(old !== shown && { oldPriceMinor: old }),
  }
  return { edit, own: new Map() }
}
