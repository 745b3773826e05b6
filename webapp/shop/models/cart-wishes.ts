// What somebody wants of the cart and the shop has not answered yet: how many of each thing, exactly, so that saying it twice does
// no harm. Told in the order in which it was said, one after the other; of one thing only the last word counts.
import { signal } from '@preact/signals'
import { type Failure, failureOf } from '../../loading.ts'

/** `at` tells a wish from an earlier one for the same thing. */
export type CartWish = { variantId: number; quantity: number; at: number }
export type WishStore = { read: () => readonly CartWish[]; write: (wishes: readonly CartWish[]) => void }
export type Listener = {
  /** Throws a Failure. */
  tell: (wish: CartWish) => Promise<void>
  store: WishStore
  now: () => number
}

/** Somebody who taps plus three times means three. */
const settleMs = 250
const firstAgainMs = 2_000
const lastAgainMs = 30_000
/** What was wanted longer ago is no longer meant. */
const keptMs = 24 * 3_600_000

export function openWishes({ tell, store, now }: Listener) {
  const waiting = signal<readonly CartWish[]>([])
  const unheard = signal(false)
  const awaited = new Map<number, (failure?: Failure) => void>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let againMs = firstAgainMs
  let telling: Promise<void> | undefined
  let lastAt = 0

  /** Another page of the same person may have put its own there. */
  const forget = (wish: CartWish) => {
    waiting.value = waiting.peek().filter(({ at }) => at !== wish.at)
    store.write(store.read().filter(({ variantId, at }) => variantId !== wish.variantId || at !== wish.at))
  }
  const answer = ({ at }: CartWish, failure?: Failure) => {
    awaited.get(at)?.(failure)
    awaited.delete(at)
  }
  const tellFirst = async (wish: CartWish): Promise<'told' | 'unheard'> => {
    try {
      await tell(wish)
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure.code === 'offline' || failure.code === 'too-many') return 'unheard'
      forget(wish)
      answer(wish, failure)
      return 'told'
    }
    forget(wish)
    answer(wish)
    return 'told'
  }
  const tellAll = async () => {
    for (let [wish] = waiting.peek(); wish !== undefined; [wish] = waiting.peek()) {
      unheard.value = (await tellFirst(wish)) === 'unheard'
      if (unheard.peek()) {
        // It is kept, and nobody waits for it any more.
        for (const left of waiting.peek()) answer(left)
        plan(againMs)
        againMs = Math.min(againMs * 2, lastAgainMs)
        return
      }
      againMs = firstAgainMs
    }
  }
  const plan = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }
  /** Ends when all of it is answered, or when nobody could be reached. */
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    telling ??= tellAll().finally(() => {
      telling = undefined
    })
    return telling
  }
  return {
    waiting,
    /** Nobody could be reached the last time. */
    unheard,
    flush,
    /** Ends when it is answered, said otherwise, or kept for later; throws the Failure where the shop refused it. */
    want(variantId: number, quantity: number): Promise<void> {
      lastAt = Math.max(now(), lastAt + 1)
      const wish = { variantId, quantity, at: lastAt }
      const isOther = (other: CartWish) => other.variantId !== variantId
      for (const earlier of waiting.peek()) if (!isOther(earlier)) answer(earlier)
      waiting.value = [...waiting.peek().filter(isOther), wish]
      store.write([...store.read().filter(isOther), wish])
      plan(settleMs)
      return new Promise((told, refused) => {
        awaited.set(wish.at, (failure) => (failure === undefined ? told() : refused(failure)))
      })
    },
    /** What an earlier page could not tell, unless this one has a newer wish already. */
    goOn(): void {
      const left = store.read().filter(({ variantId, at }) => {
        const isLast = waiting.peek().every((wish) => wish.variantId !== variantId)
        return isLast && now() - at < keptMs
      })
      waiting.value = [...left, ...waiting.peek()]
      if (waiting.peek().length > 0) plan(0)
    },
  }
}
