// How the rules write: one immediate transaction per decision, on the one connection there is.
// Never holds anything asynchronous: a synchronous transaction cannot be interleaved, hence nothing is oversold.
import type { Db } from '#db/open.ts'

declare const inside: unique symbol
/** The database inside a transaction; a function that takes it cannot be called outside one. */
export type Tx = Db & { readonly [inside]: true }

/** Runs `work` as one transaction; inside another one it joins that. */
export function inTx<T>(db: Db, work: (tx: Tx) => T): T {
  const tx = db as Tx
  if (db.$client.inTransaction) return work(tx)
  return db.$client.transaction(work).immediate(tx)
}
