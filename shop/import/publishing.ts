// The new goods of an import, published together once somebody has looked at them. As a bulk change like any other, it can be taken
// back; what is no draft any more, or lacks something, is left as it is.
import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import { type Actor, allowAll } from '../actor.ts'
import { applyBulk, previewBulk } from '../bulk/bulk.ts'
import { inTx } from '../transaction.ts'

export type Published = { published: number; refused: number }

/** As many as one bulk change takes. */
const atOnce = 20_000
const change = { kind: 'publish' } as const

export function publishImported(db: Db, actor: Actor, batch: number, now: number): Published {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'catalogue.import')
    const ids = listDrafts(tx, batch)
    const done: Published = { published: 0, refused: 0 }
    for (let at = 0; at < ids.length; at += atOnce) {
      const selection = { ids: ids.slice(at, at + atOnce) }
      const { changed, refused, fingerprint } = previewBulk(tx, actor, selection, change)
      if (changed.length > 0) applyBulk(tx, actor, { selection, change, fingerprint }, now)
      done.published += changed.length
      done.refused += refused.length
    }
    return done
  })
}

/** An import is known by its moment, which all that it made began with. */
function listDrafts(db: Db, batch: number): number[] {
  const made = and(eq(products.createdAt, batch), eq(products.status, 'draft'))
  return db
    .select({ id: products.id })
    .from(products)
    .where(made)
    .all()
    .map(({ id }) => id)
}
