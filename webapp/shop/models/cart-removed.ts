// What was just taken out of the cart stays in its place for a while, to be put back. The cart without it is the shop's already.
import { signal } from '@preact/signals'
import type { CartLineView } from '../api.ts'
import { setQuantity } from './cart.ts'

export type CartRow = { key: string; line: CartLineView; isRemoved: boolean }

const removed = signal<readonly CartLineView[]>([])
/** Of what came back: the shop would show it last. */
const places = new Map<number, number>()

const placeOf = ({ id, variantId }: CartLineView) => places.get(variantId ?? -1) ?? id
const keyOf = ({ id, variantId }: CartLineView) =>
  variantId === null ? `line ${id}` : `variant ${variantId}`

export function rowsOf(lines: readonly CartLineView[]): CartRow[] {
  const here = new Set(lines.map(keyOf))
  const gone = removed.value.filter((line) => !here.has(keyOf(line)))
  return [
    ...lines.map((line) => ({ key: keyOf(line), line, isRemoved: false })),
    ...gone.map((line) => ({ key: keyOf(line), line, isRemoved: true })),
  ].sort((one, other) => placeOf(one.line) - placeOf(other.line))
}

export async function remove(line: CartLineView): Promise<void> {
  if (line.variantId === null) return
  places.set(line.variantId, placeOf(line))
  removed.value = [...removed.peek().filter((other) => keyOf(other) !== keyOf(line)), line]
  await setQuantity(line.variantId, 0)
}

export async function putBack(line: CartLineView): Promise<void> {
  forgetRemoved(line)
  if (line.variantId !== null) await setQuantity(line.variantId, Math.max(line.quantity, 1))
}

export function forgetRemoved(line: CartLineView): void {
  removed.value = removed.peek().filter((other) => keyOf(other) !== keyOf(line))
}
