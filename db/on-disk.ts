// When what was committed without waiting for the disk is there: asked while everything else goes on, and once for all that was
// committed meanwhile. Never takes for written what a failing disk may have lost.
import { close, fdatasync, openSync } from 'node:fs'
import { promisify } from 'node:util'
import type { Client, Db } from './open.ts'

export type Disk = {
  /** Something is committed, and somebody waits for it. */
  note: () => void
  /** Ends when all that was noted is on the disk; fails when that cannot be said. */
  settled: () => Promise<void>
  close: () => void
}

const disks = new WeakMap<Db, Disk>()

export function diskOf(db: Db): Disk {
  const known = disks.get(db)
  if (known !== undefined) return known
  const disk = db.$client.memory ? inMemory() : watchDisk(db.$client)
  disks.set(db, disk)
  return disk
}

/** Before the database itself is closed. */
export function closeDisk(db: Db): void {
  disks.get(db)?.close()
  disks.delete(db)
}

const inMemory = (): Disk => ({ note: () => {}, settled: () => Promise.resolve(), close: () => {} })

const systemSync = promisify(fdatasync)

export function watchDisk(client: Client, sync: (log: number) => Promise<void> = systemSync): Disk {
  // Opened once: SQLite keeps the same log for as long as anybody has the database open.
  let log: number | undefined
  let noted = 0
  let there = 0
  let isDoubtful = false
  const write = async () => {
    const all = noted
    log ??= openSync(`${client.name}-wal`, 'r+')
    isDoubtful = isDoubtful || !(await succeeds(sync(log)))
    if (isDoubtful) foldLog(client)
    isDoubtful = false
    there = all
  }
  const turns = takeTurns(write)
  return {
    note: () => void noted++,
    settled: async () => (there === noted ? undefined : turns.next()),
    close: () => void turns.last().then(() => log !== undefined && close(log)),
  }
}

/**
 * A system that could not write the log once may say the next time that all of it is there. So it is written once more, into the
 * database itself; where that fails, too, it throws.
 */
function foldLog(client: Client): void {
  const [folded] = client.pragma('wal_checkpoint(PASSIVE)') as { log: number; checkpointed: number }[]
  if (folded === undefined || folded.checkpointed !== folded.log) {
    throw new Error('the disk failed, and others read: it is not known what is written')
  }
}

const succeeds = (work: Promise<void>) =>
  work.then(
    () => true,
    () => false,
  )

/** One at a time. Whoever comes while one is under way shares the next: that one may have begun too early for them. */
function takeTurns(work: () => Promise<void>) {
  let current: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined
  return {
    next() {
      next ??= current.then(restOfTurn).then(() => {
        next = undefined
        const begun = work()
        current = begun.catch(() => {})
        return begun
      })
      return next
    },
    last: () => current,
  }
}

/** Whatever else has come in by now is written along. */
const restOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
