import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeDb, openDb } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { keepHouse } from '#server/housekeeping.ts'
import { createLog } from '#server/log.ts'
import { openPictures } from '#server/pictures/pictures.ts'
import { system } from '#shop/actor.ts'
import { countFollowing } from '#shop/bulk/bulk-follow.ts'
import { addPicture, findPicture } from '#shop/pictures.ts'
import { isUpdateDone, noteUpdate } from '#shop/updates.ts'
import { changeAll } from '#test/support/bulk.ts'
import { tempFolder } from '#test/support/files.ts'
import { addProduct, addStaff, memoryDb, set } from '#test/support/shop.ts'

const day = 24 * 3_600_000
/** Four in the morning in Moscow. */
const night = Date.UTC(2026, 0, 15, 1)

function openHouse() {
  const db = memoryDb()
  set(db, 'timeZone', 'Europe/Moscow')
  const lines: string[] = []
  const log = createLog('info', { write: (text) => lines.push(text) })
  const backupsDir = join(tempFolder(), 'backups')
  let at = night
  const imagesDir = tempFolder()
  const pictures = openPictures({ db, log, now: () => at, folder: imagesDir })
  const keep = (moment: number) => {
    at = moment
    return keepHouse({ db, log, now: () => at, backupsDir, pictures })
  }
  return { db, imagesDir, lines, backupsDir, keep, backups: () => readdirSync(backupsDir).sort() }
}

test('each night leaves one copy, from which the shop can be put back', async () => {
  const { db, backupsDir, keep, backups } = openHouse()
  addProduct(db)
  for (const minutes of [0, 10, 20]) await keep(night + minutes * 60_000)
  await keep(night + day)
  expect(backups()).toEqual(['kiosk-2026-01-15.sqlite', 'kiosk-2026-01-16.sqlite'])
  const copy = openDb(join(backupsDir, 'kiosk-2026-01-15.sqlite'))
  expect(copy.select().from(products).all()).toHaveLength(1)
  closeDb(copy)
})

test('waits until four by the clock on the wall of the shop', async () => {
  const { backupsDir, keep } = openHouse()
  mkdirSync(backupsDir)
  await keep(night - 1)
  expect(readdirSync(backupsDir)).toEqual([])
})

test('keeps two weeks, and what somebody else has put there', async () => {
  const { backupsDir, keep, backups } = openHouse()
  mkdirSync(backupsDir)
  writeFileSync(join(backupsDir, 'before-the-move.sqlite'), 'mine')
  for (let nights = 0; nights < 16; nights++) await keep(night + nights * day)
  expect(backups()).toHaveLength(15)
  expect(backups().slice(0, 2)).toEqual(['before-the-move.sqlite', 'kiosk-2026-01-17.sqlite'])
})

test('says that a copy failed, and tries again', async () => {
  const { backupsDir, keep, lines, backups } = openHouse()
  writeFileSync(backupsDir, 'a file where the folder should be')
  await keep(night)
  expect(lines.join('')).toContain('the nightly backup failed')
  rmSync(backupsDir)
  await keep(night + 600_000)
  expect(backups()).toEqual(['kiosk-2026-01-15.sqlite'])
})

test('removes each night the pictures that nothing has shown for longer than any copy is old', async () => {
  const { db, imagesDir, keep } = openHouse()
  const hash = 'ab'.repeat(16)
  const file = join(imagesDir, `${hash}.webp`)
  writeFileSync(file, 'picture')
  addPicture(db, system, { hash, width: 900, height: 900, placeholder: 'AAAA' }, night)
  for (let nights = 0; nights <= 15; nights++) await keep(night + nights * day)
  expect(existsSync(file)).toBe(true)
  await keep(night + 16 * day)
  expect([existsSync(file), findPicture(db, hash)]).toEqual([false, undefined])
})

test('forgets what is over', async () => {
  const { db, keep } = openHouse()
  noteUpdate(db, 7, night - 3 * day)
  noteUpdate(db, 8, night - day)
  await keep(night)
  expect([7, 8].map((id) => isUpdateDone(db, id))).toEqual([false, true])
})

test('finishes a bulk change that was cut off', async () => {
  const { db, keep } = openHouse()
  const owner = addStaff(db, 'owner')
  for (let count = 0; count < 120; count++) addProduct(db)
  changeAll(db, owner, { all: true }, { kind: 'delete' }, night)
  expect(countFollowing(db)).toBe(120)
  await keep(night)
  expect(db.select().from(products).all()).toEqual([])
})
