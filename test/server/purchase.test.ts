// A purchase in the chat while everything breaks: the process is killed, updates come twice, Telegram stumbles. However it
// goes, it is one order, the stock is right, and the shop is told in chat and by mail.
import { once } from 'node:events'
import { join } from 'node:path'
import type { Message } from 'grammy/types'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, openDb } from '#db/open.ts'
import { openInbox } from '#sandbox/inbox.ts'
import type { Expected } from '#sandbox/people/eyes.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { tempFolder } from '#test/support/files.ts'
import { runServer, type ServerProcess } from '#test/support/process.ts'
import { addProduct, addVariant, noon, set } from '#test/support/shop.ts'
import { useTelegram } from '#test/support/telegram.ts'

const publicUrl = 'https://shop.example'
type Way = 'polling' | 'webhook'

function fillShop(folder: string, group: number): void {
  const db = openDb(join(folder, 'kiosk.sqlite'))
  migrateDb(db)
  const { id } = addProduct(db, { title: { ru: 'Чай', en: 'Tea' }, priceMinor: 500_00 })
  addVariant(db, id, { size: '', stock: 5 })
  rebuildCatalogue(db, noon)
  set(db, 'notifyChats', [String(group)])
  closeDb(db)
}

/** A shop that can be killed and comes back on the same folder, with whoever buys there. */
async function openShop(way: Way) {
  const telegram = await useTelegram()
  const inbox = await openInbox(Date.now)
  onTestFinished(inbox.stop)
  const owner = telegram.person('Olga')
  const group = telegram.group({ title: 'Orders', members: [owner.id], bot: 'member' })
  const folder = tempFolder()
  fillShop(folder, group.id)
  const env = {
    ...{
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.address,
      DATA_DIR: folder,
      LOG_LEVEL: 'info',
    },
    ...{ SMTP_URL: inbox.address, MAIL_FROM: 'shop@shop.example', MAIL_TO: 'orders@shop.example' },
    ...(way === 'webhook' && { PUBLIC_URL: publicUrl }),
  }
  let server: ServerProcess | undefined
  const start = async () => {
    server = runServer(env)
    telegram.core.hosts.add(publicUrl, await server.address())
  }
  const kill = async () => {
    if (server === undefined) return
    const gone = once(server.child, 'exit')
    server.child.kill('SIGKILL')
    await gone
  }
  await start()
  const ann = telegram.person({ name: 'Ann', language: 'en' })
  const look = <T>(sql: string) => {
    const db = openDb(join(folder, 'kiosk.sqlite'))
    try {
      return db.$client.prepare(sql).pluck().get() as T
    } finally {
      closeDb(db)
    }
  }
  return { ...telegram, inbox, ann, owner: owner.in(group), start, kill, look }
}

type Shop = Awaited<ReturnType<typeof openShop>>
type Step = { sees?: Expected; does: (ann: Shop['ann']) => unknown }

function hasButton(label: string) {
  return ({ reply_markup }: Message) =>
    reply_markup?.inline_keyboard.some((row) => row.some(({ text }) => text === label)) ?? false
}

const purchase: Step[] = [
  { does: (ann) => ann.starts('p_1') },
  { sees: 'Tea', does: (ann) => ann.taps('Add to cart · ₽500') },
  { sees: hasButton('Cart · 1'), does: (ann) => ann.taps('Cart · 1') },
  { sees: hasButton('Check out'), does: (ann) => ann.taps('Check out') },
  { sees: 'What is your name', does: (ann) => ann.taps('Ann') },
  { sees: 'Your phone number', does: (ann) => ann.says('8 921 123-45-67') },
  { sees: 'Which e-mail shall we', does: (ann) => ann.says('ann@example.com') },
  { sees: 'Where to?', does: (ann) => ann.says('Main street 1, flat 5') },
  { sees: 'Anything to add', does: (ann) => ann.taps('Skip') },
  { sees: 'Please check your order', does: (ann) => ann.taps('Order for ₽500') },
]

async function isTold({ look, inbox, owner, ann }: Shop) {
  await expect.poll(() => ann.reads().join('\n')).toContain('We have your order #1')
  await expect.poll(() => owner.reads().join('\n')).toContain('Ann')
  await expect.poll(() => inbox.list().filter(({ to }) => to.includes('orders@shop.example')).length).toBe(1)
  await expect.poll(() => inbox.list().filter(({ to }) => to.includes('ann@example.com')).length).toBe(1)
  expect(look('select count(*) from orders')).toBe(1)
  expect(look('select stock from variants')).toBe(4)
  expect(look("select name || ' ' || phone || ' ' || address from orders")).toBe(
    'Ann +79211234567 Main street 1, flat 5',
  )
}

describe.each<Way>(['polling', 'webhook'])('a purchase by %s is one order, and told,', (way) => {
  test('with the process killed between two updates', async () => {
    const shop = await openShop(way)
    for (const [index, { sees, does }] of purchase.entries()) {
      if (sees !== undefined) await shop.ann.awaits(sees)
      // Where nobody takes a webhook, Telegram waits ever longer: there every third will do.
      const isKilled = way === 'polling' || index % 3 === 0
      if (isKilled) await shop.kill()
      // Said to nobody: it waits at Telegram.
      void does(shop.ann)
      if (isKilled) await shop.start()
    }
    await isTold(shop)
  }, 120_000)

  test('with the process killed in the middle of an update', async () => {
    const shop = await openShop(way)
    for (const [index, { sees, does }] of purchase.entries()) {
      if (sees !== undefined) await shop.ann.awaits(sees)
      void does(shop.ann)
      if (way === 'webhook' && index % 3 !== 0) continue
      await new Promise((resolve) => setTimeout(resolve, index * 4))
      await shop.kill()
      await shop.start()
    }
    await isTold(shop)
  }, 120_000)

  test('with each update brought twice, and Telegram stumbling at each answer', async () => {
    const shop = await openShop(way)
    for (const { sees, does } of purchase) {
      if (sees !== undefined) await shop.ann.awaits(sees)
      shop.faults.clear()
      shop.core.updates.faults.repeatNext()
      shop.faults.order({ kind: 'server-error' }, { method: 'sendMessage' })
      shop.faults.order({ kind: 'dropped', when: 'before' }, { method: 'editMessageText' })
      if (sees === 'Where to?') shop.faults.order({ kind: 'too-many-requests', retryAfter: 1 })
      void does(shop.ann)
    }
    await isTold(shop)
  }, 120_000)
})
