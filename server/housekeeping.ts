// What has to be done now and then while the shop is open: what is over is forgotten, and each night the database is
// copied, proved whole, and the oldest copy let go. Decides nothing about what is kept how long: the rules do.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { backUp } from '#db/backup.ts'
import type { Db } from '#db/open.ts'
import { countFollowing, followOn } from '#shop/bulk/bulk-follow.ts'
import { pruneBulk } from '#shop/bulk/bulk-history.ts'
import { pruneStates } from '#shop/conversation-state.ts'
import { pruneGuests } from '#shop/customers.ts'
import { pruneDialogue } from '#shop/dialogue/dialogue-keeping.ts'
import { kept } from '#shop/keeping.ts'
import { pruneReceipts } from '#shop/news-wish.ts'
import { pruneOutbox } from '#shop/outbox.ts'
import { readSettings } from '#shop/settings.ts'
import { pruneUpdates } from '#shop/updates.ts'
import type { Log } from './log.ts'
import type { Pictures } from './pictures/pictures.ts'

export type House = {
  db: Db
  log: Log
  now: () => number
  /** Nothing for a shop that is only tried. */
  backupsDir: string | undefined
  pictures: Pick<Pictures, 'removeForgotten'>
}

const roundMs = 10 * 60_000
/** A start has more urgent things to do. */
const firstAfterMs = 2_000
/** In which others are served. */
const breathMs = 10
/** By then the last order of the day is in, and nobody minds a busy disk. */
const nightHour = 4

export function startHousekeeping(house: House): { stop: () => Promise<void> } {
  let round = Promise.resolve()
  const go = () => {
    round = round.then(() => keepHouse(house))
  }
  const first = setTimeout(go, firstAfterMs)
  const timer = setInterval(go, roundMs)
  return {
    async stop() {
      clearTimeout(first)
      clearInterval(timer)
      await round
    },
  }
}

/** One round. What fails is told, and tried again in the next one. */
export async function keepHouse({ db, log, now, backupsDir, pictures }: House): Promise<void> {
  const prunes = [
    pruneOutbox,
    pruneUpdates,
    pruneStates,
    pruneGuests,
    pruneDialogue,
    pruneBulk,
    pruneReceipts,
  ]
  for (const prune of prunes) {
    try {
      prune(db, now())
    } catch (error) {
      log.error('what is over cannot be forgotten', { error })
    }
  }
  await finishBulk({ db, log, now })
  if (backupsDir === undefined) return
  try {
    // After the copy, which still knows them; reading the whole gallery is nothing for the day.
    if (await backUpAtNight(db, now(), backupsDir)) pictures.removeForgotten()
  } catch (error) {
    log.error('the nightly backup failed; it is tried again', { error })
  }
}

/** What a crash cut off; a change that is at work just now goes on twice as fast. */
async function finishBulk({ db, log, now }: Pick<House, 'db' | 'log' | 'now'>): Promise<void> {
  try {
    while (countFollowing(db) > 0 && followOn(db, now()) > 0) await sleep(breathMs)
  } catch (error) {
    log.error('a bulk change cannot be finished; it is tried again', { error })
  }
}

/** Says whether it was time. */
async function backUpAtNight(db: Db, now: number, folder: string): Promise<boolean> {
  const { day, hour } = clockOf(now, readSettings(db).timeZone)
  const name = `kiosk-${day}.sqlite`
  if (hour < nightHour || listBackups(folder).includes(name)) return false
  await backUp(db, join(folder, name))
  for (const old of listBackups(folder).slice(0, -kept.backups)) rmSync(join(folder, old))
  return true
}

/** Oldest first. Copies by other names are somebody's own. */
function listBackups(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^kiosk-\d{4}-\d\d-\d\d\.sqlite$/.test(name))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** By the clock on the shop's wall. */
function clockOf(now: number, timeZone: string): { day: string; hour: number } {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const [day = '', time = ''] = format.format(now).split(' ')
  return { day, hour: Number.parseInt(time, 10) }
}
