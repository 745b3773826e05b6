import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { hashOfToken } from '#bot/staff/joining.ts'
import { closeDb, openDb } from '#db/open.ts'
import { showClaim } from '#server/claim-command.ts'
import type { Config } from '#server/env.ts'
import { openShop } from '#server/place.ts'
import { acceptInvitation } from '#shop/invitations.ts'
import { tempFolder } from '#test/support/files.ts'
import { noon } from '#test/support/shop.ts'
import { useTelegram } from '#test/support/telegram.ts'

const link = /https:\/\/t\.me\/\w+\?start=join_([\w-]{24})/

async function openPlace() {
  const { token, address: apiRoot } = await useTelegram()
  const dataDir = tempFolder()
  const config: Config = {
    bot: { kind: 'polling', token, apiRoot, ownerIds: [] },
    http: { host: '127.0.0.1', port: 0 },
    ...{ dataDir, mail: null, secret: null, logLevel: 'silent', language: 'en', hints: [] },
  }
  const changed = (bot: { token?: string; apiRoot?: string; ownerIds?: number[] }): Config => ({
    ...config,
    bot: { kind: 'polling', token, apiRoot, ownerIds: [], ...bot },
  })
  /** As the running shop has it open. */
  const start = () => {
    const db = openShop(join(dataDir, 'kiosk.sqlite'))
    onTestFinished(() => closeDb(db))
    return db
  }
  return { config, changed, dataDir, start }
}

const show = (config: Config) => showClaim(config, () => noon)

test('the command shows a claim link beside the running shop, and the one before it is void', async () => {
  const { config, start } = await openPlace()
  const db = start()
  const [first, second] = [await show(config), await show(config)].map((said) => link.exec(said)?.[1] ?? '')
  expect(first).not.toBe(second)
  const open = (token = '') =>
    acceptInvitation(db, { tokenHash: hashOfToken(token), telegramId: 77, name: 'Olga' }, noon)
  expect(() => open(first)).toThrow('invitation-unknown')
  open(second)
  const said = await show({ ...config, language: 'ru' })
  expect(said).toMatch(/^У магазина уже есть владелец:\nOlga, id 77\s—\sс 15 января 2026 г\.\n/)
  expect(said).not.toMatch(link)
})

test('what stands in its way is said in one line with its cure, and no link is made void by it', async () => {
  const { config, changed, dataDir, start } = await openPlace()
  await expect(show({ ...config, bot: { kind: 'sandbox' } })).rejects.toThrow(/^BOT_TOKEN is not set: set/)
  await expect(show(config)).rejects.toThrow(/holds no shop yet: start it with npm start, or set DATA_DIR/)
  expect(existsSync(join(dataDir, 'kiosk.sqlite'))).toBe(false)
  const db = start()
  const before = await show(config)
  await expect(show(changed({ ownerIds: [7] }))).rejects.toThrow(/^OWNER_IDS says who owns this shop/)
  const wrong = `123456789:${'A'.repeat(35)}`
  await expect(show(changed({ token: wrong }))).rejects.toThrow(/^Telegram does not know this BOT_TOKEN/)
  const nowhere = changed({ apiRoot: 'http://127.0.0.1:9' })
  await expect(show(nowhere)).rejects.toThrow(/^127\.0\.0\.1:9 cannot be reached/)
  const tokenHash = hashOfToken(link.exec(before)?.[1] ?? '')
  acceptInvitation(db, { tokenHash, telegramId: 77, name: 'Olga' }, noon)
})

test('a file of an older Kiosk is left as it is', async () => {
  const { config, dataDir, start } = await openPlace()
  start()
  const db = openDb(join(dataDir, 'kiosk.sqlite'))
  db.$client.exec(
    'delete from __drizzle_migrations where created_at = (select max(created_at) from __drizzle_migrations)',
  )
  closeDb(db)
  await expect(show(config)).rejects.toThrow(/is of an older Kiosk: start the shop once with npm start/)
})

test('the command ends with what it has to say', () => {
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const run = spawnSync(process.execPath, [main, 'claim'], {
    env: { PATH: process.env.PATH, DATA_DIR: tempFolder(), BOTTOKEN: 'x' },
    encoding: 'utf8',
  })
  expect([run.status, run.stdout]).toEqual([1, ''])
  expect(run.stderr).toMatch(
    /^BOTTOKEN is not read: is it meant to be BOT_TOKEN\?\nBOT_TOKEN is not set: .*\n$/,
  )
})
