import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closeDb, openDb } from '#db/open.ts'
import type { Config } from '#server/env.ts'
import { createLog } from '#server/log.ts'
import { startShop } from '#server/start.ts'
import { hasOwner } from '#shop/staff.ts'
import { tempFolder } from '#test/support/files.ts'
import { useTelegram } from '#test/support/telegram.ts'
import { openDrawer } from '#webapp/shop/draw.tsx'

test('a shop that nobody owns says by which link it is claimed, anew at each start, until it has an owner', async () => {
  const { token, address: apiRoot, person } = await useTelegram()
  const dataDir = tempFolder()
  const config: Config = {
    bot: { kind: 'polling', token, apiRoot, ownerIds: [] },
    http: { host: '127.0.0.1', port: 0 },
    dataDir,
    mail: null,
    secret: 's'.repeat(32),
    logLevel: 'warn',
    language: 'en',
    hints: [],
  }
  const start = async () => {
    const lines: { claim?: string }[] = []
    const output = { write: (line: string) => lines.push(JSON.parse(line)) }
    const shop = await startShop(config, { log: createLog('warn', output), now: Date.now, openDrawer })
    onTestFinished(shop.stop)
    const payload = () =>
      /^https:\/\/t\.me\/\w+\?start=(join_[\w-]{24})$/.exec(
        lines.find(({ claim }) => claim)?.claim ?? '',
      )?.[1]
    return { shop, lines, payload }
  }
  const first = await start()
  await expect.poll(first.payload).toBeDefined()
  await first.shop.stop()
  const second = await start()
  await expect.poll(second.payload).toBeDefined()
  const olga = person({ name: 'Olga', language: 'en' })
  olga.starts(first.payload())
  await olga.awaits('This link does not work')
  olga.starts(second.payload())
  await olga.awaits('You own “Our shop” now')
  await second.shop.stop()
  const third = await start()
  olga.says('/help')
  await olga.awaits('For staff')
  expect(third.lines).toEqual([])
  await third.shop.stop()
  const db = openDb(join(dataDir, 'kiosk.sqlite'))
  expect(hasOwner(db)).toBe(true)
  closeDb(db)
})
