// Orders: one as its page shows it, looked at again and again while somebody waits for news of it; and the list of one's own.
import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { OrderStatus } from '#db/schema/kinds.ts'
import { online } from '../../connection.ts'
import { type Failure, failureOf, type Loading } from '../../loading.ts'
import type { OrderPage } from '../api.ts'
import { replace } from '../navigation.ts'
import { askOwn, askOwnNewer } from '../own.ts'
import { pathTo } from '../route.ts'

export type FollowedOrder = {
  now: ReadonlySignal<Loading<OrderPage>>
  look: () => Promise<void>
  /** Keeps looking until what it gives back is called. */
  follow: () => () => void
  cancel: () => Promise<Failure | undefined>
}

/** Whoever waits for news waits closely at first. */
const paces = [
  { untilMs: 2 * 60_000, everyMs: 4_000 },
  { untilMs: 15 * 60_000, everyMs: 15_000 },
  { untilMs: Number.POSITIVE_INFINITY, everyMs: 60_000 },
]
const ends: readonly OrderStatus[] = ['delivered', 'cancelled', 'returned']

/** Just ordered on this page, and not looked at yet. */
let placed: OrderPage | undefined

/** In place of the form: nobody goes back into an order that is placed. */
export function showPlaced(page: OrderPage): void {
  placed = page
  replace(pathTo.order(page.order.token))
  scrollTo(0, 0)
}

/** Once: a look at it later is no news. */
export function takePlaced(token: string): OrderPage | undefined {
  const page = placed?.order.token === token ? placed : undefined
  placed = undefined
  return page
}

export function openOrder(token: string, first?: OrderPage): FollowedOrder {
  const now: Signal<Loading<OrderPage>> = signal(
    first ? { state: 'ready', value: first } : { state: 'loading' },
  )
  const path = `orders/${encodeURIComponent(token)}`
  let mark: string | null = null

  const take = (value: OrderPage) => {
    now.value = { state: 'ready', value }
  }
  const look = async () => {
    try {
      const newer = await askOwnNewer<OrderPage>(path, mark)
      if (newer === undefined) return
      mark = newer.mark
      take(newer.value)
    } catch (thrown) {
      const failure = failureOf(thrown)
      // What is known stays; that it is gone is news.
      if (now.peek().state !== 'ready' || failure.code === 'not-found')
        now.value = { state: 'failed', failure }
    }
  }
  const isOver = () => {
    const known = now.peek()
    if (known.state === 'failed') return known.failure.code === 'not-found'
    return known.state === 'ready' && ends.includes(known.value.order.status)
  }
  return {
    now,
    look,
    follow: () => followBy(look, now, isOver),
    async cancel() {
      try {
        take(await askOwn<OrderPage>(`${path}/cancel`, { method: 'POST' }))
        return undefined
      } catch (thrown) {
        void look()
        return failureOf(thrown)
      }
    },
  }
}

/** While somebody can see it; at once, and closely again, when they come back or something has changed. */
function followBy(
  look: () => Promise<void>,
  now: ReadonlySignal<unknown>,
  isOver: () => boolean,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = Date.now()
  let isLooking = false
  let isLeft = false
  const next = async () => {
    clearTimeout(timer)
    if (isLooking || document.visibilityState === 'hidden') return
    isLooking = true
    await look()
    isLooking = false
    const pace = paces.find(({ untilMs }) => Date.now() - since < untilMs)
    if (!isLeft && !isOver()) timer = setTimeout(next, pace?.everyMs)
  }
  const again = () => {
    since = Date.now()
    void next()
  }
  const stopChange = now.subscribe(() => {
    since = Date.now()
  })
  document.addEventListener('visibilitychange', again)
  addEventListener('pageshow', again)
  const stopOnline = online.subscribe(again)
  return () => {
    isLeft = true
    clearTimeout(timer)
    stopChange()
    stopOnline()
    document.removeEventListener('visibilitychange', again)
    removeEventListener('pageshow', again)
  }
}
