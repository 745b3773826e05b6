// The bot as customers meet it: on a local Telegram, by polling, over a shop that the test fills.
import { Api } from 'grammy'
import { expect, onTestFinished } from 'vitest'
import { createBot } from '#bot/bot.ts'
import { connectByPolling } from '#bot/connection.ts'
import type { Around } from '#bot/context.ts'
import { fileFetcher } from '#bot/incoming-file.ts'
import { plainFetch } from '#bot/telegram-client.ts'
import { type Tell, telling } from '#bot/telling.ts'
import { tells } from '#bot/tells.ts'
import type { Db } from '#db/open.ts'
import type { Person } from '#sandbox/people/person.ts'
import { backupTaker } from '#server/backups/encrypted-backup.ts'
import { pictureBackup } from '#server/backups/picture-backup.ts'
import { startClock } from '#server/clock.ts'
import { createLog } from '#server/log.ts'
import { openPictures } from '#server/pictures/pictures.ts'
import { startWanted } from '#server/pictures/wanted.ts'
import { pictureFetcher } from '#server/pictures/web-picture.ts'
import { statsDrawer } from '#server/stats/stats-drawer.ts'
import { startWorker } from '#server/worker.ts'
import { onEnqueue } from '#shop/outbox.ts'
import { tempFolder } from './files.ts'
import { sheets } from './sheets.ts'
import { memoryDb } from './shop.ts'
import { type TestTelegram, useTelegram } from './telegram.ts'
import { translators } from './translators.ts'

export const shopUrl = 'https://shop.example'
/** By which the bot's links are signed. */
export const secret = 'what only the tests sign with: cookies and links'

type ChatWish = {
  db?: Db
  /** One that knows the bot already. */
  telegram?: TestTelegram
  expectsFailures?: boolean
  /** Has an https address. */
  isPublic?: boolean
  drawStats?: Around['drawStats']
  takeBackup?: Around['takeBackup']
  /** Broadcasts go out, and what the clock tells is told. */
  clock?: boolean
  /** How the test itself tells kinds of news. */
  told?: Record<string, Tell>
}

/** Fails the test at its end if the bot broke on anything, unless that is what the test is about. */
export async function openChat(wish: ChatWish = {}) {
  const { db = memoryDb(), expectsFailures = false, isPublic = true, told = {} } = wish
  const telegram = wish.telegram ?? (await useTelegram())
  const imagesDir = tempFolder()
  const failures: unknown[] = []
  const failed = (error: unknown) => failures.push(error)
  const log = createLog('silent')
  const pictures = openPictures({ db, log, now: Date.now, folder: imagesDir })
  const api = new Api(telegram.token, { apiRoot: telegram.address, fetch: plainFetch })
  const fetchFile = fileFetcher({ api, token: telegram.token, apiRoot: telegram.address })
  const around: Around = {
    ...{ db, translators, now: Date.now, secret, shopUrl: isPublic ? shopUrl : undefined, failed },
    warned: (_what, error) => failures.push(error),
    ...{ readImage: pictures.readImage, readBestImage: pictures.readBest, keepPicture: pictures.keep },
    ...{ readSheet: sheets.readSheet, writeSheet: sheets.writeSheet, fetchFile },
    drawStats: wish.drawStats ?? statsDrawer(db, translators),
    pictureBackup: pictureBackup({ db, now: Date.now, folder: imagesDir }),
    takeBackup: wish.takeBackup ?? backupTaker({ db, now: Date.now, folder: tempFolder(), guessing: 8 }),
  }
  const connect = () => {
    const bot = createBot({ token: telegram.token, apiRoot: telegram.address }, around)
    return connectByPolling({ bot, around, failed })
  }
  let polling = connect()
  const healthy = () => expect.poll(() => polling.isHealthy()).toBe(true)
  const send = telling({ api, botId: Number.parseInt(telegram.token, 10) }, around, { ...tells, ...told })
  const worker = startWorker({ db, log, now: Date.now, senders: { telegram: send } })
  onEnqueue(db, worker.nudge)
  const fetchPicture = pictureFetcher({ isAllowed: () => true })
  const wanted = startWanted({ db, log, now: Date.now, keep: pictures.keep, fetchPicture, fetchFile, sheets })
  const clock = wish.clock === true ? startClock({ db, log, now: Date.now }) : undefined
  onTestFinished(async () => {
    clock?.stop()
    await polling.stop()
    await worker.stop()
    await wanted.stop()
    await pictures.close()
    if (!expectsFailures) expect(failures).toEqual([])
  })
  await healthy()
  const ann = () => telegram.person({ name: 'Ann', language: 'en' })
  /** All that the bot holds in memory is gone. */
  const restart = async () => {
    await polling.stop()
    polling = connect()
    await healthy()
  }
  return { ...telegram, db, imagesDir, polling, restart, worker, failures, ann }
}

export type Chat = Awaited<ReturnType<typeof openChat>>

/** How often the bot has called this so far. */
export function countCalls({ calls }: Pick<Chat, 'calls'>, method: string): number {
  return calls.list().filter((call) => call.method.toLowerCase() === method.toLowerCase()).length
}

/** A tap on a message that is deleted before the bot hears of the tap. */
export async function tapsDeleted(
  { core, call }: Pick<Chat, 'core' | 'call'>,
  person: Pick<Person, 'id' | 'hears'>,
  { label, messageId }: { label: string; messageId: number },
) {
  const taps = `callback:${person.id}`
  core.updates.faults.hold(taps)
  const tapped = person.hears(label)
  await call('deleteMessage', { chat_id: person.id, message_id: messageId })
  core.updates.faults.release(taps)
  return await tapped
}
