// A shop from its configuration to its first answer, and back again. Knows neither signals nor exit codes.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createBot } from '#bot/bot.ts'
import { introduceBot } from '#bot/introduction.ts'
import { startPolling } from '#bot/polling.ts'
import { closeDb } from '#db/open.ts'
import { readTranslators, type Translators } from '#locales/read.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { createApp } from './app.ts'
import type { Config } from './env.ts'
import { type CheckBot, createHealth } from './health.ts'
import { addressOf, freePort, listen, stopListening } from './http.ts'
import type { Log } from './log.ts'
import { isEmpty, openShop, takePlace } from './place.ts'
import { openWebapp } from './webapp.ts'
import { startWorker } from './worker.ts'

export type Running = {
  address: string
  /** Of the local Telegram's page, when there is one. */
  sandbox: string | undefined
  folder: string
  /** As whoever is at the terminal reads it. */
  name: string
  translators: Translators
  stop: () => Promise<void>
}

type Around = { log: Log; now: () => number }

/** How long requests and messages under way may take when the shop is told to stop. */
const patienceMs = 10_000
const projectFile = (path: string) => new URL(`../${path}`, import.meta.url)

export async function startShop(config: Config, { log, now }: Around): Promise<Running> {
  const startedAt = now()
  const opened: (() => unknown)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    const { folder, imagesDir, file, release } = takePlace(config)
    opened.push(release)
    const db = openShop(file)
    opened.push(() => closeDb(db))
    if (config.bot.kind === 'sandbox' && isEmpty(db)) {
      // Kept out of every other start, which has no use for all these goods.
      const { fillDemo } = await import('./demo.ts')
      fillDemo(db, imagesDir, now())
    }
    const translators = readTranslators()
    const worker = startWorker({ db, log, now, senders: {} })
    opened.push(() => within(patienceMs, worker.stop()))
    const version = readVersion()
    const name = textIn(readSettings(db).shopName, config.language)
    const sandbox = await openSandbox(config, { folder, name })
    if (sandbox !== undefined) opened.push(sandbox.stop)
    let checkBot: CheckBot = async () => 'off'
    const health = createHealth({
      db,
      workerSeenAt: worker.seenAt,
      checkBot: () => checkBot(),
      version,
      startedAt,
      now,
    })
    const framedBy = sandbox === undefined ? [] : [sandbox.address]
    const webapp = openWebapp(fileURLToPath(projectFile('dist/webapp')), framedBy)
    const app = createApp({ db, log, imagesDir, webapp, translators, health, framedBy })
    const server = await listen(app.fetch, config.http)
    opened.push(() => stopListening(server, patienceMs))
    const address = addressOf(server)
    if (sandbox !== undefined) {
      sandbox.showShop(address)
      const { token, shopUrl } = sandbox
      const failed = (error: unknown, updateId: number) =>
        log.error('an update broke the bot', { updateId, error })
      const around = { db, translators, now, shopUrl, failed }
      const bot = createBot({ token, apiRoot: sandbox.address }, around)
      await introduceBot(bot, around)
      const polling = startPolling(bot, (error) => log.error('the bot fetches no more updates', { error }))
      opened.push(() => within(patienceMs, polling.stop()))
      checkBot = async () => (polling.isHealthy() ? 'ok' : 'failing')
    }
    return { address, sandbox: sandbox?.address, folder, name, translators, stop: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** Beside the shop, one port up, or on any free one. */
async function openSandbox({ bot, http, language }: Config, shop: { folder: string; name: string }) {
  if (bot.kind !== 'sandbox') return undefined
  const { openShopSandbox } = await import('#sandbox/shop.ts')
  const port = http.port === 0 ? 0 : await freePort(http.port + 1)
  return await openShopSandbox({ ...shop, port, language })
}

function readVersion(): string {
  return (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version
}

function within(ms: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
