// What the shop does by itself as time goes by: tells what ran low, the daily summary and what followed from a broadcast, and
// feeds the broadcast that is going out. Decides nothing: each rule knows whether it is time.
import type { Db } from '#db/open.ts'
import { reportBroadcasts } from '#shop/broadcast/orders-after.ts'
import { feedBroadcast, portionMs, tellProgress } from '#shop/broadcast/sending.ts'
import { tellFalls } from '#shop/stock/stock-falls.ts'
import { tellSummary } from '#shop/summary.ts'
import type { Log } from './log.ts'

type Keeping = { db: Db; log: Log; now: () => number }

const newsMs = 20_000
/** How soon somebody who begins a broadcast sees it move. */
const idleMs = 300
const progressMs = 2_500

export function startClock(keeping: Keeping): { stop: () => void } {
  const stops = [every(newsMs, () => tellNews(keeping)), feeding(keeping)]
  return {
    stop() {
      for (const stop of stops) stop()
    },
  }
}

/** One round. What fails is told, and tried again in the next one. */
export function tellNews({ db, log, now }: Keeping): void {
  for (const tell of [tellFalls, tellSummary, reportBroadcasts]) {
    try {
      tell(db, now())
    } catch (error) {
      log.error('what the staff are to be told by the clock cannot be told; it is tried again', { error })
    }
  }
}

function every(ms: number, work: () => void): () => void {
  work()
  const timer = setInterval(work, ms)
  return () => clearInterval(timer)
}

function feeding({ db, log, now }: Keeping): () => void {
  let timer: NodeJS.Timeout
  let isBroken = false
  let toldAt = 0
  const round = () => {
    let isGoing = false
    try {
      isGoing = feedBroadcast(db, now())
      if (isGoing && Math.abs(now() - toldAt) >= progressMs) {
        toldAt = now()
        tellProgress(db, toldAt)
      }
      isBroken = false
    } catch (error) {
      if (!isBroken) log.error('the broadcast cannot go on; it is tried again', { error })
      isBroken = true
    }
    timer = setTimeout(round, isGoing ? portionMs : idleMs)
  }
  timer = setTimeout(round, idleMs)
  return () => clearTimeout(timer)
}
