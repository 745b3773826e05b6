// placeOrder, durable (synchronous = FULL, a real file), beside exactly its own statements on the bare driver.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDb } from '#db/open.ts'
import { watchShown } from '#db/shown-changes.ts'
import { type Row, rounds } from '../measure.ts'
import { copyOf, fillShop, order, recordOrders } from '../order-shop.ts'
import { replayer } from '../recording.ts'

const turns = 8
const ordersATurn = 250
const orders = (rounds * turns + 1) * ordersATurn
const linesEach = 2

export const orderTransaction: Row = {
  name: 'order transaction in the process',
  unit: 'orders/s',
  better: 'higher',
  aim: 0.8,
  turns,
  async prepare() {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-bench-'))
    const start = join(folder, 'start.sqlite')
    const shop = fillShop(start, orders, linesEach)
    const batches = recordOrders(copyOf(start, join(folder, 'recorded.sqlite')), shop)
    const [ourDb, bareDb] = ['ours', 'bare'].map((name) => copyOf(start, join(folder, `${name}.sqlite`)))
    if (ourDb === undefined || bareDb === undefined) throw new Error('two copies were made')
    // As the server does, whose memory has to know what orders change.
    watchShown(ourDb)
    // As durable as what it is the limit of.
    bareDb.$client.pragma('synchronous = FULL')
    const bare = replayer(bareDb.$client, batches)
    return {
      ours: perSecond((first) => order(ourDb, shop, first, first + ordersATurn)),
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
