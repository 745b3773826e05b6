// The server's HTTP over a shop in memory, on a real socket; and what it wrote to its log.
import { onTestFinished } from 'vitest'
import type { Db } from '#db/open.ts'
import { readTranslators } from '#locales/read.ts'
import { createApp } from '#server/app.ts'
import type { Health } from '#server/health.ts'
import { addressOf, listen, stopListening } from '#server/http.ts'
import { createLog } from '#server/log.ts'
import { openPictures } from '#server/pictures/pictures.ts'
import type { StaffOf } from '#server/routes/pictures.ts'
import { openWebapp } from '#server/webapp.ts'
import { tempFolder } from './files.ts'

const healthy: Health = {
  healthy: true,
  database: 'ok',
  worker: 'ok',
  bot: 'off',
  version: '1.2.3',
  uptimeSeconds: 5,
}

type Wish = {
  health?: () => Promise<Health>
  webappDir?: string
  imagesDir?: string
  staffOf?: StaffOf
  now?: () => number
}

export async function openHttp(db: Db, wish: Wish = {}) {
  const { health = async () => healthy, webappDir = '', imagesDir = tempFolder() } = wish
  const { staffOf, now = Date.now } = wish
  const lines: string[] = []
  const log = createLog('debug', { write: (text) => lines.push(text) })
  const webapp = openWebapp(webappDir)
  const pictures = openPictures({ db, log, now, folder: imagesDir })
  onTestFinished(pictures.close)
  const around = { db, log, now, pictures, webapp, translators: readTranslators(), health }
  const app = createApp({ ...around, ...(staffOf && { staffOf }) })
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => stopListening(server, 1_000))
  const address = addressOf(server)
  return {
    app,
    imagesDir,
    pictures,
    address,
    /** What the log holds, parsed. */
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    get: (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers }),
    post: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(address + path, { method: 'POST', body, headers }),
  }
}
