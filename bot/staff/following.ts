// What a change of very many goods brings after it is done step by step, with word of how far it is, while everybody else is served.
// Decides nothing: a crash leaves it to the housekeeping.
import { setTimeout as sleep } from 'node:timers/promises'
import { countFollowing, followSteps } from '#shop/bulk/bulk-follow.ts'
import { answer } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import { type Screen, showScreen } from '../screen.ts'

/** In which others are served. */
const breathMs = 10
/** As often as Telegram lets a message be changed. */
const tellEveryMs = 2_000
/** The chat waits no longer: what customers see is changed already, the rest goes on beside it. */
const longestWaitMs = 3_000

/** Nobody is told how far it is. */
export async function followQuietly({ db, now }: Around): Promise<void> {
  for (const _left of followSteps(db, now)) await sleep(breathMs)
}

export async function followToEnd(
  ctx: TalkContext,
  around: Around,
  /** Without it nothing is told. */
  screenOf?: (progress: { done: number; count: number }) => Screen,
): Promise<void> {
  const { db, now } = around
  const count = countFollowing(db)
  if (count === 0) return
  if (ctx.callbackQuery !== undefined) await answer(ctx)
  const beganAt = performance.now()
  let toldAt = Number.NEGATIVE_INFINITY
  for (const left of followSteps(db, now)) {
    if (performance.now() - beganAt > longestWaitMs) return goOnBeside(around)
    if (screenOf !== undefined && performance.now() - toldAt >= tellEveryMs) {
      // Others may have brought more meanwhile.
      await showScreen(ctx, screenOf({ done: Math.max(0, count - left), count }), around)
      toldAt = performance.now()
    }
    await sleep(breathMs)
  }
}

function goOnBeside(around: Around): void {
  followQuietly(around).catch((error: unknown) => around.warned('a bulk change is followed later', error))
}
