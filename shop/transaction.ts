// How the rules write: one immediate transaction per decision, on the one connection there is.
// Never holds anything asynchronous: a synchronous transaction cannot be interleaved, hence nothing is oversold.
import type { Db } from '#db/open.ts'
import { prepared } from './prepared.ts'

const transactions = prepared((db) => db.$client.transaction((work: (tx: Tx) => unknown) => work(db as Tx)))

declare const inside: unique symbol
/** The database inside a transaction; a function that takes it cannot be called outside one. */
export type Tx = Db & { readonly [inside]: true }

/** Runs `work` as one transaction, on the disk when it returns; inside another one it joins that. */
export function inTx<T>(db: Db, work: (tx: Tx) => T): T {
  const { $client: client } = db
  if (client.inTransaction) return work(db as Tx)
  if (waitedFor.has(db)) return inLightTx(db, work)
  client.exec('pragma synchronous = FULL')
  try {
    return inLightTx(db, work)
  } finally {
    client.exec('pragma synchronous = NORMAL')
  }
}

const waitedFor = new WeakSet<Db>()

/** For whoever waits for the disk themselves, together with others, and tells nobody before: what `work` does with `inTx` does not. */
export function withoutWaiting<T>(db: Db, work: () => T): T {
  waitedFor.add(db)
  try {
    return work()
  } finally {
    waitedFor.delete(db)
  }
}

/**
 * For what is on its way to an order, and for notes, as any single statement is: it does not wait for the disk. The death of
 * the process takes nothing of it, a power cut the last moments.
 */
export function inLightTx<T>(db: Db, work: (tx: Tx) => T): T {
  return db.$client.inTransaction ? work(db as Tx) : (transactions(db).immediate(work) as T)
}

const looking = new WeakSet<Db>()

/** Several reads as of one moment, for which the file is locked once. Whatever is in it must not write. */
export function inView<T>(db: Db, look: () => T): T {
  if (db.$client.inTransaction) return look()
  looking.add(db)
  try {
    return transactions(db).deferred(look) as T
  } finally {
    looking.delete(db)
  }
}

/** Whether what is read now might still be taken back. */
export function mayBeTakenBack(db: Db): boolean {
  return db.$client.inTransaction && !looking.has(db)
}
