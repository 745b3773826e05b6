import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchDisk } from '#db/on-disk.ts'
import { closeDb, openCopy, openDb } from '#db/open.ts'

/** Each wait for the disk ends, or fails, when the test says so. */
function openWatched() {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-test-'))
  const file = join(folder, 'shop.sqlite')
  const db = openDb(file)
  db.$client.exec('create table t (a)')
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
  const syncs: PromiseWithResolvers<void>[] = []
  const disk = watchDisk(db.$client, () => {
    const sync = Promise.withResolvers<void>()
    syncs.push(sync)
    return sync.promise
  })
  onTestFinished(() => {
    disk.close()
    closeDb(db)
    rmSync(folder, { recursive: true })
  })
  const write = () => {
    db.$client.exec('insert into t values (1)')
    disk.note()
  }
  const begun = async (count: number) => {
    await expect.poll(() => syncs.length).toBe(count)
    return syncs[count - 1] as PromiseWithResolvers<void>
  }
  /** Without what only stands in the log. */
  const rowsInFile = () => {
    copyFileSync(file, `${file}-copy`)
    const copy = openCopy(`${file}-copy`)
    const rows = copy.prepare('select count(*) from t').pluck().get()
    copy.close()
    return rows
  }
  return { file, disk, syncs, write, begun, rowsInFile }
}

/** Whether it has ended by now. */
async function isOver(wait: Promise<void>): Promise<boolean> {
  const later = new Promise<'later'>((resolve) => setTimeout(() => resolve('later'), 20))
  return (await Promise.race([wait, later])) !== 'later'
}

test('whoever writes while others wait shares the next wait, and is told nothing by theirs', async () => {
  const { disk, syncs, write, begun } = openWatched()
  write()
  const first = disk.settled()
  const one = await begun(1)
  write()
  write()
  const others = [disk.settled(), disk.settled()]
  one.resolve()
  await first
  const two = await begun(2)
  expect(await isOver(Promise.race(others))).toBe(false)
  two.resolve()
  await Promise.all(others)
  // Nothing is written since: nobody waits.
  await disk.settled()
  expect(syncs).toHaveLength(2)
})

test('what came in at one moment waits once', async () => {
  const { disk, syncs, write, begun } = openWatched()
  const all = [1, 2, 3].map(() => {
    write()
    return disk.settled()
  })
  const one = await begun(1)
  one.resolve()
  await Promise.all(all)
  expect(syncs).toHaveLength(1)
})

test('after a failure of the disk all of it is written once more, into the database itself', async () => {
  const { disk, write, begun, rowsInFile } = openWatched()
  write()
  const wait = disk.settled()
  const failing = await begun(1)
  expect(rowsInFile()).toBe(0)
  failing.reject(new Error('EIO'))
  await wait
  expect(rowsInFile()).toBe(1)
  // Then it is as before.
  write()
  const next = disk.settled()
  const working = await begun(2)
  working.resolve()
  await next
  expect(rowsInFile()).toBe(1)
})

test('where that cannot be done it is a failure, and stays one until it is done', async () => {
  const { file, disk, syncs, write, begun, rowsInFile } = openWatched()
  const reader = openDb(file)
  reader.$client.exec('begin; select * from t')
  write()
  const wait = disk.settled()
  const failing = await begun(1)
  failing.reject(new Error('EIO'))
  await expect(wait).rejects.toThrow('it is not known what is written')
  // The system might say now that all is well.
  await expect(disk.settled()).rejects.toThrow('it is not known what is written')
  closeDb(reader)
  await disk.settled()
  expect(rowsInFile()).toBe(1)
  expect(syncs).toHaveLength(1)
})
