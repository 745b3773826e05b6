// What a change of very many goods brings after it is done step by step, with word of how far it is, while everybody else is served.
// Decides nothing: a crash leaves it to the housekeeping.
import { setTimeout as sleep } from 'node:timers/promises'
import { countFollowing, followOn } from '#shop/bulk/bulk-follow.ts'
import { answer } from '../buttons.ts'
import type { Around, TalkContext } from '../context.ts'
import { type Screen, showScreen } from '../screen.ts'

/** In which others are served. */
const breathMs = 10
/** As often as Telegram lets a message be changed. */
const tellEveryMs = 2_000

/** Nobody is told how far it is. */
export async function followQuietly({ db, now }: Around): Promise<void> {
  while (countFollowing(db) > 0 && followOn(db, now()) > 0) await sleep(breathMs)
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
  let toldAt = 0
  for (let left = count; left > 0; left = followOn(db, now())) {
    if (screenOf !== undefined && now() - toldAt >= tellEveryMs) {
      // Others may have brought more meanwhile.
      await showScreen(ctx, screenOf({ done: Math.max(0, count - left), count }), around)
      toldAt = now()
    }
    await sleep(breathMs)
  }
}
