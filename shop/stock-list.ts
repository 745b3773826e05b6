// A list of articles and figures pasted from somebody's notes: each line is applied or says what is wrong with it.
import type { Db } from '#db/open.ts'
import { type Actor, allow } from './actor.ts'
import { type Attempt, attempt, ShopError } from './error.ts'
import { readInput } from './product-input.ts'
import { moveStock, type OfferChange } from './stock.ts'
import { listStockLines, parseStockLine } from './stock-figure.ts'
import { longestList, stockList } from './stock-input.ts'
import { inTx } from './transaction.ts'

export type StockLineResult = { number: number; text: string; result: Attempt<OfferChange> }

/** From top to bottom; a line that fails has written nothing, and the others stand. */
export function applyStockList(db: Db, actor: Actor, text: string, now: number): StockLineResult[] {
  return inTx(db, (tx) => {
    allow(tx, actor, 'stock.edit')
    const lines = listStockLines(readInput(stockList, text))
    if (lines.length > longestList) throw new ShopError('invalid-input', { field: 'lines', max: longestList })
    return lines.map((line) => ({
      ...line,
      result: attempt(() => {
        const { sku, figure } = parseStockLine(line.text)
        return moveStock(tx, actor, { variant: sku, figure }, now)
      }),
    }))
  })
}
