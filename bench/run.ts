// npm run bench: every figure beside its limit, measured in this run. `npm run bench -- order` takes the rows that match.
import { writeFileSync } from 'node:fs'
import { type Figure, measure } from './measure.ts'
import { botUpdate, orderToAdmin, talkUpdate } from './rows/bot.ts'
import { guestCheckout } from './rows/guest-checkout.ts'
import { cataloguePage, manyProducts, productData } from './rows/http.ts'
import { orderTransaction } from './rows/order-transaction.ts'
import { search } from './rows/search.ts'
import { coldStart, idleMemory, loadedMemory } from './rows/start.ts'
import { tableOf } from './table.ts'

const rows = [
  ...[cataloguePage, productData, search, manyProducts],
  ...[orderTransaction, guestCheckout, botUpdate, talkUpdate, orderToAdmin],
  ...[coldStart, idleMemory, loadedMemory],
]

const wanted = process.argv.slice(2)
const chosen = rows.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
const figures: Figure[] = []
for (const row of chosen) {
  process.stderr.write(`${row.name} …\n`)
  figures.push(await measure(row))
}
console.log(tableOf(figures))
if (chosen.length === rows.length) {
  const file = new URL('last.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), rows: figures }, null, 2)}\n`)
}
process.exitCode = figures.every((figure) => figure.met) ? 0 : 1
