// A guest of the web from the first request to the durable order, beside an order's own statements behind one Hono POST. The guest
// goes the way of somebody whose browser fills the form in and who orders at once: into the cart, the form, and the order with the
// answers, as the Mini App sends it. Sockets and durability are the same.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { closeDb, type Db } from '#db/open.ts'
import { createApi } from '#server/api.ts'
import { failuresIn } from '#server/failures.ts'
import { createLog } from '#server/log.ts'
import { createMemory } from '#server/memory.ts'
import { knowPeople } from '#server/people.ts'
import { type Watched, watch } from '#server/watch.ts'
import type { GuestLoad, GuestsServed, Step } from '../guest-load.ts'
import { type Row, rounds } from '../measure.ts'
import { answers, copyOf, fillShop, priceMinor, recordOrders } from '../order-shop.ts'
import { replayer } from '../recording.ts'

const turns = 3
const guestsATurn = 1_000
const connections = 16
const generator = fileURLToPath(new URL('../guest-load.ts', import.meta.url))

const post = (path: string, body: unknown): Step => ({ method: 'POST', path, body: JSON.stringify(body) })
/** The shop has one way to deliver and one to pay: nobody is asked for those. */
const filledIn = (['name', 'phone', 'address'] as const).map((field) => ({ field, value: answers[field] }))
const key = 'key-of-the-form-of-guest-{n}'
const wayToOrder = [
  post('/api/cart/lines', { variantId: 1, quantity: 1 }),
  post('/api/checkout', { key }),
  post('/api/orders', { key, totalMinor: priceMinor, answers: filledIn }),
]

export const guestCheckout: Row = {
  name: 'guest checkout, HTTP, first request to durable order',
  unit: 'orders/s',
  better: 'higher',
  aim: 0.5,
  turns,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
    const start = join(folder, 'start.sqlite')
    const shop = fillShop(start, (rounds * turns + 1) * guestsATurn, 1)
    const batches = recordOrders(copyOf(start, join(folder, 'recorded.sqlite')), shop)
    const [ourDb, bareDb] = ['ours', 'bare'].map((name) => copyOf(start, join(folder, `${name}.sqlite`)))
    if (ourDb === undefined || bareDb === undefined) throw new Error('two copies were made')
    bareDb.$client.pragma('synchronous = FULL')
    const replay = replayer(bareDb.$client, batches)
    // In the order they were recorded, as each knows its number.
    let next = 0
    const bare = new Hono().post('/order', (c) => {
      replay(next, next + 1)
      return c.json({ number: ++next })
    })
    const ours = await serveGuests(ourApp(ourDb), wayToOrder)
    const limit = await serveGuests(bare, [post('/order', {})])
    return {
      ours: ours.perSecond,
      limit: limit.perSecond,
      close() {
        ours.close()
        limit.close()
        closeDb(ourDb)
        closeDb(bareDb)
        rmSync(folder, { recursive: true })
      },
    }
  },
}

/** The API as the server has it, with the log's middleware and the failures, and without pages. */
function ourApp(db: Db): Hono<Watched> {
  const log = createLog('error')
  const secret = 'what the bench signs with: cookies, and links too'
  const people = knowPeople(db, { now: Date.now, secret, botToken: '7:bench', publicUrl: undefined })
  const app = new Hono<Watched>()
  app.use(watch(log))
  app.route('/api', createApi({ db, memory: createMemory(db), botName: () => null }, people))
  const translators = { ru: (text: string) => text, en: (text: string) => text }
  app.onError(failuresIn({ log, translators, framedBy: [] }).failed)
  return app
}

async function serveGuests(app: { fetch: Hono['fetch'] }, steps: Step[]) {
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  if (!server.listening) await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let first = 0
  return {
    async perSecond() {
      const load: GuestLoad = { port, guests: guestsATurn, first, connections, steps }
      first += guestsATurn
      const child = spawn(process.execPath, [generator], { stdio: ['pipe', 'pipe', 'inherit'] })
      child.stdin.end(JSON.stringify(load))
      return ((await json(child.stdout)) as GuestsServed).perSecond
    },
    close: () => void server.close(),
  }
}
