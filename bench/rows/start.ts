// What a start costs, in time and memory, beside the least that could answer.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { generateGoods } from '#db/generate.ts'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, openDb } from '#db/open.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { startStandIn, token } from '../bot/processes.ts'
import { generate } from '../http.ts'
import { median, type Prepared, type Row } from '../measure.ts'
import { buildBare, ourServer, residentMiB, type Started, start } from '../process.ts'
import { listQueries } from '../queries.ts'

export const coldStart: Row = {
  name: 'cold start to the first answer',
  unit: 'ms',
  better: 'lower',
  aim: 2,
  prepare: () => startBoth(3, async ({ startMs }) => startMs),
}

export const idleMemory: Row = {
  name: 'memory when idle',
  unit: 'MiB',
  better: 'lower',
  aim: 1.5,
  prepare: () =>
    startBoth(1, async ({ process }) => {
      await rest(1_000)
      return residentMiB(process)
    }),
}

const requests = 100_000

/** Ours with goods to show, and hardly a question twice, so that its memory is always full. */
export const loadedMemory: Row = {
  name: 'memory after 100,000 requests',
  unit: 'MiB',
  better: 'lower',
  aim: 2,
  prepare: () => startBoth(1, lookAfterLoad, fill),
}

async function lookAfterLoad({ url, process }: Started, script: string): Promise<number> {
  const paths = script === ourServer ? questions() : ['/healthz']
  const port = Number(new URL(url).port)
  const { count } = await generate({ port, paths, connections: 16, seconds: 300, most: requests })
  if (count < requests) throw new Error(`only ${count} requests were answered in time`)
  await rest(1_000)
  return residentMiB(process)
}

function questions(): string[] {
  const searches = listQueries(6_000).map((query) => `/api/search?language=ru&q=${encodeURIComponent(query)}`)
  const lists = searches.map((_, index) => `/api/catalogue?language=ru&priceFrom=${index * 100}`)
  return searches.flatMap((search, index) => [search, lists[index] ?? search])
}

function fill(folder: string): void {
  const now = Date.UTC(2026, 0, 15)
  const db = openDb(join(folder, 'kiosk.sqlite'))
  migrateDb(db)
  generateGoods(db, { products: 1_000, now })
  rebuildCatalogue(db, now)
  closeDb(db)
}

type Look = (started: Started, script: string) => Promise<number>

/** On files that are there already: the first start of all, which makes them, is another matter. */
async function startBoth(startsEach: number, look: Look, make = (_: string) => {}): Promise<Prepared> {
  const bareServer = await buildBare()
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
  // A real shop: without a token the demo opens, with a whole Telegram beside it.
  const standIn = await startStandIn()
  const env = { BOT_TOKEN: token, TELEGRAM_API_ROOT: standIn.address, PUBLIC_URL: 'https://bench.example' }
  const several = (script: string) => async () => {
    const seen: number[] = []
    for (let count = 0; count < startsEach; count++) {
      const started = await start(script, folder, env)
      seen.push(await look(started, script).finally(started.stop))
    }
    return median(seen)
  }
  make(folder)
  await (await start(ourServer, folder, env)).stop()
  await (await start(bareServer, folder, env)).stop()
  const close = async () => {
    await standIn.stop()
    rmSync(folder, { recursive: true })
  }
  return { ours: several(ourServer), limit: several(bareServer), close }
}
