// Which products have the words: those with all of them in the title first, then with all of them anywhere, then those
// with a word that begins like the last one. Within each, as products.search_row orders them.
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { prepared } from './prepared.ts'
import { type CardRow, cardColumns, p } from './product-card.ts'
import { marks, productSearch } from './search-table.ts'
import type { Word } from './search-words.ts'
import { inShownCategory, someHidden } from './shown-categories.ts'

/** What to find: all the words, or a product with this SKU. */
export type Wanted = { words: Word[]; skuMark: string | undefined }
/** Where to go on: below this row of this stage. */
export type Place = { stage: number; row: number }
export type Match = { row: CardRow; place: Place }

const matches = sql`product_search match ${sql.placeholder('expression')}`

function preparePage(db: Db, shown: SQL) {
  return db
    .select({ ...cardColumns, searchRow: p.searchRow })
    .from(productSearch)
    .innerJoin(p, sql`${p.id} = (${productSearch.rowid} & 1099511627775)`)
    .where(
      sql`${matches} and ${productSearch.rowid} < cast(${sql.placeholder('below')} as integer) and ${shown}`,
    )
    .orderBy(sql`${productSearch.rowid} desc`)
    .limit(sql.placeholder('limit'))
    .prepare()
}

const statements = prepared((db) => ({
  page: preparePage(db, sql`true`),
  shownPage: preparePage(db, inShownCategory),
  count: db
    .select({ found: sql<number>`count(*)` })
    .from(sql`(select 1 from product_search where ${matches} limit ${sql.placeholder('limit')})`)
    .prepare(),
}))

/** The first `limit` matches, or those after a place. */
export function listMatches(db: Db, wanted: Wanted, limit: number, after?: Place): Match[] {
  const stages = stagesOf(wanted)
  const page = someHidden(db) ? statements(db).shownPage : statements(db).page
  const found = new Map<number, Match>()
  for (let stage = after?.stage ?? 0; stage < stages.length && found.size < limit; stage++) {
    // What came before is at hand on the first page; on later ones it has to be asked for, at twice the cost.
    const expression = after === undefined ? stages[stage] : withoutEarlier(stages, stage)
    const below = after?.stage === stage ? after.row : Number.MAX_SAFE_INTEGER
    const rows = page.values({ expression, below, limit: limit + found.size }) as CardRow[]
    for (const row of rows) {
      if (!found.has(row[0])) found.set(row[0], { row, place: { stage, row: Number(row[6]) } })
    }
  }
  return [...found.values()].slice(0, limit)
}

/** How many products have all these marks, up to `most`. */
export function countMarked(db: Db, marked: readonly string[], most: number): number {
  return statements(db).count.get({ expression: allOf(marked), limit: most })?.found ?? 0
}

export function stagesOf({ words, skuMark }: Wanted): string[] {
  const bySku = skuMark === undefined ? [] : [allOf([skuMark])]
  const last = words.at(-1)
  if (last === undefined) return bySku
  const anywhere = words.map(marks.anywhere)
  const stages = [...bySku, allOf(words.map(marks.title)), allOf(anywhere)]
  return last.word.length < 2 ? stages : [...stages, allOf([...anywhere.slice(0, -1), marks.start(last)])]
}

/** Marked words have no quotes in them: letters, numbers, points and marks only. */
function allOf(marked: readonly string[]): string {
  return marked.map((word) => `"${word}"`).join(' AND ')
}

function withoutEarlier(stages: readonly string[], stage: number): string {
  const earlier = stages.slice(0, stage).map((expression) => `(${expression})`)
  return earlier.length === 0 ? (stages[stage] ?? '') : `(${stages[stage]}) NOT (${earlier.join(' OR ')})`
}
