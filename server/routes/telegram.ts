// Where Telegram brings updates: behind a secret, each answered when it is done, so that one cut off is brought again.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { Hono } from 'hono'
import type { BotContext } from '#bot/context.ts'
import { within } from '../within.ts'

export type Webhook = { bot: Bot<BotContext>; path: string; secretToken: string }

/** Telegram waits a minute; what takes longer goes on, and counts as taken. */
const longestMs = 30_000

export function telegramRoutes({ bot, path, secretToken }: Webhook) {
  return new Hono().post(path, async (c) => {
    if (!isSame(c.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '', secretToken)) return c.body(null, 401)
    // Who the bot is, it has to ask first: Telegram comes again.
    if (!bot.isInited()) return c.body(null, 503)
    const update = await c.req.json<Update>()
    let said: string | undefined
    const reply = {
      send: (payload: string) => {
        said = payload
      },
    }
    await within(longestMs, bot.handleUpdate(update, reply))
    if (said !== undefined) return c.body(said, 200, { 'content-type': 'application/json' })
    return c.body(null, 200)
  })
}

/** Nobody learns by the time it takes how much of it was right. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [given, expected].map((text) => createHash('sha256').update(text).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
