// From the tap on "order" to the order: what is missing is named, and the order is asked for by the draft's key, together with what
// is typed and not saved yet, until it is known what became of it. The same key never makes a second one.
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { online } from '../../connection.ts'
import { type Failure, failureOf } from '../../loading.ts'
import type { CheckoutField, CheckoutView, OrderPage } from '../api.ts'
import { askOwn } from '../own.ts'
import { refreshCart, settleCart } from './cart.ts'
import { draftGone, reread } from './checkout.ts'
import { blame, type Given, saveTaken, settleAnswers, takeTyped } from './checkout-answers.ts'
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
  await settleAnswers()
  const view = await readyView(agreedMinor)
  if (view === undefined) return false
  stageNow.value = 'placing'
  const asked = { key: view.key, totalMinor: agreedMinor }
  const answers = takeTyped(view)
  askedOrder.write(asked)
  try {
    const page = await askUntilKnown(answers.length === 0 ? asked : { ...asked, answers })
    closeCheckout()
    showPlaced(page)
    void refreshCart()
    return true
  } catch (thrown) {
    await refuse(failureOf(thrown), asked, answers)
    return false
  }
}

/** Complete, as far as it can be known here; else it is said why not. */
async function readyView(agreedMinor: number): Promise<CheckoutView | undefined> {
  const view = checkoutNow()
  if (view === undefined || whyNot(view, agreedMinor) === undefined) return view
  // It cannot be ordered anyway: whatever else is wrong is found out, too.
  await saveTaken(takeTyped(view))
  const now = checkoutNow()
  const why = now && whyNot(now, agreedMinor)
  if (why === undefined) return now
  stop(why)
  return undefined
}

function whyNot({ asked, missing, cart }: CheckoutView, agreedMinor: number): Trouble | undefined {
  const typed = unsaved.peek()
  const isWrong = (field: CheckoutField) =>
    typed[field]?.standing === 'wrong' || (missing.includes(field) && !typed[field]?.text)
  const all = asked.map(({ field }) => field)
  const fields = all.filter(isWrong)
  if (fields.length > 0) return { kind: 'wrong', fields }
  // Where there is no connection for these, there is none for an order.
  if (all.some((field) => typed[field]?.standing === 'waiting')) return { kind: 'offline' }
  const isMinor = cart.totals.totalMinor
  return isMinor === agreedMinor ? undefined : { kind: 'sum', wasMinor: agreedMinor, isMinor }
}

type Asked = { key: string; totalMinor: number }

async function askUntilKnown(asked: Asked & { answers?: Given[] }): Promise<OrderPage> {
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
async function refuse(
  failure: Failure,
  { key, totalMinor }: Asked,
  answers: readonly Given[],
): Promise<void> {
  if (failure.code !== 'unexpected') askedOrder.write(undefined)
  if (failure.code === 'changed-meanwhile' || failure.code === 'cart-empty') await draftGone()
  else await reread()
  // Nothing of it is lost: each is told what is wrong with it, or goes into the form that has taken the place of this one.
  await saveTaken(answers)
  const view = checkoutNow()
  if (view?.key !== key) return
  const why = whyNot(view, totalMinor)
  const isSaidBetter = why?.kind === 'wrong' || (why?.kind === 'sum' && failure.code === 'cart-changed')
  stop(why !== undefined && isSaidBetter ? why : { kind: 'failure', failure })
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

function stop(why: Trouble): void {
  troubleNow.value = why
  if (why.kind !== 'wrong') return
  // Said before it is tried: it is missing.
  for (const field of why.fields) {
    if (unsaved.peek()[field] === undefined) blame(field, { code: required[field], params: {} })
  }
}
