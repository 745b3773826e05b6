// A shop from its configuration to its first answer, and back again. Knows neither signals nor exit codes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Connection } from '#bot/connection.ts'
import { closeDb, type Db } from '#db/open.ts'
import { readTranslators, type Translators } from '#locales/read.ts'
import type { ShopSandbox } from '#sandbox/shop.ts'
import { textIn } from '#shop/languages.ts'
import { onEnqueue, releaseClaims } from '#shop/outbox.ts'
import { readSettings } from '#shop/settings.ts'
import { ensureOwners } from '#shop/staff.ts'
import { createApp } from './app.ts'
import { type BotWish, prepareBot } from './bot.ts'
import { offerClaim } from './claim.ts'
import { startClock } from './clock.ts'
import type { OpenDrawer } from './drawing.ts'
import type { Config } from './env.ts'
import { createHealth } from './health.ts'
import { startHousekeeping } from './housekeeping.ts'
import { addressOf, freePort, listen, stopListening } from './http.ts'
import type { Log } from './log.ts'
import { mailOf, startMail } from './mail/wiring.ts'
import { createMemory } from './memory.ts'
import { openPictures } from './pictures/pictures.ts'
import { startWanted } from './pictures/wanted.ts'
import { pictureFetcher } from './pictures/web-picture.ts'
import { isEmpty, openShop, takePlace } from './place.ts'
import { memoryDoor } from './remembered.ts'
import { openSheets } from './sheets/sheets.ts'
import { telegramDoor } from './telegram-door.ts'
import { openWebapp } from './webapp.ts'
import { within } from './within.ts'
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

type Around = { log: Log; now: () => number; openDrawer: OpenDrawer }

/** How long requests and messages under way may take when the shop is told to stop. */
const patienceMs = 10_000
const projectFile = (path: string) => new URL(`../${path}`, import.meta.url)

export async function startShop(config: Config, { log, now, openDrawer }: Around): Promise<Running> {
  const startedAt = now()
  const opened: (() => unknown)[] = []
  const closeAll = async () => {
    for (const close of opened.splice(0).reverse()) await close()
  }
  try {
    const { folder, imagesDir, file, secret, release } = takePlace(config)
    opened.push(release)
    const db = openShop(file)
    opened.push(() => closeDb(db))
    if (config.bot.kind === 'sandbox' && isEmpty(db)) {
      // Kept out of every other start, which has no use for all these goods.
      const { fillDemo } = await import('./demo.ts')
      fillDemo(db, imagesDir, now())
    }
    const translators = readTranslators()
    const backupsDir = config.bot.kind === 'sandbox' ? undefined : join(folder, 'backups')
    const pictures = openPictures({ db, log, now, folder: imagesDir })
    opened.push(() => within(patienceMs, pictures.close()))
    const house = startHousekeeping({ db, log, now, backupsDir, pictures })
    opened.push(() => within(patienceMs, house.stop()))
    const name = textIn(readSettings(db).shopName, config.language)
    const sandbox = await openSandbox(config, { folder, name })
    if (sandbox !== undefined) opened.push(sandbox.stop)
    await appoint(config, sandbox, { db, now: now() })
    const tellClaim = config.bot.kind === 'sandbox' ? () => {} : offerClaim(db, log, now)
    const mail = await startMail(mailOf(config, sandbox?.mailAddress), { db, log, translators, now })
    opened.push(mail.close)
    const wish = botWish(config, sandbox)
    const sheets = openSheets()
    const bot = prepareBot(wish, { db, log, translators, now, secret, pictures, sheets, folder, imagesDir })
    const { fetchFile } = bot
    const keeping = { keep: pictures.keep, fetchPicture: pictureFetcher(), fetchFile, sheets }
    const wanted = startWanted({ db, log, now, ...keeping })
    opened.push(() => within(patienceMs, wanted.stop()))
    releaseClaims(db, now())
    const worker = startWorker({ db, log, now, senders: { telegram: bot.send, ...mail.senders } })
    onEnqueue(db, worker.nudge)
    const clock = startClock({ db, log, now })
    opened.push(() => within(patienceMs, worker.stop()))
    opened.push(clock.stop)
    let connection: Connection | undefined
    const health = createHealth({
      db,
      workerSeenAt: worker.seenAt,
      checkBot: async () => (connection?.isHealthy() ? 'ok' : 'failing'),
      version: readVersion(),
      startedAt,
      now,
    })
    const framedBy = sandbox === undefined ? [] : [sandbox.address]
    const webapp = openWebapp(fileURLToPath(projectFile('dist/webapp')), framedBy)
    const memory = createMemory(db)
    let botName: string | null = null
    const people = { now, secret, botToken: wish.token, publicUrl: wish.publicUrl }
    const describing = { version: readVersion(), hasDocs: config.bot.kind === 'sandbox' }
    const showing = { db, memory, botName: () => botName }
    const serving = { log, pictures, webapp, openDrawer, translators, people, describing, health, framedBy }
    const app = createApp({ ...showing, ...serving })
    const doors = [memoryDoor(memory, log), ...(bot.webhook ? [telegramDoor(bot.webhook)] : [])]
    const server = await listen(app.fetch, config.http, doors)
    opened.push(() => stopListening(server, patienceMs))
    const address = addressOf(server)
    sandbox?.showShop(address)
    mail.tell()
    connection = bot.connect((username) => {
      botName = username
      memory.forget()
      tellClaim(username)
    })
    opened.push(() => within(patienceMs, connection?.stop()))
    return { address, sandbox: sandbox?.address, folder, name, translators, stop: closeAll }
  } catch (error) {
    await closeAll()
    throw error
  }
}

/** Somebody who may act: whoever the environment names, in the demo whoever plays the owner. */
async function appoint(
  { bot }: Config,
  sandbox: ShopSandbox | undefined,
  { db, now }: { db: Db; now: number },
) {
  if (bot.kind !== 'sandbox') return ensureOwners(db, bot.ownerIds, now)
  if (sandbox?.cast === undefined) return
  const { staffDemo } = await import('./demo.ts')
  staffDemo(db, sandbox.cast, now)
}

/** Beside the shop, one port up, or on any free one. */
async function openSandbox({ bot, http, language }: Config, shop: { folder: string; name: string }) {
  if (bot.kind !== 'sandbox') return undefined
  const { openShopSandbox } = await import('#sandbox/shop.ts')
  const port = http.port === 0 ? 0 : await freePort(http.port + 1)
  return await openShopSandbox({ ...shop, port, language })
}

function botWish({ bot }: Config, sandbox: ShopSandbox | undefined): BotWish {
  if (bot.kind === 'sandbox') {
    if (sandbox === undefined) throw new Error('the sandbox is not open')
    return { token: sandbox.token, apiRoot: sandbox.address, shopUrl: sandbox.shopUrl, publicUrl: undefined }
  }
  const publicUrl = bot.kind === 'webhook' ? bot.publicUrl : undefined
  return { token: bot.token, apiRoot: bot.apiRoot, shopUrl: publicUrl, publicUrl }
}

function readVersion(): string {
  return (JSON.parse(readFileSync(projectFile('package.json'), 'utf8')) as { version: string }).version
}
