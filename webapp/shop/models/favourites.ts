// What whoever looks at the page likes: shown as they want it at once, told to the shop in the order in which they wanted it.
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { LikedView } from '../api.ts'
import { askOwn, inTurn } from '../own.ts'
import { favourites } from './me.ts'

/** Of products, until the shop has answered. */
const wishes = signal<ReadonlyMap<number, boolean>>(new Map())

/** Of products, the newest first. */
export const liked: ReadonlySignal<readonly number[]> = computed(() => {
  const known = favourites.value.filter((id) => wishes.value.get(id) !== false)
  const wished = [...wishes.value].flatMap(([id, isWished]) => (isWished && !known.includes(id) ? [id] : []))
  return [...wished.reverse(), ...known]
})

/** Throws a Failure where it could not be kept; then it is as it was. */
export async function like(productId: number, isWished: boolean): Promise<void> {
  wish(productId, isWished)
  try {
    await inTurn(() => tell(productId, isWished))
  } finally {
    if (wishes.peek().get(productId) === isWished) wish(productId, undefined)
  }
}

/** Of one thing only the last word counts. */
async function tell(productId: number, isWished: boolean): Promise<void> {
  if (wishes.peek().get(productId) !== isWished) return
  const method = isWished ? 'PUT' : 'DELETE'
  const answer = await askOwn<LikedView>(`favourites/${productId}`, { method })
  favourites.value = answer.favourites
}

function wish(productId: number, isWished: boolean | undefined): void {
  const all = new Map(wishes.peek())
  all.delete(productId)
  if (isWished !== undefined) all.set(productId, isWished)
  wishes.value = all
}
