// A shop that writes mail, from placed order to mailbox: its own worker, a real SMTP listener, a clock to be moved.
import { onTestFinished } from 'vitest'
import type { Db } from '#db/open.ts'
import { outbox } from '#db/schema/running.ts'
import { type Inbox, openInbox } from '#sandbox/inbox.ts'
import { createLog } from '#server/log.ts'
import { openMailer } from '#server/mail/mailer.ts'
import { startWorker } from '#server/worker.ts'
import type { Customer } from '#shop/actor.ts'
import { addToCart } from '#shop/cart/cart.ts'
import { fillField } from '#shop/checkout/checkout.ts'
import { alwaysMail } from '#shop/orders/order-notices.ts'
import { type PlacedOrder, placeOrder } from '#shop/orders/orders.ts'
import { addCustomer, addProduct, addVariant, fillDraft, noon, orderInput } from './shop.ts'
import { translators } from './translators.ts'

export type Post = {
  inbox: Inbox
  clock: { now: number }
  logged: () => string
  /** What became of each message so far. */
  states: () => string[]
  errors: () => (string | null)[]
  nudge: () => void
}

/** `url` names another server than the inbox. */
export async function openPost(
  db: Db,
  { to = ['orders@shop.example'], url }: { to?: string[]; url?: string } = {},
): Promise<Post> {
  const clock = { now: noon }
  const now = () => clock.now
  const inbox = await openInbox(now)
  const lines: string[] = []
  const log = createLog('debug', { write: (text) => lines.push(text) })
  const parts = { db, log, translators, now }
  const mailer = openMailer({ url: url ?? inbox.address, from: 'shop@shop.example' }, parts)
  alwaysMail(db, to)
  const worker = startWorker({ db, log, now, senders: { mail: mailer.send } })
  onTestFinished(async () => {
    await worker.stop()
    mailer.close()
    await inbox.stop()
  })
  const rows = () =>
    db
      .select()
      .from(outbox)
      .orderBy(outbox.id)
      .all()
      .filter(({ channel }) => channel === 'mail')
  return {
    inbox,
    clock,
    logged: () => lines.join(''),
    states: () => rows().map(({ state }) => state),
    errors: () => rows().map(({ lastError }) => lastError),
    nudge: worker.nudge,
  }
}

type Answers = Partial<Record<'name' | 'phone' | 'email' | 'address' | 'comment', string>>
type Wish = { answers?: Answers; language?: 'ru' | 'en'; title?: string; quantity?: number; buyer?: Customer }

/** One thing at 1 990, ordered with these answers. */
export function order(db: Db, wish: Wish = {}): PlacedOrder & { buyer: Customer } {
  const { answers = {}, language = 'ru', title, quantity = 2, buyer = addCustomer(db) } = wish
  const named = title === undefined ? { ru: 'Футболка «Север»', en: 'North tee' } : { ru: title }
  const product = addProduct(db, { priceMinor: 1990_00, title: named })
  const variant = addVariant(db, product.id, { size: 'M', sku: `TEE-${product.id}` })
  addToCart(db, buyer, { variantId: variant.id, quantity }, noon)
  const key = fillDraft(db, buyer)
  for (const [field, value] of Object.entries(answers)) {
    fillField(db, buyer, { field: field as keyof Answers, value }, noon)
  }
  return { ...placeOrder(db, buyer, { ...orderInput(db, buyer, key), language }, noon), buyer }
}
