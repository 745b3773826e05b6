import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, holdLock, openDb } from '#db/open.ts'
import { type BackupFile, backupTaker } from '#server/backups/encrypted-backup.ts'
import { passphraseRecipient } from '#server/backups/passphrase.ts'
import { restoreShop } from '#server/backups/restore-shop.ts'
import { StartError } from '#server/start-error.ts'
import { ShopError } from '#shop/error.ts'
import { tempFolder } from '#test/support/files.ts'
import { addCustomer, addProduct, addVariant, buy, noon, set } from '#test/support/shop.ts'

const passphrase = 'правильно лошадь батарея скрепка'
const bot = { kind: 'polling' as const, token: '1:x', apiRoot: 'https://api.telegram.org', ownerIds: [] }
/** Enough for a test. */
const guessing = 8

function openShop(folder: string): Db {
  const db = openDb(join(folder, 'kiosk.sqlite'))
  migrateDb(db)
  return db
}

function everything(db: Db): string {
  const tables = db.$client
    .prepare("select name from sqlite_master where type = 'table' and name not like 'product_search%'")
    .pluck()
    .all()
  return JSON.stringify(tables.map((name) => [name, db.$client.prepare(`select * from "${name}"`).all()]))
}

type Sent = { copy: BackupFile; plain: Buffer; held: string }
let sent: Promise<Sent> | undefined

/** A shop with an order, and the copy of it that was sent; taken once. */
async function takeCopy() {
  sent ??= makeCopy()
  const { copy, plain, held } = await sent
  const folder = tempFolder()
  const file = join(folder, copy.name)
  writeFileSync(file, copy.bytes)
  writeFileSync(join(folder, 'plain.sqlite'), plain)
  return { copy, file, plain: join(folder, 'plain.sqlite'), held }
}

async function makeCopy(): Promise<Sent> {
  const folder = tempFolder()
  const db = openShop(folder)
  set(db, 'shopName', { ru: 'Спорт', en: 'Sport' })
  buy(db, addCustomer(db), addVariant(db, addProduct(db).id).id)
  const copy = await backupTaker({ db, now: () => noon, folder, guessing })(passphrase)
  const held = everything(db)
  closeDb(db)
  // Nothing of it lies open beside the shop.
  expect(readdirSync(folder).filter((name) => name.startsWith('sending'))).toEqual([])
  return { copy, plain: readFileSync(join(folder, 'kiosk.sqlite')), held }
}

const restore = (dataDir: string, from: string, words = passphrase) =>
  restoreShop({ bot, dataDir, secret: null }, { from, passphrase: async () => words })

function heldIn(folder: string): string {
  const db = openShop(folder)
  const held = everything(db)
  closeDb(db)
  return held
}

describe('a copy that is sent', () => {
  test('is what age itself opens, packed and whole', async () => {
    const { copy } = await takeCopy()
    expect(copy).toMatchObject({ name: 'kiosk-2026-01-15.sqlite.gz.age', orders: 1, products: 1 })
    const opener = new Decrypter()
    opener.addPassphrase(passphrase)
    const plain = gunzipSync(await opener.decrypt(copy.bytes))
    expect(plain.subarray(0, 15).toString()).toBe('SQLite format 3')
  })

  test('shows nothing of what is in it, nor of the passphrase', async () => {
    const { copy } = await takeCopy()
    for (const word of ['SQLite', 'Sport', 'лошадь', '+79211234567'])
      expect(copy.bytes.includes(word)).toBe(false)
  })

  test('is made one at a time, and refused beyond what a bot may send, with where the nightly ones are', async () => {
    const folder = tempFolder()
    const db = openShop(folder)
    const take = backupTaker({ db, now: () => noon, folder, guessing, mostMegabytes: 0.001 })
    const first = take(passphrase).catch((error: unknown) => error)
    await expect(take(passphrase)).rejects.toMatchObject({ code: 'backup-busy' })
    expect(await first).toBeInstanceOf(ShopError)
    expect(await first).toMatchObject({
      code: 'backup-too-large',
      params: { folder: join(folder, 'backups') },
    })
    expect(readdirSync(folder).filter((name) => name.startsWith('sending'))).toEqual([])
    closeDb(db)
  })
})

describe('the way back', () => {
  test('gives a new server the same shop, row by row', async () => {
    const { file, held } = await takeCopy()
    const folder = tempFolder()
    expect(await restore(folder, file)).toEqual({ file: join(folder, 'kiosk.sqlite'), replaced: undefined })
    expect(heldIn(folder)).toBe(held)
    expect(readdirSync(folder).filter((name) => name.includes('unlocked'))).toEqual([])
  })

  test('keeps what was there before', async () => {
    const { file, held } = await takeCopy()
    const folder = tempFolder()
    const before = heldIn(folder)
    const { replaced = '' } = await restore(folder, file)
    expect(heldIn(folder)).toBe(held)
    copyFileSync(replaced, join(folder, 'kiosk.sqlite'))
    expect(heldIn(folder)).toBe(before)
  })

  test('takes a nightly copy as it lies there, and one that was unlocked elsewhere', async () => {
    const { plain, held } = await takeCopy()
    const packed = join(tempFolder(), 'kiosk.sqlite.gz')
    writeFileSync(packed, gzipSync(readFileSync(plain)))
    for (const from of [plain, packed]) {
      const target = tempFolder()
      await restore(target, from)
      expect(heldIn(target)).toBe(held)
    }
  })

  test.each([
    [
      'another passphrase',
      (file: string) => ({ file, words: 'another passphrase' }),
      /does not open with this passphrase/,
    ],
    ['half a file', (file: string) => ({ file: cut(file), words: passphrase }), /damaged or not all there/],
    [
      'another kind of file',
      (file: string) => ({ file: written(`${file}.txt`, 'hello'), words: '' }),
      /is no backup/,
    ],
    ['no file', (file: string) => ({ file: `${file}.gone`, words: '' }), /cannot be read/],
  ])('refuses %s in words, and leaves the shop as it is', async (_what, spoil, words) => {
    const { file } = await takeCopy()
    const folder = tempFolder()
    const before = heldIn(folder)
    const spoilt = spoil(file)
    const refused = await restore(folder, spoilt.file, spoilt.words).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StartError)
    expect(String(refused)).toMatch(words)
    expect(heldIn(folder)).toBe(before)
    expect(readdirSync(folder).filter((name) => /unlocked|restoring/.test(name))).toEqual([])
  })

  test('refuses the database of another program', async () => {
    const other = openDb(join(tempFolder(), 'other.sqlite'))
    other.$client.exec('create table notes (id integer)')
    const { name } = other.$client
    closeDb(other)
    await expect(restore(tempFolder(), name)).rejects.toThrow(
      /nothing was changed: .*other\.sqlite is not a database of Kiosk/,
    )
  })

  test('is closed while the shop is running', async () => {
    const { file } = await takeCopy()
    const folder = tempFolder()
    const release = holdLock(join(folder, 'kiosk.lock'))
    await expect(restore(folder, file)).rejects.toThrow(/another Kiosk is running/)
    expect(existsSync(join(folder, 'kiosk.sqlite'))).toBe(false)
    release?.()
  })
})

test('what a passphrase locks costs as much to guess as with the tool itself, and keeps nobody waiting', async () => {
  const work = Promise.resolve(passphraseRecipient(passphrase).wrapFileKey(new Uint8Array(16)))
  expect(await Promise.race([work, setImmediate('others')])).toBe('others')
  const [stanza] = await work
  expect(stanza?.args).toEqual(['scrypt', expect.stringMatching(/^[A-Za-z0-9+/]{22}$/), '18'])
})

function cut(file: string): string {
  const half = readFileSync(file).subarray(0, Math.floor(statSync(file).size / 2))
  return written(`${file}.part`, half)
}

function written(file: string, content: string | Uint8Array): string {
  writeFileSync(file, content)
  return file
}
