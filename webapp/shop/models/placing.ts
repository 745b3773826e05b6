// From the tap on "order" to the order: everything typed is saved, what is missing is named, and the order is asked for by the
// draft's key until it is known what became of it. The same key never makes a second one.
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { online } from '../../connection.ts'
import { type Failure, failureOf } from '../../loading.ts'
import type { CheckoutField, CheckoutView, OrderPage } from '../api.ts'
import { askOwn } from '../own.ts'
import { refreshCart, settleCart } from './cart.ts'
import { draftGone, reread } from './checkout.ts'
import { blame, saveAll } from './checkout-answers.ts'
import { askedOrder, checkoutNow, closeCheckout, unsaved } from './checkout-state.ts'
import { showPlaced } from './orders.ts'

/** `asking`: it was sent, and no answer has come. */
type Stage = 'idle' | 'saving' | 'placing' | 'asking'
/** Why it is not ordered yet. */
type Trouble =
  | { kind: 'failure'; failure: Failure }
  | { kind: 'sum'; wasMinor: number; isMinor: number }
  | { kind: 'wrong'; fields: CheckoutField[] }
  | { kind: 'offline' }
  | { kind: 'not-arrived' }

const stageNow = signal<Stage>('idle')
const troubleNow = signal<Trouble | undefined>(undefined)
export const stage: ReadonlySignal<Stage> = stageNow
export const trouble: ReadonlySignal<Trouble | undefined> = troubleNow

const firstAgainMs = 1_000
const lastAgainMs = 15_000
/** So often the server may break before we believe that it will go on breaking. */
const mostBroken = 4

const required: Record<CheckoutField, Failure['code']> = {
  deliveryId: 'delivery-required',
  name: 'name-required',
  phone: 'phone-required',
  email: 'email-required',
  address: 'address-required',
  comment: 'comment-required',
  paymentId: 'payment-required',
}

/** Whether it is an order now; if not, `trouble` says why. */
export async function order(): Promise<boolean> {
  const view = checkoutNow()
  if (view === undefined || stageNow.peek() !== 'idle') return false
  troubleNow.value = undefined
  stageNow.value = 'saving'
  try {
    return await orderAt(view.cart.totals.totalMinor)
  } finally {
    stageNow.value = 'idle'
  }
}

/** For the sum that was on the screen. */
async function orderAt(agreedMinor: number): Promise<boolean> {
  await settleCart()
  const view = await savedView()
  if (view === undefined) return false
  const isMinor = view.cart.totals.totalMinor
  if (isMinor !== agreedMinor) return stop({ kind: 'sum', wasMinor: agreedMinor, isMinor })
  stageNow.value = 'placing'
  const asked = { key: view.key, totalMinor: agreedMinor }
  askedOrder.write(asked)
  try {
    const page = await askUntilKnown(asked)
    closeCheckout()
    showPlaced(page)
    void refreshCart()
    return true
  } catch (thrown) {
    await refuse(failureOf(thrown), agreedMinor)
    return false
  }
}

/** Complete and with the server; else it is said what is missing. */
async function savedView(): Promise<CheckoutView | undefined> {
  const before = checkoutNow()
  if (before !== undefined) await saveAll(before)
  const view = checkoutNow()
  if (view === undefined) return undefined
  for (const field of view.missing) {
    if (unsaved.peek()[field] === undefined) blame(field, { code: required[field], params: {} })
  }
  const isWrong = (field: CheckoutField) => unsaved.peek()[field]?.standing === 'wrong'
  const fields = view.asked.map(({ field }) => field).filter(isWrong)
  if (fields.length > 0) stop({ kind: 'wrong', fields })
  else if (view.asked.some(({ field }) => unsaved.peek()[field] !== undefined)) stop({ kind: 'offline' })
  else return view
  return undefined
}

async function askUntilKnown(asked: { key: string; totalMinor: number }): Promise<OrderPage> {
  let broken = 0
  for (let againMs = firstAgainMs; ; againMs = Math.min(againMs * 2, lastAgainMs)) {
    try {
      return await askOwn<OrderPage>('orders', { method: 'POST', body: asked })
    } catch (thrown) {
      const failure = failureOf(thrown)
      if (failure.code === 'unexpected') broken++
      else if (failure.code !== 'offline') throw failure
      if (broken === mostBroken) throw failure
      stageNow.value = 'asking'
      await pause(againMs)
    }
  }
}

/** Shorter when the connection comes back. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const wasOnline = online.peek()
    let stopOnline = () => {}
    const end = () => {
      clearTimeout(timer)
      queueMicrotask(() => stopOnline())
      resolve()
    }
    const timer = setTimeout(end, ms)
    stopOnline = effect(() => {
      if (online.value && !wasOnline) end()
    })
  })
}

/** The shop has said no, or cannot say anything: nothing was ordered, or the same key will find it. */
async function refuse(failure: Failure, agreedMinor: number): Promise<void> {
  if (failure.code !== 'unexpected') askedOrder.write(undefined)
  if (failure.code === 'changed-meanwhile' || failure.code === 'cart-empty') return await draftGone()
  await reread()
  const isMinor = checkoutNow()?.cart.totals.totalMinor
  if (failure.code === 'cart-changed' && isMinor !== undefined) {
    stop({ kind: 'sum', wasMinor: agreedMinor, isMinor })
    return
  }
  stop({ kind: 'failure', failure })
}

/** A form that is opened with an order still unanswered, and whose draft is still there: it never arrived. */
export function noticeUnanswered({ key }: CheckoutView): void {
  if (stageNow.peek() !== 'idle' || askedOrder.read()?.key !== key) return
  askedOrder.write(undefined)
  stop({ kind: 'not-arrived' })
}

/** Something else is looked at now, or what was wrong has been mended. */
export function forgetTrouble(): void {
  troubleNow.value = undefined
}

function stop(why: Trouble): false {
  troubleNow.value = why
  return false
}
