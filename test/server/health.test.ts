import { describe, expect, onTestFinished, test } from 'vitest'
import type { Db } from '#db/open.ts'
import { createHealth, type Part } from '#server/health.ts'
import { openHttp } from '#test/support/http.ts'
import { memoryDb, noon } from '#test/support/shop.ts'

function checkup({ checkBot = async (): Promise<Part> => 'off', db = memoryDb() } = {}) {
  const clock = { now: noon, workerSeenAt: noon }
  const health = createHealth({
    db,
    workerSeenAt: () => clock.workerSeenAt,
    checkBot,
    version: '1.2.3',
    startedAt: noon - 90_000,
    now: () => clock.now,
  })
  return { db, clock, health }
}

/** Nothing can be written until the test is over. */
function breakDisk(db: Db): void {
  db.$client.pragma('query_only = ON')
  onTestFinished(() => {
    db.$client.pragma('query_only = OFF')
  })
}

describe('/healthz', () => {
  test('is well with no bot at all', async () => {
    const { db, health } = checkup()
    const { get } = await openHttp(db, { health })
    const answer = await get('/healthz')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    expect(await answer.json()).toEqual({
      healthy: true,
      database: 'ok',
      worker: 'ok',
      bot: 'off',
      version: '1.2.3',
      uptimeSeconds: 90,
    })
  })

  test('is ill when the database cannot be written', async () => {
    const { db, health } = checkup()
    const { get } = await openHttp(db, { health })
    breakDisk(db)
    const answer = await get('/healthz')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ healthy: false, database: 'failing', worker: 'ok' })
  })

  test('is ill when the worker has not gone round for a while', async () => {
    const { clock, health } = checkup()
    clock.now += 14_000
    expect(await health()).toMatchObject({ healthy: true, worker: 'ok' })
    clock.now += 2_000
    expect(await health()).toMatchObject({ healthy: false, worker: 'failing' })
  })

  test('is ill when the bot says so, or fails to say anything', async () => {
    const ill = { healthy: false, bot: 'failing' }
    expect(await checkup({ checkBot: async () => 'ok' }).health()).toMatchObject({ healthy: true, bot: 'ok' })
    expect(await checkup({ checkBot: async () => 'failing' }).health()).toMatchObject(ill)
    expect(await checkup({ checkBot: () => Promise.reject(new Error('no net')) }).health()).toMatchObject(ill)
  })

  test('writes to the disk once a second at most, however often it is asked', async () => {
    const { db, clock, health } = checkup()
    await health()
    breakDisk(db)
    expect(await health()).toMatchObject({ database: 'ok' })
    clock.now += 1_000
    expect(await health()).toMatchObject({ database: 'failing' })
  })
})
