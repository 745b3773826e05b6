// Products whose words the search does not know yet, as thousands came at once: it catches up in short steps, while customers go on
// buying. What is still behind is kept with the change itself, so that a restart forgets none.
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { deleteState, readState, writeState } from './conversation-state.ts'
import { indexProducts } from './search-index.ts'
import { inLightTx, type Tx } from './transaction.ts'

/** No chat is called so. */
const place = 'search/behind'
const kept = z.array(z.int())
/** Fewer are no trouble to anybody. */
const atOnce = 50

/** Few are looked up at once. */
export function indexSoon(tx: Tx, productIds: readonly number[], now: number): void {
  if (productIds.length <= atOnce) indexProducts(tx, productIds)
  else writeState(tx, place, [...readBehind(tx), ...productIds], now)
}

/** Each step is one of the index; nothing to do ends it at once. */
export function* catchUpSearch(db: Db, now: () => number): Generator<{ left: number }, void> {
  for (let behind = readBehind(db); behind.length > 0; behind = readBehind(db)) {
    inLightTx(db, (tx) => {
      indexProducts(tx, behind.slice(0, atOnce))
      const left = behind.slice(atOnce)
      if (left.length === 0) deleteState(tx, place)
      else writeState(tx, place, left, now())
    })
    yield { left: Math.max(0, behind.length - atOnce) }
  }
}

function readBehind(db: Db): number[] {
  return kept.catch([]).parse(readState(db, place) ?? [])
}
