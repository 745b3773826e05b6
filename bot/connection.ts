// How updates come to the bot: it fetches them, or Telegram brings them to the shop's https address. Either way it goes
// on trying while Telegram cannot be reached, and takes over from the other way without losing an update.
import { setTimeout as sleep } from 'node:timers/promises'
import { type RunnerHandle, run } from '@grammyjs/runner'
import type { Update } from '@grammyjs/types'
import type { Bot } from 'grammy'
import { listUnfinished, receiveUpdates } from '#shop/updates.ts'
import type { Around, BotContext } from './context.ts'
import { introduceBot } from './introduction.ts'
import { withoutSecrets } from './secret-answers.ts'
import type { Signal } from './telegram-client.ts'

export type Connection = {
  /** Telegram was reached, and did not turn us away since. */
  isHealthy: () => boolean
  stop: () => Promise<void>
}

export type Ends = {
  bot: Bot<BotContext>
  around: Around
  failed: (error: unknown) => void
  /** Telegram has said who the bot is. */
  met?: () => void
}
type Webhook = { url: string; secretToken: string }

const pauseMs = 2_000
/** What the runner tries by itself before it gives up and we begin anew. */
const patienceMs = 30_000
const atOnce = 40
const settleMs = 10

export function connectByPolling(ends: Ends): Connection {
  const { bot, around } = ends
  let runner: RunnerHandle | undefined
  let takenUp: Promise<unknown> | undefined
  const connection = keepTrying(ends, async (reached, signal) => {
    await bot.init(signal)
    // What waits at the webhook stays where it is, and is fetched.
    await bot.api.deleteWebhook({}, signal)
    await introduceBot(bot, around, signal)
    await readWhatItCanDo()
    takenUp = takeUp(ends)
    runner = run(keeping(ends), {
      runner: { silent: true, maxRetryTime: patienceMs, retryInterval: 1_000 },
    })
    reached()
    await runner.task()
  })
  return {
    ...connection,
    async stop() {
      const stopped = connection.stop()
      // What was fetched and not begun comes again at the next start; what was begun is finished.
      if (runner?.isRunning()) await runner.stop()
      while (runner !== undefined && runner.size() > 0) await sleep(settleMs)
      await stopped
      await takenUp
    },
  }
}

export function connectByWebhook(ends: Ends, { url, secretToken }: Webhook): Connection {
  const { bot, around } = ends
  const settings = { secret_token: secretToken, max_connections: atOnce, allowed_updates: [] }
  let takenUp: Promise<unknown> | undefined
  const connection = keepTrying(ends, async (reached, signal) => {
    await bot.init(signal)
    await introduceBot(bot, around, signal)
    await readWhatItCanDo()
    takenUp = takeUp(ends)
    await bot.api.setWebhook(url, settings, signal)
    reached()
  })
  return {
    ...connection,
    async stop() {
      await connection.stop()
      await takenUp
    },
  }
}

/** A start does not wait for it; and from here on the files may be changed below a shop that runs, as by an update. */
async function readWhatItCanDo(): Promise<void> {
  await Promise.all([import('./features.ts'), import('./tells.ts')])
}

/** Before anything new: each chat's own queue keeps the order. */
async function takeUp({ bot, around }: Ends): Promise<void> {
  const updates = listUnfinished(around.db) as unknown as Update[]
  await Promise.all(updates.map((update) => bot.handleUpdate(update).catch(bot.errorHandler)))
}

/** The bot as the runner knows it, whose updates are kept before they are worked on. */
function keeping({ bot, around: { db, now } }: Ends) {
  const getUpdates: typeof bot.api.getUpdates = async (args, signal) => {
    const updates = await bot.api.getUpdates(args, signal)
    receiveUpdates(db, withoutSecrets({ db, now }, updates), now())
    return updates
  }
  const handleUpdate = (update: Update) => bot.handleUpdate(update)
  return { handleUpdate, errorHandler: bot.errorHandler, api: { getUpdates } }
}

type Work = (reached: () => void, signal: Signal) => Promise<void>

/** Again and again until it ends without an error, or somebody stops it. Says what is wrong when that changes. */
function keepTrying({ failed, met }: Ends, work: Work): Connection {
  const stopping = new AbortController()
  let healthy = false
  let said = ''
  const reached = () => {
    healthy = true
    said = ''
    met?.()
  }
  const attempt = async (): Promise<boolean> => {
    try {
      await work(reached, stopping.signal as Signal)
      return true
    } catch (error) {
      healthy = false
      if (!stopping.signal.aborted && String(error) !== said) failed(error)
      said = String(error)
      return false
    }
  }
  const ended = (async () => {
    while (!stopping.signal.aborted && !(await attempt())) {
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  })()
  return {
    isHealthy: () => healthy,
    async stop() {
      stopping.abort()
      await ended
    },
  }
}
