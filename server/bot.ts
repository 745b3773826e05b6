// The shop's bot: with which token, by which way its updates come, and what the log hears of it.
import { createHmac } from 'node:crypto'
import { Api } from 'grammy'
import { createBot } from '#bot/bot.ts'
import { type Connection, connectByPolling, connectByWebhook } from '#bot/connection.ts'
import { type FetchFile, fileFetcher } from '#bot/incoming-file.ts'
import { patientFetch, plainFetch } from '#bot/telegram-client.ts'
import { telling } from '#bot/telling.ts'
import type { Db } from '#db/open.ts'
import type { Translators } from '#locales/read.ts'
import { backupTaker } from './backups/encrypted-backup.ts'
import { pictureBackup } from './backups/picture-backup.ts'
import type { Log } from './log.ts'
import type { Pictures } from './pictures/pictures.ts'
import type { Sheets } from './sheets/sheets.ts'
import { statsDrawer } from './stats/stats-drawer.ts'
import type { Webhook } from './telegram-door.ts'
import type { Sender } from './worker.ts'

export type BotWish = {
  token: string
  apiRoot: string
  /** Where the Mini App opens; nothing without an https address. */
  shopUrl: string | undefined
  /** Telegram brings updates here; without it the bot fetches them. */
  publicUrl: string | undefined
}

type Parts = {
  db: Db
  log: Log
  translators: Translators
  now: () => number
  secret: string
  pictures: Pick<Pictures, 'readImage' | 'readBest' | 'keep'>
  sheets: Sheets
  /** Where the shop lies, and its pictures. */
  folder: string
  imagesDir: string
}

export type ShopBot = {
  fetchFile: FetchFile
  /** The outbox's messages to chats. */
  send: Sender
  webhook: Webhook | undefined
  /** To be called when the server listens. */
  connect: (met: (username: string) => void) => Connection
}

export function prepareBot({ token, apiRoot, shopUrl, publicUrl }: BotWish, parts: Parts): ShopBot {
  const { db, log, translators, now, secret, pictures, sheets, folder, imagesDir } = parts
  const failed = (error: unknown, updateId: number) =>
    log.error('an update broke the bot', { updateId, error })
  const warned = (what: string, error: unknown) => log.warn(what, { error })
  const fetchFile = fileFetcher({ api: new Api(token, { apiRoot, fetch: patientFetch }), token, apiRoot })
  const around = {
    ...{ db, translators, now, secret, shopUrl, failed, warned },
    ...{ readImage: pictures.readImage, readBestImage: pictures.readBest, keepPicture: pictures.keep },
    ...{ readSheet: sheets.readSheet, writeSheet: sheets.writeSheet, fetchFile },
    drawStats: statsDrawer(db, translators),
    takeBackup: backupTaker({ db, now, folder }),
    pictureBackup: pictureBackup({ db, now, folder: imagesDir }),
  }
  const bot = createBot({ token, apiRoot }, around)
  const ends = {
    ...{ bot, around },
    failed: (error: unknown) => log.error('the bot cannot reach Telegram; it goes on trying', { error }),
  }
  // The outbox waits by itself where Telegram says so: nothing below it may.
  const from = { api: new Api(token, { apiRoot, fetch: plainFetch }), botId: Number.parseInt(token, 10) }
  // How each kind is told is read with the first that there is to tell.
  const send: Sender = async (message) =>
    await telling(from, around, (await import('#bot/tells.ts')).tells)(message)
  type Met = Parameters<ShopBot['connect']>[0]
  const meeting = (met: Met) => ({ ...ends, met: () => met(bot.botInfo.username) })
  if (publicUrl === undefined)
    return { fetchFile, send, webhook: undefined, connect: (met) => connectByPolling(meeting(met)) }
  const sign = (what: string) => createHmac('sha256', secret).update(`${what} ${token}`).digest('base64url')
  const webhook = { bot, path: `/telegram/${sign('path').slice(0, 20)}`, secretToken: sign('token'), failed }
  const hook = { url: publicUrl + webhook.path, secretToken: webhook.secretToken }
  return { fetchFile, send, webhook, connect: (met) => connectByWebhook(meeting(met), hook) }
}
