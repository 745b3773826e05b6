// The cart of whoever looks at the page: shown at once as they want it, and then as the shop answers. What could not be told for
// want of a connection waits, and is told when there is one, if need be by the next page.
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { online } from '../../connection.ts'
import { type Asking, type Failure, failureOf, type Loading, whenOnline } from '../../loading.ts'
import type { CartPage } from '../api.ts'
import { askOwn, inTurn } from '../own.ts'
import { withWishes } from './cart-shown.ts'
import { type CartWish, openWishes } from './cart-wishes.ts'
import { kept } from './kept.ts'
import { me, meet, pieces } from './me.ts'

const answer = signal<Loading<CartPage>>({ state: 'loading' })
const stored = kept<readonly CartWish[]>('cart')
let isLeaving = false
/** It is looked for again by itself. */
let isAwaited = false

const wishes = openWishes({
  tell: ({ variantId, quantity }) =>
    change('cart/lines', { method: 'PUT', body: { variantId, quantity }, keepalive: isLeaving }),
  store: { read: () => stored.read() ?? [], write: (list) => stored.write(list) },
  now: Date.now,
})

/** With what is wanted of it. */
export const cart: ReadonlySignal<Loading<CartPage>> = computed(() => {
  const { value } = answer
  return value.state === 'ready' ? ready(withWishes(value.value, wishes.waiting.value)) : value
})
const wanted = computed(() => wishes.waiting.value.reduce((sum, { quantity }) => sum + quantity, 0))
/** The shop has not answered all of it: sums may still change. */
export const isSettling: ReadonlySignal<boolean> = computed(() => wishes.waiting.value.length > 0)
/** Nor can it be reached. */
export const isUnheard: ReadonlySignal<boolean> = computed(() => isSettling.value && wishes.unheard.value)

/** Once, when the page is alive. */
export function startCart(): void {
  wishes.goOn()
  document.addEventListener('visibilitychange', () => {
    isLeaving = document.visibilityState === 'hidden'
    if (isLeaving) void wishes.flush()
  })
  effect(() => {
    if (online.value) void wishes.flush()
  })
  // Another tab of the same browser has told the shop something.
  addEventListener('storage', ({ key }) => {
    if (key === stored.key) void meet()
  })
  effect(() => {
    if (me.value !== undefined && (me.value.pieces > 0 || isKnown())) void refreshCart()
  })
  effect(() => {
    const { value } = cart
    pieces.value = value.state === 'ready' ? value.value.cart.pieces : (me.value?.pieces ?? 0) + wanted.value
  })
}

const isKnown = () => answer.peek().state === 'ready'

/** What is shown stays until there is something newer. */
export async function refreshCart(): Promise<void> {
  try {
    await change('cart')
  } catch (thrown) {
    if (isKnown()) return
    const failure = failureOf(thrown)
    answer.value = { state: 'failed', failure }
    if (failure.code !== 'offline' || isAwaited) return
    isAwaited = true
    whenOnline(() => {
      isAwaited = false
      void refreshCart()
    })
  }
}

export function quantityOf(variantId: number): number {
  const wish = wishes.waiting.value.findLast((each) => each.variantId === variantId)
  const { value } = answer
  if (wish !== undefined || value.state !== 'ready') return wish?.quantity ?? 0
  return value.value.cart.lines.find((line) => line.variantId === variantId)?.quantity ?? 0
}

/** So many more; told as an exact amount, so that it may be told again when the answer was lost. */
export async function addToCart(variantId: number, quantity = 1): Promise<void> {
  // Where nothing lies, nothing of it lies, and nobody has to be asked.
  if (me.peek()?.pieces !== 0) await knowCart()
  const told = setQuantity(variantId, quantityOf(variantId) + quantity)
  void wishes.flush()
  await told
}

async function knowCart(): Promise<void> {
  if (!isKnown()) await refreshCart()
  const { value } = answer
  if (value.state === 'failed') throw value.failure
}

/**
 * Exactly so many; none takes it out. Ends when the shop has answered, or when it waits for a connection; throws the Failure where
 * the shop refused it, and then the cart is as it was.
 */
export async function setQuantity(variantId: number, quantity: number): Promise<void> {
  try {
    await wishes.want(variantId, quantity)
  } catch (thrown) {
    // Something about it has changed: how many there are, or whether it is sold.
    void refreshCart()
    throw thrown
  }
}

/** Everything wanted so far is told, or cannot be for want of a connection: before an order, and before what asks for all of it. */
export const settleCart = (): Promise<void> => wishes.flush()

/** Prices and amounts as they are now; what is gone leaves. */
export const acceptChanges = (): Promise<Failure | undefined> => attempt('cart/seen', { method: 'POST' })

/** What is no longer sold has no variant to say how many of. */
export const removeGone = (lineId: number): Promise<Failure | undefined> =>
  attempt(`cart/lines/${lineId}`, { method: 'DELETE' })

export const applyPromo = (code: string): Promise<Failure | undefined> =>
  attempt('cart/promo', { method: 'PUT', body: { code } })

export const removePromo = (): Promise<Failure | undefined> => attempt('cart/promo', { method: 'DELETE' })

/** The cart came along with another answer. */
export function takeCart(page: CartPage): void {
  answer.value = ready(page)
}

async function attempt(path: string, asking: Asking): Promise<Failure | undefined> {
  await settleCart()
  try {
    await change(path, asking)
    return undefined
  } catch (thrown) {
    return failureOf(thrown)
  }
}

async function change(path: string, asking: Asking = {}): Promise<void> {
  takeCart(await inTurn(() => askOwn<CartPage>(path, asking)))
  // Whoever has something here is somebody now.
  if (asking.method !== undefined && me.peek()?.kind === 'nobody') void meet()
}

function ready(value: CartPage): Loading<CartPage> {
  return { state: 'ready', value }
}
