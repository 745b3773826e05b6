import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { outbox } from '#db/schema/running.ts'
import { startClock, tellNews } from '#server/clock.ts'
import { createLog } from '#server/log.ts'
import { everybody } from '#shop/broadcast/audience.ts'
import { startBroadcast } from '#shop/broadcast/broadcasts.ts'
import { gatheredMs } from '#shop/stock/stock-falls.ts'
import {
  addCustomer,
  addProduct,
  addStaff,
  addVariant,
  buy,
  memoryDb,
  noon,
  set,
} from '#test/support/shop.ts'

const queued = (db: Db, kind: string) => db.select().from(outbox).where(eq(outbox.kind, kind)).all().length

function openShop() {
  const db = memoryDb()
  const owner = addStaff(db, 'owner')
  const said: string[] = []
  const log = createLog('info', { write: (text) => said.push(text) })
  return { db, owner, said, log }
}

test('what ran low and the summary are told in their time, and once', () => {
  const { db, log, said } = openShop()
  set(db, 'summaryHour', 9)
  buy(db, addCustomer(db), addVariant(db, addProduct(db).id, { stock: 1 }).id)
  let at = noon
  const keeping = { db, log, now: () => at }
  tellNews(keeping)
  expect([queued(db, 'stock-low'), queued(db, 'summary')]).toEqual([0, 0])
  at = noon + 24 * 3_600_000 + gatheredMs
  tellNews(keeping)
  tellNews(keeping)
  expect([queued(db, 'stock-low'), queued(db, 'summary')]).toEqual([1, 1])
  expect(said).toEqual([])
})

test('what breaks is said, and keeps nothing else from being told', () => {
  const { db, log, said } = openShop()
  set(db, 'summaryHour', 9)
  db.$client.exec('drop table stock_falls')
  tellNews({ db, log, now: () => noon + 24 * 3_600_000 })
  expect(queued(db, 'summary')).toBe(1)
  expect(said.join()).toContain('cannot be told')
})

test('a broadcast is fed from the moment it begins, and shows how far it is', async () => {
  const { db, owner, log } = openShop()
  for (let n = 0; n < 7; n++) addCustomer(db)
  const clock = startClock({ db, log, now: Date.now })
  onTestFinished(clock.stop)
  const content = { text: 'Hello', marks: [], photo: null, button: null }
  startBroadcast(db, owner, { content, audience: everybody, place: { chatId: 1, messageId: 1 } }, Date.now())
  await expect.poll(() => queued(db, 'broadcast')).toBe(5)
  await expect.poll(() => queued(db, 'broadcast-progress')).toBe(1)
  // Nobody sends them here, so that no more come.
  expect(queued(db, 'broadcast')).toBe(5)
})
