// Whether this process can do its work: asked by the service that runs it, and by the panel.
import type { Db } from '#db/open.ts'

export type Part = 'ok' | 'failing' | 'off'
/** `off`: no bot was asked for, which is no illness. */
export type CheckBot = () => Promise<Part>

export type Health = {
  healthy: boolean
  database: Part
  worker: Part
  bot: Part
  version: string
  uptimeSeconds: number
}

export type Checks = {
  db: Db
  /** When the worker last went round. */
  workerSeenAt: () => number
  checkBot: CheckBot
  version: string
  startedAt: number
  now: () => number
}

/** The worker goes round each second; a machine that slept or swaps gets some patience. */
const workerPatienceMs = 15_000
/** However often anybody asks, the disk is written this often at most. */
const freshForMs = 1_000

export function createHealth(checks: Checks): () => Promise<Health> {
  let known: { at: number; health: Promise<Health> } | undefined
  return () => {
    const at = checks.now()
    if (known === undefined || Math.abs(at - known.at) >= freshForMs) known = { at, health: check(checks) }
    return known.health
  }
}

async function check({ db, workerSeenAt, checkBot, version, startedAt, now }: Checks): Promise<Health> {
  const database = writes(db) ? 'ok' : 'failing'
  const worker = now() - workerSeenAt() < workerPatienceMs ? 'ok' : 'failing'
  const bot = await checkBot().catch((): Part => 'failing')
  const healthy = [database, worker, bot].every((part) => part !== 'failing')
  const uptimeSeconds = Math.max(0, Math.floor((now() - startedAt) / 1000))
  return { healthy, database, worker, bot, version, uptimeSeconds }
}

/** A true write down to the disk, into a field of the file's header that nothing else uses. */
function writes(db: Db): boolean {
  try {
    db.$client.pragma('user_version = 1')
    return true
  } catch {
    return false
  }
}
