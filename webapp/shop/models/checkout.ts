// The order being made: the draft that the chat fills as well. Opened, read again, and found to be an order already.
import { type Failure, failureOf, whenOnline } from '../../loading.ts'
import type { CheckoutView, OrderPage } from '../api.ts'
import { askOwn, inTurn } from '../own.ts'
import { route } from '../route.ts'
import { settleCart } from './cart.ts'
import { askedOrder, checkout, checkoutNow, closeCheckout } from './checkout-state.ts'
import { showPlaced } from './orders.ts'

/** It is opened again by itself. */
let isAwaited = false

/** As somebody comes to it: with the cart as it is now, and with what was answered before, here or in the chat. */
export async function openCheckout(): Promise<void> {
  await settleCart()
  try {
    // Always another key: one that became an order would only show that order again.
    const asking = { method: 'POST', body: { key: newKey() } } as const
    await takeView(await inTurn(() => askOwn<CheckoutView>('checkout', asking)))
  } catch (thrown) {
    await stay(failureOf(thrown))
  }
}

/** Once more: in the chat or in another tab it may have gone on meanwhile. */
export async function reread(): Promise<void> {
  if (checkoutNow() === undefined) return
  try {
    await takeView(await inTurn(() => askOwn<CheckoutView>('checkout')))
  } catch (thrown) {
    if (failureOf(thrown).code === 'not-found') await draftGone()
  }
}

export async function takeView(view: CheckoutView): Promise<void> {
  const before = keyBefore()
  if (before !== undefined && before !== view.key && (await showOrderOf(before))) return
  if (view.cart.lines.length === 0) checkout.value = { state: 'failed', failure: emptyCart }
  else checkout.value = { state: 'ready', value: view }
}

/** Ordered in the chat meanwhile, or dropped there. */
export async function draftGone(): Promise<void> {
  const before = keyBefore()
  if (before !== undefined && (await showOrderOf(before))) return
  checkout.value = { state: 'loading' }
  await openCheckout()
}

/** For as long as somebody looks at the form. */
function awaitConnection(): void {
  if (isAwaited) return
  isAwaited = true
  whenOnline(() => {
    isAwaited = false
    if (route.peek().page === 'checkout') void openCheckout()
  })
}

const emptyCart: Failure = { code: 'cart-empty', params: {} }

/** Of the draft as this page knew it, or of one whose order was never answered. */
function keyBefore(): string | undefined {
  return (checkoutNow() ?? askedOrder.read())?.key
}

async function stay(failure: Failure): Promise<void> {
  const before = keyBefore()
  if (failure.code === 'cart-empty' && before !== undefined && (await showOrderOf(before))) return
  // What is shown can still be filled in.
  if (failure.code !== 'offline' || checkoutNow() === undefined) checkout.value = { state: 'failed', failure }
  if (failure.code === 'offline') awaitConnection()
}

/** Whether this key has become an order. Asked only of drafts that are no more: nothing can be placed by it. */
async function showOrderOf(key: string): Promise<boolean> {
  try {
    const page = await askOwn<OrderPage>('orders', { method: 'POST', body: { key, totalMinor: 0 } })
    closeCheckout()
    showPlaced(page)
    return true
  } catch (thrown) {
    if (failureOf(thrown).code !== 'offline') askedOrder.write(undefined)
    return false
  }
}

function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
