// One thing said, as it is told to the other side: who says it, about which order, and what stands before it. Plain values;
// the words around them are the teller's.
import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '#db/open.ts'
import { dialogue } from '#db/schema/chat.ts'
import { customers, staff } from '#db/schema/people.ts'
import { findOrder, type Order } from '../orders/order-access.ts'
import { prepared } from '../prepared.ts'

export type Said = typeof dialogue.$inferSelect
export type DialogueNews = {
  said: Said
  customer: { id: number; telegramId: number | null; name: string; username: string | null }
  order: Order | undefined
  /** Who of the shop said it. */
  staffName: string
  /** What was said before, by either. */
  before: Said | undefined
}

const at = sql.placeholder
const asCustomer = alias(customers, 'as_customer')

const statements = prepared((db) => ({
  said: db
    .select({
      said: dialogue,
      customer: {
        id: customers.id,
        telegramId: customers.telegramId,
        name: customers.name,
        username: customers.username,
      },
      // An owner named by the environment has a name only as a customer.
      staffName: sql<string>`coalesce(nullif(${staff.name}, ''), ${asCustomer.name}, '')`,
    })
    .from(dialogue)
    .innerJoin(customers, eq(customers.id, dialogue.customerId))
    .leftJoin(staff, eq(staff.id, dialogue.staffId))
    .leftJoin(asCustomer, eq(asCustomer.telegramId, staff.telegramId))
    .where(eq(dialogue.id, at('id')))
    .prepare(),
  before: db
    .select()
    .from(dialogue)
    .where(and(eq(dialogue.customerId, at('customerId')), lt(dialogue.id, at('id'))))
    .orderBy(desc(dialogue.id))
    .limit(1)
    .prepare(),
}))

/** Nothing when it was deleted meanwhile, with all else of the customer's. */
export function findNews(db: Db, id: number): DialogueNews | undefined {
  const found = statements(db).said.get({ id })
  if (found === undefined) return undefined
  const { said, customer, staffName } = found
  return {
    said,
    customer,
    staffName,
    order: said.orderId === null ? undefined : findOrder(db, said.orderId),
    before: statements(db).before.get({ id, customerId: said.customerId }),
  }
}

/** What belongs together, an album above all, comes within this. */
const oneGoMs = 2 * 60_000

/** By the same speaker, about the same, at once behind what was said before. */
export function isInOneGo({ said, before }: DialogueNews): boolean {
  if (before === undefined || said.createdAt - before.createdAt > oneGoMs) return false
  const isSameSpeaker = before.fromShop === said.fromShop && before.staffId === said.staffId
  return isSameSpeaker && before.orderId === said.orderId
}
