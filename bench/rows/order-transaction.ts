// placeOrder, durable (synchronous = FULL, a real file), beside exactly its own statements on the bare driver.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDb } from '#db/migrate.ts'
import { closeDb, type Db, openDb } from '#db/open.ts'
import { products, variants } from '#db/schema/catalogue.ts'
import { customers, staff } from '#db/schema/people.ts'
import { watchShown } from '#db/shown-changes.ts'
import type { Customer } from '#shop/actor.ts'
import { addToCart } from '#shop/cart.ts'
import { fillField, openDraft } from '#shop/checkout.ts'
import { placeOrder } from '#shop/orders.ts'
import { readSettings } from '#shop/settings.ts'
import { type Row, rounds } from '../measure.ts'
import { type Asked, recordStatements, replayer } from '../recording.ts'

const turns = 8
const ordersATurn = 250
const orders = (rounds * turns + 1) * ordersATurn
const goods = 200
const linesEach = 2
const priceMinor = 199_000
const now = Date.UTC(2026, 0, 15)
const answers = {
  name: 'Ann',
  phone: '+79211234567',
  deliveryId: 'courier',
  address: 'Main street 1',
  paymentId: 'on-delivery',
}

export const orderTransaction: Row = {
  name: 'order transaction in the process',
  unit: 'orders/s',
  better: 'higher',
  aim: 0.8,
  turns,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
    const start = join(folder, 'start.sqlite')
    const buyers = fillShop(start)
    const batches = recordOrders(copyOf(start, join(folder, 'recorded.sqlite')), buyers)
    const [ourDb, bareDb] = ['ours', 'bare'].map((name) => copyOf(start, join(folder, `${name}.sqlite`)))
    if (ourDb === undefined || bareDb === undefined) throw new Error('two copies were made')
    // As the server does, whose memory has to know what orders change.
    watchShown(ourDb)
    // As durable as what it is the limit of.
    bareDb.$client.pragma('synchronous = FULL')
    const bare = replayer(bareDb.$client, batches)
    return {
      ours: perSecond((first) => order(ourDb, buyers, first, first + ordersATurn)),
      limit: perSecond((first) => bare(first, first + ordersATurn)),
      close() {
        closeDb(ourDb)
        closeDb(bareDb)
        rmSync(folder, { recursive: true })
      },
    }
  },
}

/** Each turn goes on where the one before it ended. */
function perSecond(work: (first: number) => void): () => number {
  let next = 0
  return () => {
    const begun = performance.now()
    work(next)
    const seconds = (performance.now() - begun) / 1000
    next += ordersATurn
    return ordersATurn / seconds
  }
}

function copyOf(from: string, to: string): Db {
  for (const ending of ['', '-wal', '-shm']) rmSync(to + ending, { force: true })
  copyFileSync(from, to)
  const db = openDb(to)
  readSettings(db)
  return db
}

/** Carts and forms are filled beforehand: what is measured begins with the tap that orders. */
function fillShop(file: string): Customer[] {
  const db = openDb(file)
  db.$client.pragma('synchronous = OFF')
  migrateDb(db)
  db.insert(staff).values({ telegramId: 1, name: 'owner', role: 'owner', addedAt: now }).run()
  const variantIds = Array.from({ length: goods }, (_, index) => addThing(db, index))
  const buyers = Array.from({ length: orders }, (_, index) => addBuyer(db, index, variantIds))
  closeDb(db)
  return buyers
}

function addThing(db: Db, index: number): number {
  const title = { ru: `Футболка беговая ${index}`, en: `Running tee ${index}` }
  const prices = { priceMinor, fromPriceMinor: priceMinor, toPriceMinor: priceMinor }
  const product = db
    .insert(products)
    .values({
      title,
      description: {},
      ...prices,
      status: 'published',
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    })
    .returning()
    .get()
  const row = { productId: product.id, size: 'M', sku: `TEE-${index}`, stock: 1_000_000 }
  return db.insert(variants).values(row).returning().get().id
}

function addBuyer(db: Db, index: number, variantIds: readonly number[]): Customer {
  const row = { telegramId: 1_000 + index, name: 'Ann', createdAt: now, seenAt: now }
  const buyer: Customer = { kind: 'customer', id: db.insert(customers).values(row).returning().get().id }
  for (let line = 0; line < linesEach; line++) {
    const variantId = variantIds[(index * linesEach + line) % variantIds.length] ?? 0
    addToCart(db, buyer, { variantId, quantity: 1 }, now)
  }
  openDraft(db, buyer, `key-${index}`, now)
  for (const [field, value] of Object.entries(answers)) {
    fillField(db, buyer, { field: field as keyof typeof answers, value }, now)
  }
  return buyer
}

function order(db: Db, buyers: readonly Customer[], first: number, end: number): void {
  const agreedMinor = linesEach * priceMinor
  for (let index = first; index < end; index++) {
    const input = {
      key: `key-${index}`,
      token: `token-${index}`,
      agreedMinor,
      source: 'chat',
      language: 'ru',
    } as const
    const buyer = buyers[index]
    if (buyer !== undefined) placeOrder(db, buyer, input, now)
  }
}

function recordOrders(db: Db, buyers: readonly Customer[]): Asked[][] {
  db.$client.pragma('synchronous = OFF')
  const recording = recordStatements(db)
  const batches: Asked[][] = []
  for (let index = 0; index < buyers.length; index++) {
    order(db, buyers, index, index + 1)
    batches.push(recording.take())
  }
  closeDb(db)
  return batches
}
