// The server's HTTP over a shop in memory, on a real socket; and what it wrote to its log.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Db } from '#db/open.ts'
import { createApp } from '#server/app.ts'
import type { Health } from '#server/health.ts'
import { addressOf, listen, stopListening } from '#server/http.ts'
import { createLog } from '#server/log.ts'
import { createMemory } from '#server/memory.ts'
import { openPictures } from '#server/pictures/pictures.ts'
import { memoryDoor } from '#server/remembered.ts'
import { openWebapp } from '#server/webapp.ts'
import { openDrawer } from '#webapp/shop/draw.tsx'
import { tempFolder } from './files.ts'
import { translators } from './translators.ts'

const healthy: Health = {
  healthy: true,
  database: 'ok',
  worker: 'ok',
  bot: 'off',
  version: '1.2.3',
  uptimeSeconds: 5,
}

export const botToken = '7654321:AAF-a-token-that-only-tests-know-about'
export const secret = 'what only the tests sign with: cookies and links'

export type HttpWish = {
  health?: () => Promise<Health>
  webappDir?: string
  imagesDir?: string
  now?: () => number
  publicUrl?: string | undefined
  bot?: string | null
  hasDocs?: boolean
}

/** The server without a socket. */
export function appOver(db: Db, wish: HttpWish = {}) {
  const { health = async () => healthy, webappDir = '', now = Date.now, bot = null } = wish
  const { publicUrl, hasDocs = false, imagesDir = tempFolder() } = wish
  const lines: string[] = []
  const log = createLog('debug', { write: (text) => lines.push(text) })
  const webapp = openWebapp(webappDir)
  const memory = createMemory(db)
  const pictures = openPictures({ db, log, now, folder: imagesDir })
  onTestFinished(pictures.close)
  const people = { now, secret, botToken, publicUrl }
  const describing = { version: '1.2.3', hasDocs }
  const app = createApp({
    db,
    memory,
    botName: () => bot,
    log,
    pictures,
    webapp,
    openDrawer,
    translators,
    people,
    describing,
    health,
  })
  /** What the log holds, parsed. */
  const logged = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  return { app, imagesDir, pictures, logged, door: memoryDoor(memory, log) }
}

export async function openHttp(db: Db, wish: HttpWish = {}) {
  const { app, imagesDir, pictures, logged, door } = appOver(db, { webappDir: builtWebapp(), ...wish })
  const server = await listen(app.fetch, { host: '127.0.0.1', port: 0 }, [door])
  onTestFinished(() => stopListening(server, 1_000))
  const address = addressOf(server)
  return {
    ...{ app, imagesDir, pictures, address, logged },
    get: (path: string, headers: Record<string, string> = {}) => fetch(address + path, { headers }),
    post: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      fetch(address + path, { method: 'POST', body, headers }),
  }
}

/** As a build leaves it, but for what it is made of. */
function builtWebapp(): string {
  const folder = tempFolder()
  for (const part of ['shop', 'panel', 'assets']) mkdirSync(join(folder, part))
  writeFileSync(join(folder, 'manifest.json'), '{}')
  writeFileSync(
    join(folder, 'shop/index.html'),
    '<html lang="en"><head><!--head--></head><div id="shop"><!--shop--></div><!--answers--></html>',
  )
  writeFileSync(join(folder, 'panel/index.html'), '<title>panel</title>')
  writeFileSync(join(folder, 'assets/main-1a2b.js'), 'tell("hello");'.repeat(100))
  return folder
}
