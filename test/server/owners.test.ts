import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, openDb } from '#db/open.ts'
import { staff } from '#db/schema/people.ts'
import { openShopSandbox } from '#sandbox/shop.ts'
import { staffDemo } from '#server/demo.ts'
import type { Config } from '#server/env.ts'
import { createLog } from '#server/log.ts'
import { startShop } from '#server/start.ts'
import { nameOfChat } from '#shop/notify-chats.ts'
import { readSettings } from '#shop/settings.ts'
import { ensureOwners } from '#shop/staff.ts'
import { tempFolder } from '#test/support/files.ts'
import { addProduct, memoryDb, noon } from '#test/support/shop.ts'
import { useTelegram } from '#test/support/telegram.ts'
import { openDrawer } from '#webapp/shop/draw.tsx'

const publicUrl = 'https://shop.example'

const staffIn = (file: string) => {
  const db = openDb(file)
  const found = db
    .select()
    .from(staff)
    .all()
    .map(({ telegramId, role, removedAt }) => ({ telegramId, role, works: removedAt === null }))
  closeDb(db)
  return found
}

test.each(['polling', 'webhook'] as const)(
  'whoever the environment names owns a shop by %s after every start',
  async (way) => {
    const telegram = await useTelegram()
    const dataDir = tempFolder()
    const start = async (ownerIds: number[]) => {
      const bot = { token: telegram.token, apiRoot: telegram.address, ownerIds }
      const config: Config = {
        bot: way === 'polling' ? { kind: 'polling', ...bot } : { kind: 'webhook', publicUrl, ...bot },
        http: { host: '127.0.0.1', port: 0 },
        dataDir,
        mail: null,
        secret: 's'.repeat(32),
        logLevel: 'silent',
        language: 'en',
        hints: [],
      }
      const shop = await startShop(config, { log: createLog('silent'), now: Date.now, openDrawer })
      await shop.stop()
    }
    const file = join(dataDir, 'kiosk.sqlite')
    await start([77])
    expect(staffIn(file)).toEqual([{ telegramId: 77, role: 'owner', works: true }])
    const db = openDb(file)
    db.update(staff).set({ role: 'courier', removedAt: noon }).run()
    closeDb(db)
    await start([77, 78])
    expect(staffIn(file)).toEqual([
      { telegramId: 77, role: 'owner', works: true },
      { telegramId: 78, role: 'owner', works: true },
    ])
  },
)

async function openDemo(folder: string) {
  const sandbox = await openShopSandbox({ folder, port: 0, language: 'ru', name: 'Лавка' })
  onTestFinished(sandbox.stop)
  if (sandbox.cast === undefined) throw new Error('nobody plays the owner')
  return { ...sandbox, cast: sandbox.cast }
}

test('in the demo its people work, and the first topic of their group hears of orders', async () => {
  const folder = tempFolder()
  const { cast, stop } = await openDemo(folder)
  const db = memoryDb()
  staffDemo(db, cast, noon)
  const place = `${cast.group.id}/${cast.topic.id}`
  expect(db.select().from(staff).all()).toMatchObject([
    { telegramId: cast.owner.id, name: 'Хозяйка', role: 'owner' },
    { telegramId: cast.helper.id, name: 'Помощник', role: 'manager' },
  ])
  expect(readSettings(db).notifyChats).toEqual([place])
  expect(nameOfChat(db, place)).toEqual({ kind: 'topic', title: 'Заказы', topic: 'Новые' })
  await stop()
  // The same people after the next start.
  expect((await openDemo(folder)).cast).toEqual(cast)
})

test('a demo that somebody has made their own stays as it is', async () => {
  const { cast } = await openDemo(tempFolder())
  const db = memoryDb()
  ensureOwners(db, [77], noon)
  staffDemo(db, cast, noon)
  expect(db.select().from(staff).all()).toHaveLength(1)
  expect(readSettings(db).notifyChats).toEqual([])
})

test('a demo opened on goods that are there already gets its people, too', async () => {
  const dataDir = tempFolder()
  const file = join(dataDir, 'sandbox/kiosk.sqlite')
  const config: Config = {
    bot: { kind: 'sandbox' },
    http: { host: '127.0.0.1', port: 0 },
    dataDir,
    mail: null,
    secret: 's'.repeat(32),
    logLevel: 'silent',
    language: 'en',
    hints: [],
  }
  fillWithOneProduct(join(dataDir, 'sandbox'))
  const shop = await startShop(config, { log: createLog('silent'), now: Date.now, openDrawer })
  await shop.stop()
  expect(staffIn(file).map(({ role }) => role)).toEqual(['owner', 'manager'])
})

/** So that the demo's own goods, whose pictures a build draws, are not wanted. */
function fillWithOneProduct(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const db = openDb(join(folder, 'kiosk.sqlite'))
  migrateDb(db)
  addProduct(db)
  closeDb(db)
}
