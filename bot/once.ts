// Each update is worked on once, and noted when it is done. What is done at the same moment is noted together, as a write for
// each would cost as much as half of the work; nobody is told that an update was taken before it is noted.
import type { MiddlewareFn } from 'grammy'
import { inLightTx, type Tx } from '#shop/transaction.ts'
import { isUpdateDone, noteUpdate } from '#shop/updates.ts'
import type { Around, BotContext } from './context.ts'

/** To be put behind the queues, so that the same update a second time finds the first one done. */
export function once(around: Around): MiddlewareFn<BotContext> {
  const writeSoon = writingTogether(around)
  return async (ctx, next) => {
    const { update_id: id } = ctx.update
    if (isUpdateDone(around.db, id)) return await answerAgain(ctx)
    await next()
    await writeSoon((tx) => {
      // A crash between the two would give the same words to the next question.
      ctx.atEnd?.(tx)
      noteUpdate(tx, id, around.now())
    })
  }
}

type Write = (tx: Tx) => void
type Batch = { writes: Write[]; written: Promise<void> }

function writingTogether({ db }: Around): (write: Write) => Promise<void> {
  let batch: Batch | undefined
  const begin = (): Batch => {
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const begun: Batch = { writes: [], written: promise }
    setImmediate(() => {
      batch = undefined
      try {
        inLightTx(db, (tx) => begun.writes.forEach((write) => void write(tx)))
        resolve()
      } catch (error) {
        reject(error)
      }
    })
    return begun
  }
  return (write) => {
    batch ??= begin()
    batch.writes.push(write)
    return batch.written
  }
}

/** The answer to a tap goes along with the answer to the webhook: where that was lost, the button would never stop waiting. */
async function answerAgain(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery().catch(() => {})
}
