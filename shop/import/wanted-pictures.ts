// The pictures that price lists ask for: which is due, what became of each, and when whoever brought the list is told. Fetches
// nothing itself.
import { and, asc, count, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { productImages, products, wantedPictures } from '#db/schema/catalogue.ts'
import type { LocalText } from '#db/schema/kinds.ts'
import type { Staff } from '../actor.ts'
import { type Actor, allow } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { enqueue } from '../outbox.ts'
import { inTx, type Tx } from '../transaction.ts'

export type WantedPicture = typeof wantedPictures.$inferSelect

const second = 1_000
/** By then a server that was only busy has answered. */
const delays = [10 * second, 60 * second, 600 * second]

const listeners = new WeakMap<Db, () => void>()

/** Whoever fetches wants to know at once. */
export function onWanted(db: Db, listener: () => void): void {
  listeners.set(db, listener)
}

export function nudgeWanted(db: Db): void {
  listeners.get(db)?.()
}

export function listDue(db: Db, now: number, limit: number): WantedPicture[] {
  return db
    .select()
    .from(wantedPictures)
    .where(and(isNull(wantedPictures.endedAt), lte(wantedPictures.nextAt, now)))
    .orderBy(asc(wantedPictures.nextAt), asc(wantedPictures.id))
    .limit(limit)
    .all()
}

export function whoWanted({ staffId }: Pick<WantedPicture, 'staffId'>): Staff {
  return { kind: 'staff', id: staffId }
}

/** Into the gallery, where the list had it. A picture that is there already is not shown twice. */
export function pictureCame(db: Db, wanted: WantedPicture, hash: string, now: number): void {
  inTx(db, (tx) => {
    const { productId, colourId, position, id } = wanted
    const open = tx.select().from(wantedPictures).where(eq(wantedPictures.id, id)).get()
    if (open === undefined || open.endedAt !== null) return
    const shown = tx
      .select()
      .from(productImages)
      .where(and(eq(productImages.productId, productId), eq(productImages.pictureHash, hash)))
      .all()
    if (!shown.some((image) => image.colourId === colourId)) {
      tx.insert(productImages).values({ productId, colourId, pictureHash: hash, position }).run()
      tx.update(products)
        .set({ version: sql`${products.version} + 1`, updatedAt: now })
        .where(eq(products.id, productId))
        .run()
      const entry = { action: 'image.add', subject: 'product', subjectId: productId, after: { hash } }
      recordChange(tx, whoWanted(wanted), entry, now)
    }
    end(tx, wanted, null, now)
  })
}

/** `isPassing`: worth another try. */
export function pictureFailed(
  db: Db,
  wanted: WantedPicture,
  { code, isPassing }: { code: string; isPassing: boolean },
  now: number,
): void {
  inTx(db, (tx) => {
    const delay = delays[wanted.attempts]
    if (!isPassing || delay === undefined) return end(tx, wanted, code, now)
    tx.update(wantedPictures)
      .set({ attempts: wanted.attempts + 1, nextAt: now + delay })
      .where(eq(wantedPictures.id, wanted.id))
      .run()
  })
}

/** With the last one of a list the news of it goes out. */
function end(tx: Tx, { id, batch, chatId }: WantedPicture, failure: string | null, now: number): void {
  tx.update(wantedPictures).set({ failure, endedAt: now }).where(eq(wantedPictures.id, id)).run()
  if (countPictures(tx, batch).waiting > 0) return
  const message = { kind: 'import-pictures', channel: 'telegram', recipient: String(chatId) } as const
  enqueue(tx, { ...message, key: `import-pictures:${batch}:${id}`, payload: { batch } }, now)
}

export type PictureCount = { came: number; failed: number; waiting: number }

export function countPictures(db: Db, batch: number): PictureCount {
  const { endedAt, failure } = wantedPictures
  const row = db
    .select({
      waiting: sql<number>`sum(${endedAt} is null)`,
      failed: sql<number>`sum(${failure} is not null)`,
      all: count(),
    })
    .from(wantedPictures)
    .where(eq(wantedPictures.batch, batch))
    .get()
  const { waiting = 0, failed = 0, all = 0 } = row ?? {}
  return { waiting: waiting ?? 0, failed: failed ?? 0, came: all - (waiting ?? 0) - (failed ?? 0) }
}

export type FailedPicture = { productId: number; title: LocalText; source: string; failure: string }

export function listFailedPictures(db: Db, actor: Actor, batch: number): FailedPicture[] {
  allow(db, actor, 'catalogue.import')
  return db
    .select({
      productId: wantedPictures.productId,
      title: products.title,
      source: wantedPictures.source,
      failure: sql<string>`${wantedPictures.failure}`,
    })
    .from(wantedPictures)
    .innerJoin(products, eq(products.id, wantedPictures.productId))
    .where(and(eq(wantedPictures.batch, batch), isNotNull(wantedPictures.failure)))
    .orderBy(asc(wantedPictures.id))
    .all()
}

/** What is not under way yet is let go, and whoever waits is told. */
export function stopPictures(db: Db, actor: Actor, batch: number, now: number): void {
  inTx(db, (tx) => {
    allow(tx, actor, 'catalogue.import')
    tx.delete(wantedPictures)
      .where(and(eq(wantedPictures.batch, batch), isNull(wantedPictures.endedAt)))
      .run()
    recordChange(tx, actor, { action: 'import.pictures-stop', subject: 'import', subjectId: batch }, now)
  })
}
