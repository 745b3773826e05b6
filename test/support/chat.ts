// The bot as customers meet it: on a local Telegram, by polling, over a shop that the test fills.
import { Api } from 'grammy'
import { expect, onTestFinished } from 'vitest'
import { createBot } from '#bot/bot.ts'
import { connectByPolling } from '#bot/connection.ts'
import type { Around } from '#bot/context.ts'
import { introduceBot } from '#bot/introduction.ts'
import { type Tell, telling } from '#bot/telling.ts'
import { tells } from '#bot/tells.ts'
import type { Db } from '#db/open.ts'
import { readTranslators } from '#locales/read.ts'
import { imageReader } from '#server/image-files.ts'
import { createLog } from '#server/log.ts'
import { startWorker } from '#server/worker.ts'
import { onEnqueue } from '#shop/outbox.ts'
import { tempFolder } from './files.ts'
import { memoryDb } from './shop.ts'
import { useTelegram } from './telegram.ts'

export const shopUrl = 'https://shop.example'

type ChatWish = {
  db?: Db
  expectsFailures?: boolean
  /** How the test itself tells kinds of news. */
  told?: Record<string, Tell>
}

/** Fails the test at its end if the bot broke on anything, unless that is what the test is about. */
export async function openChat({ db = memoryDb(), expectsFailures = false, told = {} }: ChatWish = {}) {
  const telegram = await useTelegram()
  const imagesDir = tempFolder()
  const failures: unknown[] = []
  const failed = (error: unknown) => failures.push(error)
  const translators = readTranslators()
  const around: Around = {
    ...{ db, translators, now: Date.now, shopUrl, failed },
    readImage: imageReader(imagesDir),
  }
  const bot = createBot({ token: telegram.token, apiRoot: telegram.address }, around)
  const polling = connectByPolling(bot, { introduce: (signal) => introduceBot(bot, around, signal), failed })
  const api = new Api(telegram.token, { apiRoot: telegram.address })
  const send = telling({ api, botId: Number.parseInt(telegram.token, 10) }, around, { ...tells, ...told })
  const worker = startWorker({ db, log: createLog('silent'), now: Date.now, senders: { telegram: send } })
  onEnqueue(db, worker.nudge)
  onTestFinished(async () => {
    await polling.stop()
    await worker.stop()
    if (!expectsFailures) expect(failures).toEqual([])
  })
  await expect.poll(() => polling.isHealthy()).toBe(true)
  const ann = () => telegram.person({ name: 'Ann', language: 'en' })
  return { ...telegram, db, imagesDir, polling, worker, failures, ann }
}

export type Chat = Awaited<ReturnType<typeof openChat>>

/** How often the bot has called this so far. */
export function countCalls({ calls }: Chat, method: string): number {
  return calls.list().filter((call) => call.method.toLowerCase() === method.toLowerCase()).length
}
