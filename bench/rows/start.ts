// What a start costs, in time and memory, beside the least that could answer.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { startStandIn, token } from '../bot/processes.ts'
import { median, type Prepared, type Row } from '../measure.ts'
import { buildBare, ourServer, residentMiB, type Started, start } from '../process.ts'

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

/** On files that are there already: the first start of all, which makes them, is another matter. */
async function startBoth(startsEach: number, look: (started: Started) => Promise<number>): Promise<Prepared> {
  const bareServer = await buildBare()
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
  // A real shop: without a token the demo opens, with a whole Telegram beside it.
  const standIn = await startStandIn()
  const env = { BOT_TOKEN: token, TELEGRAM_API_ROOT: standIn.address, PUBLIC_URL: 'https://bench.example' }
  const several = (script: string) => async () => {
    const seen: number[] = []
    for (let count = 0; count < startsEach; count++) {
      const started = await start(script, folder, env)
      seen.push(await look(started).finally(started.stop))
    }
    return median(seen)
  }
  await (await start(ourServer, folder, env)).stop()
  await (await start(bareServer, folder, env)).stop()
  const close = async () => {
    await standIn.stop()
    rmSync(folder, { recursive: true })
  }
  return { ours: several(ourServer), limit: several(bareServer), close }
}
