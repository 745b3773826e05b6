// Whether a customer wishes for the shop's broadcasts: theirs alone to say, at any time. News of their own orders they get always.
// And which they got, as long as that is kept.
import { and, eq, isNotNull, lt } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { customers } from '#db/schema/people.ts'
import { broadcastReceipts, broadcasts } from '#db/schema/telling.ts'
import type { Customer } from './actor.ts'
import { day, kept } from './keeping.ts'

export function wishesNews(db: Db, { id }: Customer): boolean {
  const row = db.select({ off: customers.newsOffAt }).from(customers).where(eq(customers.id, id)).get()
  return row?.off == null
}

export function wishNews(db: Db, { id }: Customer, wishes: boolean, now: number): void {
  db.update(customers)
    .set({ newsOffAt: wishes ? null : now })
    .where(eq(customers.id, id))
    .run()
}

/** For the customer's own file. */
export function exportBroadcasts(db: Db, { id }: Customer) {
  return db
    .select({ at: broadcastReceipts.at, state: broadcastReceipts.state, content: broadcasts.content })
    .from(broadcastReceipts)
    .innerJoin(broadcasts, eq(broadcasts.id, broadcastReceipts.broadcastId))
    .where(eq(broadcastReceipts.customerId, id))
    .orderBy(broadcastReceipts.id)
    .all()
    .map(({ at, state, content }) => ({ at, state, text: content.text }))
}

/** Who it was is forgotten, how many they were is not. Tells how many. */
export function pruneReceipts(db: Db, now: number): number {
  const old = lt(broadcastReceipts.at, now - kept.broadcastReceipts * day)
  return db
    .update(broadcastReceipts)
    .set({ customerId: null })
    .where(and(old, isNotNull(broadcastReceipts.customerId)))
    .run().changes
}
