import { join } from 'node:path'
import { lte } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { variants } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/running.ts'
import { readTranslators } from '#locales/read.ts'
import type { Mail as Received } from '#sandbox/page/contract.ts'
import type { Config, Mail } from '#server/env.ts'
import { createLog } from '#server/log.ts'
import { mailOf, startMail } from '#server/mail/wiring.ts'
import { startShop } from '#server/start.ts'
import { alwaysMail, isMailOff, listStaffMails } from '#shop/orders/order-notices.ts'
import { tempFolder } from '#test/support/files.ts'
import { addCustomer, addProduct, addVariant, buy, memoryDb, noon, set } from '#test/support/shop.ts'
import { openDrawer } from '#webapp/shop/draw.tsx'

const telegram = { token: 't', apiRoot: 'https://api.telegram.org', ownerIds: [] }
const mail = { url: 'smtps://mail.example', from: 'shop@mail.example', to: ['Orders <orders@mail.example>'] }

function listening() {
  const lines: string[] = []
  return { log: createLog('info', { write: (text) => lines.push(text) }), logged: () => lines.join('') }
}

test('a shop writes as its settings say, the demo only to the mailbox beside it', () => {
  expect(mailOf({ bot: { kind: 'polling', ...telegram }, mail })).toBe(mail)
  expect(mailOf({ bot: { kind: 'polling', ...telegram }, mail: null }, 'smtp://127.0.0.1:1')).toBeNull()
  expect(mailOf({ bot: { kind: 'sandbox' }, mail }, 'smtp://127.0.0.1:1')).toEqual({
    url: 'smtp://127.0.0.1:1',
    from: 'shop@shop.example',
    to: ['orders@shop.example'],
  })
})

async function start(db: Db, mail: Mail | null) {
  const { log, logged } = listening()
  const started = await startMail(mail, { db, log, translators: readTranslators(), now: () => noon })
  onTestFinished(started.close)
  started.tell()
  return { ...started, logged }
}

test('addresses it was started with hear of orders beside those of the settings', async () => {
  const db = memoryDb()
  set(db, 'notifyMails', ['book@mail.example'])
  const { senders, logged } = await start(db, mail)
  expect(isMailOff(db)).toBe(false)
  expect(listStaffMails(db)).toEqual(['orders@mail.example', 'book@mail.example'])
  expect(Object.keys(senders)).toEqual(['mail'])
  expect(logged()).toBe('')
})

test('mail that waited is tried at the next start, and nothing else', async () => {
  const db = memoryDb()
  await start(db, mail)
  set(db, 'notifyChats', ['-1001'])
  buy(db, addCustomer(db), addVariant(db, addProduct(db).id).id)
  db.update(outbox)
    .set({ nextAt: noon + 300_000 })
    .run()
  await start(db, mail)
  const due = db.select().from(outbox).where(lte(outbox.nextAt, noon)).all()
  expect(due.map(({ recipient }) => recipient)).toEqual(['orders@mail.example'])
})

test('says that mail is off, and that nobody would read it', async () => {
  const silent = memoryDb()
  const off = await start(silent, null)
  expect(off.senders).toEqual({})
  expect(isMailOff(silent)).toBe(true)
  expect(off.logged()).toContain('mail is off: set SMTP_URL')
  const unread = await start(memoryDb(), { ...mail, to: [] })
  expect(unread.logged()).toContain('nobody hears of orders by it: set MAIL_TO')
})

test('the demo’s orders arrive in the mailbox beside it', async () => {
  const dataDir = tempFolder()
  const config: Config = {
    bot: { kind: 'sandbox' },
    http: { host: '127.0.0.1', port: 0 },
    dataDir,
    mail: null,
    secret: 's'.repeat(32),
    logLevel: 'info',
    language: 'ru',
    hints: [],
  }
  const { log, logged } = listening()
  const { sandbox = '', stop } = await startShop(config, { log, now: Date.now, openDrawer })
  onTestFinished(stop)
  const db = openDb(join(dataDir, 'sandbox/kiosk.sqlite'))
  onTestFinished(() => closeDb(db))
  alwaysMail(db, ['orders@shop.example'])
  const variant = db
    .select()
    .from(variants)
    .all()
    .find(({ stock }) => (stock ?? 0) > 0)
  const placed = buy(db, addCustomer(db), variant?.id ?? 0)
  const mails = async () => ((await (await fetch(`${sandbox}/state`)).json()) as { mails: Received[] }).mails
  await expect.poll(async () => (await mails()).length).toBe(1)
  expect((await mails())[0]).toMatchObject({
    from: 'Второе дыхание <shop@shop.example>',
    to: ['orders@shop.example'],
    subject: expect.stringMatching(new RegExp(`^Заказ №\\s${placed.number} на `)),
  })
  expect(logged()).not.toContain('mail is off')
})
