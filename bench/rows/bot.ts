// What an update costs our bot, outside a talk and inside the checkout, beside bare grammY on the same stand-in for Telegram.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateGoods } from '#db/generate.ts'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { pictures, variants } from '#db/schema/catalogue.ts'
import { telegramFiles } from '#db/schema/running.ts'
import { system } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { meetCustomer } from '#shop/customers.ts'
import { rebuildCatalogue } from '#shop/derived.ts'
import { changeSetting } from '#shop/settings.ts'
import {
  bring,
  bringOne,
  type Hook,
  type StandIn,
  startBare,
  startOurs,
  startStandIn,
} from '../bot/processes.ts'
import { median, type Prepared, type Row } from '../measure.ts'

const products = 1_000
const perRound = 3_000
/** With the warm-up, and one to spare. */
const rounds = 5
const now = Date.UTC(2026, 0, 15)
const adminChat = 42
const orders = 100

let lastUpdate = 0
const from = (id: number) => ({ id, is_bot: false, first_name: 'Ann', language_code: 'ru' })
const chat = (id: number) => ({ id, type: 'private', first_name: 'Ann' })

function said(id: number, text: string) {
  const entities = text.startsWith('/')
    ? [{ type: 'bot_command', offset: 0, length: text.length }]
    : undefined
  const message = {
    message_id: ++lastUpdate,
    date: 1_700_000_000,
    from: from(id),
    chat: chat(id),
    text,
    entities,
  }
  return { update_id: lastUpdate, message }
}

function tapped(id: number, data: string) {
  const message = { message_id: 1, date: 1_700_000_000, from: from(7), chat: chat(id), text: 'list' }
  const query = { id: String(++lastUpdate), from: from(id), message, chat_instance: '1', data }
  return { update_id: lastUpdate, callback_query: query }
}

export const botUpdate: Row = {
  name: 'bot update: a tap on a product, webhook, 16 connections',
  unit: 'updates/s',
  better: 'higher',
  aim: 0.7,
  prepare: () =>
    beside(
      () => {},
      async (hook) => {
        const taps = Array.from({ length: perRound }, (_, index) =>
          tapped(1_000 + (index % 300), `p:${(1 + (index % products)).toString(36)}:::0:`),
        )
        return await bring(hook, taps)
      },
    ),
}

export const talkUpdate: Row = {
  name: 'bot update inside the checkout',
  unit: 'updates/s',
  better: 'higher',
  aim: 0.6,
  prepare() {
    const turns = new Map<string, number>()
    return beside(fillCarts, async (hook) => {
      const turn = turns.get(hook.url) ?? 0
      turns.set(hook.url, turn + 1)
      const people = Array.from({ length: perRound }, (_, index) => 100_000 + turn * perRound + index)
      await bring(
        hook,
        people.map((id) => said(id, '/checkout')),
      )
      return await bring(
        hook,
        people.map((id) => said(id, 'Анна')),
      )
    })
  },
}

/** From the tap that confirms to the admin's message; the limit is a tenth of a second, which nobody notices. */
export const orderToAdmin: Row = {
  name: 'order placed → handed to the Bot API for the admin, median',
  unit: 'ms',
  better: 'lower',
  aim: 1,
  prepare() {
    let turn = 0
    return beside(
      fillCarts,
      (hook, standIn) => ordersTold(hook, standIn, turn++),
      () => 100,
    )
  },
}

async function ordersTold(hook: Hook, standIn: StandIn, turn: number): Promise<number> {
  const took: number[] = []
  for (let index = 0; index < orders; index++) {
    const id = 100_000 + turn * orders + index
    for (const words of ['/checkout', 'Анна', '+79211234567']) await bringOne(hook, said(id, words))
    const confirm = await standIn.lastButton(id)
    const before = (await standIn.seenIn(adminChat)).length
    const placedAt = Date.now()
    await bringOne(hook, tapped(id, confirm))
    took.push((await nextSeen(standIn, before)) - placedAt)
  }
  return median(took)
}

async function nextSeen(standIn: StandIn, before: number): Promise<number> {
  for (let look = 0; look < 1_000; look++) {
    const at = (await standIn.seenIn(adminChat))[before]
    if (at !== undefined) return at
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('the admin never heard of the order')
}

type Measured = (hook: Hook, standIn: StandIn) => Promise<number>

async function beside(fill: (db: Db) => void, measured: Measured, limit?: () => number): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
  fillShop(folder, fill)
  const standIn = await startStandIn()
  const ours = await startOurs(standIn, folder)
  const bare = await startBare(standIn)
  return {
    ours: () => measured(ours, standIn),
    limit: limit ?? (() => measured(bare, standIn)),
    async close() {
      await Promise.all([ours.stop(), bare.stop()])
      await standIn.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Telegram has every picture already, as it has in a shop that is open for a day. */
function fillShop(folder: string, fill: (db: Db) => void): void {
  const db = openDb(join(folder, 'kiosk.sqlite'))
  migrateDb(db)
  generateGoods(db, { products, now })
  rebuildCatalogue(db, now)
  const files = db.select({ hash: pictures.hash }).from(pictures).all()
  const known = files.map(({ hash }) => ({ hash, botId: 7, fileId: `file-${hash}` }))
  if (known.length > 0) db.insert(telegramFiles).values(known).run()
  fill(db)
  closeDb(db)
}

/** Everybody has one thing in the cart, and the shop asks for name and phone alone. */
function fillCarts(db: Db): void {
  const set = (key: Parameters<typeof changeSetting>[2]['key'], value: unknown) =>
    changeSetting(db, system, { key, value }, now)
  set('contactFields', { name: 'required', phone: 'required', email: 'off', comment: 'off' })
  set('deliveries', [{ id: 'pickup', title: { ru: 'Самовывоз' }, priceMinor: 0, pickup: true }])
  set('notifyChats', [String(adminChat)])
  const variant = db.select({ id: variants.id }).from(variants).limit(1).get()
  db.update(variants).set({ stock: null, availability: 'in_stock' }).run()
  const fillAll = () => {
    for (let id = 100_000; id < 100_000 + rounds * perRound; id++) {
      const customer = meetCustomer(db, { telegramId: id, name: 'Анна', language: 'ru' }, now)
      addToCart(db, customer, { variantId: variant?.id ?? 0, quantity: 1 }, now)
    }
  }
  db.$client.transaction(fillAll).immediate()
}
