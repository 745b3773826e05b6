// The bot fetches its updates itself. Tells whether it goes on, and stops without losing one.
import { GrammyError } from 'grammy'
import type { createBot } from './bot.ts'

export type Polling = { isHealthy: () => boolean; stop: () => Promise<void> }

/** A connection that broke is tried again for ever; a bot that Telegram turns away is not. */
export function startPolling(bot: ReturnType<typeof createBot>, failed: (error: unknown) => void): Polling {
  let healthy = true
  const ended = bot.start({ allowed_updates: [] }).catch((error: unknown) => {
    healthy = false
    failed(error)
  })
  return {
    isHealthy: () => healthy,
    async stop() {
      await bot.stop().catch((error: unknown) => {
        if (!(error instanceof GrammyError)) throw error
      })
      await ended
    },
  }
}
