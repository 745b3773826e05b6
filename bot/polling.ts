// The bot fetches its updates itself, and works on them side by side: those of one chat, or of one person, one after the other.
import { type RunnerHandle, run } from '@grammyjs/runner'
import type { createBot } from './bot.ts'

export type Polling = { isHealthy: () => boolean; stop: () => Promise<void> }

type Bot = ReturnType<typeof createBot>

/** A connection that broke is tried again for hours; a bot that Telegram turns away is not. */
export function startPolling(bot: Bot, failed: (error: unknown) => void): Polling {
  let healthy = true
  const runner: RunnerHandle = run(bot, { runner: { silent: true } })
  runner.task()?.catch((error: unknown) => {
    healthy = false
    failed(error)
  })
  return {
    isHealthy: () => healthy,
    // What was fetched and not finished comes again at the next start; what was finished is known by its number.
    stop: () => runner.stop(),
  }
}
