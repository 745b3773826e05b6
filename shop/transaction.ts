// How the rules write: one immediate transaction per decision, on the one connection there is.
// Never holds anything asynchronous: a synchronous transaction cannot be interleaved, hence nothing is oversold.
import type { Db } from '#db/open.ts'

declare const inside: unique symbol
/** The database inside a transaction; a function that takes it cannot be called outside one. */
export type Tx = Db & { readonly [inside]: true }

/**
 * For what is on its way to an order, and for notes: it does not wait for the disk. The death of the process takes nothing of
 * it, a power cut the last moments. Inside a transaction it is as lasting as that.
 */
export function lightly<T>(db: Db, work: () => T): T {
  if (db.$client.inTransaction) return work()
  db.$client.pragma('synchronous = NORMAL')
  try {
    return work()
  } finally {
    db.$client.pragma('synchronous = FULL')
  }
}

/** Runs `work` as one transaction; inside another one it joins that. */
export function inTx<T>(db: Db, work: (tx: Tx) => T): T {
  const tx = db as Tx
  if (db.$client.inTransaction) return work(tx)
  return db.$client.transaction(work).immediate(tx)
}

export function inLightTx<T>(db: Db, work: (tx: Tx) => T): T {
  return lightly(db, () => inTx(db, work))
}
