// An app on a real socket in this process, and the load on it from another one, so that each has a core.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Db } from '#db/open.ts'
import { readTranslators } from '#locales/read.ts'
import { createApp } from '#server/app.ts'
import type { Health } from '#server/health.ts'
import { listen } from '#server/http.ts'
import { createLog } from '#server/log.ts'
import { createMemory } from '#server/memory.ts'
import { openPictures } from '#server/pictures/pictures.ts'
import { memoryDoor } from '#server/remembered.ts'
import { openWebapp } from '#server/webapp.ts'
import type { Load, Loaded } from './load.ts'

const connections = 16
const seconds = 1
const generator = fileURLToPath(new URL('load.ts', import.meta.url))

export type Served = {
  /** Asks for each path in turn, over and over. */
  load: (paths: string[]) => Promise<Loaded>
  close: () => void
}

export async function serveApp(app: Hono): Promise<Served> {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  if (!server.listening) await once(server, 'listening')
  return servedBy(server as Server)
}

/** The shop's own server as a start puts it together, without bot and files. */
export async function serveShop(db: Db): Promise<Served> {
  const log = createLog('info')
  const memory = createMemory(db)
  const health = (): Promise<Health> => Promise.reject(new Error('nobody asks'))
  const translators = readTranslators()
  const parts = {
    db,
    memory,
    botName: () => null,
    log,
    pictures: openPictures({ db, log, now: Date.now, folder: '/nowhere' }),
    webapp: openWebapp('/nowhere'),
    translators,
    health,
    openDrawer: () => Promise.reject(new Error('nobody asks')),
    people: { now: Date.now, secret: 'of the bench alone', botToken: '', publicUrl: undefined },
    describing: { version: '0', hasDocs: false },
  }
  const app = createApp(parts)
  return servedBy(await listen(app.fetch, { host: '127.0.0.1', port: 0 }, [memoryDoor(memory, log)]))
}

function servedBy(server: Pick<Server, 'address' | 'close'>): Served {
  const { port } = server.address() as AddressInfo
  return {
    load: (paths) => generate({ port, paths, connections, seconds }),
    close: () => void server.close(),
  }
}

/** From a process of its own. */
export async function generate(load: Load): Promise<Loaded> {
  const child = spawn(process.execPath, [generator], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(JSON.stringify(load))
  return (await json(child.stdout)) as Loaded
}
