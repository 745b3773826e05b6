// What the shop knows about a customer in short, for their own eyes. The whole of it is in personal-data.ts.
import { count, desc, eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { dialogue } from '#db/schema/chat.ts'
import { customers } from '#db/schema/people.ts'
import { cartLines, favourites, orders } from '#db/schema/selling.ts'
import type { Customer } from './actor.ts'
import { findDraft } from './checkout/checkout.ts'
import { ShopError } from './error.ts'

export type Contact = { name: string; phone: string; email: string; address: string }
export type MyData = {
  name: string
  username: string | null
  cartLines: number
  favourites: number
  orders: number
  messages: number
  /** As given last: for an order, or in a checkout that is under way; empty where nothing was given. */
  contact: Contact
}

export function viewMyData(db: Db, customer: Customer): MyData {
  const { id } = customer
  const person = db.select().from(customers).where(eq(customers.id, id)).get()
  if (person === undefined) throw new ShopError('not-found')
  const ofCustomer = <T extends typeof cartLines | typeof favourites | typeof orders | typeof dialogue>(
    table: T,
  ) => db.select({ rows: count() }).from(table).where(eq(table.customerId, id)).get()?.rows ?? 0
  return {
    name: person.name,
    username: person.username,
    cartLines: ofCustomer(cartLines),
    favourites: ofCustomer(favourites),
    orders: ofCustomer(orders),
    messages: ofCustomer(dialogue),
    contact: lastContact(db, customer),
  }
}

function lastContact(db: Db, customer: Customer): Contact {
  const last = db
    .select({ name: orders.name, phone: orders.phone, email: orders.email, address: orders.address })
    .from(orders)
    .where(eq(orders.customerId, customer.id))
    .orderBy(desc(orders.id))
    .limit(1)
    .get()
  const { name, phone, email, address } = { ...last, ...findDraft(db, customer)?.fields }
  return { name: name ?? '', phone: phone ?? '', email: email ?? '', address: address ?? '' }
}
