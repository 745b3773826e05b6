// Which products have the words: those with all of them in the title first, then with all of them anywhere, then those
// with a word that begins like the last one. Within each, as products.search_row orders them.
import { sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { searchWords } from '#db/schema/search.ts'
import { inShownCategory } from '../categories/shown-categories.ts'
import { hotCells, prepared } from '../prepared.ts'
import { type CardRow, cardColumns, p } from '../products/product-card.ts'
import { longestStart, marks, productSearch, rowsPerRank } from './search-table.ts'
import { isNumber, type Word } from './search-words.ts'

/** What to find: all the words, or a product with this SKU. */
export type Wanted = { words: Word[]; skuMark: string | undefined }
/** A product, and where to go on after it: beyond this row of this stage. */
export type Match = Place & { card: CardRow }
export type Place = { stage: number; row: number }

const matches = sql`product_search match ${sql.placeholder('expression')}`
const limit = sql.placeholder('limit')
const statements = prepared((db) => {
  const found = { ...cardColumns, row: productSearch.rowid }
  const beyond = sql`${matches} and ${productSearch.rowid} > cast(${sql.placeholder('beyond')} as integer)`
  const lowestFirst = sql`${productSearch.rowid}`
  const sameId = sql`${p.id} = ${sql.raw(String(rowsPerRank - 1))} - (${productSearch.rowid} & ${sql.raw(String(rowsPerRank - 1))})`
  return {
    page: hotCells(
      db,
      db
        .select(found)
        .from(productSearch)
        .crossJoin(p)
        .where(sql`${beyond} and ${sameId}`)
        .orderBy(lowestFirst)
        .limit(limit),
    ),
    shownPage: hotCells(
      db,
      db
        .select(found)
        .from(productSearch)
        .crossJoin(p)
        .where(sql`${beyond} and ${sameId} and ${p.status} = 'published' and ${inShownCategory}`)
        .orderBy(lowestFirst)
        .limit(limit),
    ),
    count: hotCells(
      db,
      db
        .select({ found: sql`count(*)` })
        .from(sql`(select 1 from product_search where ${matches} limit ${limit})`),
    ),
    hidden: hotCells(
      db,
      db
        .select({ one: sql`1` })
        .from(sql`(select 1 from categories where hidden = 1 union all select 1 from search_later
          union all select 1 from bulk_changes where pending > 0)`)
        .limit(1),
    ),
    otherWord: hotCells(
      db,
      db
        .select({ word: searchWords.word })
        .from(searchWords)
        .where(
          sql`${searchWords.word} >= ${sql.placeholder('from')} and ${searchWords.word} < ${sql.placeholder('to')}
            and ${searchWords.stem} <> ${sql.placeholder('stem')}`,
        )
        .limit(1),
    ),
  }
})

/** The first `limit` matches, or those after a place. */
export function listMatches(db: Db, wanted: Wanted, limit: number, after?: Place): Match[] {
  const { page, shownPage } = statements(db)
  const read = mayBeHidden(db) ? shownPage : page
  const found = new Map<number, Match>()
  const earlier: string[] = []
  for (const expression of stagesInTurn(db, wanted)) {
    const stage = earlier.length
    if (stage >= (after?.stage ?? 0)) {
      // What came before is at hand on the first page; on later ones it has to be asked for, at twice the cost.
      const own = after === undefined ? expression : without(earlier, expression)
      const beyond = after?.stage === stage ? after.row : -1
      for (const card of read({ expression: own, beyond, limit }) as CardRow[]) {
        const row = Number(card.at(-1))
        if (!found.has(row)) found.set(row, { card, stage, row })
      }
      if (found.size >= limit) break
    }
    earlier.push(expression)
  }
  return [...found.values()].slice(0, limit)
}

/** A category is, or something may be in the search that is gone by now: a change of very many takes a while to come here. */
function mayBeHidden(db: Db): boolean {
  return statements(db).hidden({}).length > 0
}

/** How many products have all these marks, up to `most`. */
export function countMarked(db: Db, marked: readonly string[], most: number): number {
  return Number(statements(db).count({ expression: allOf(marked), limit: most })[0]?.[0] ?? 0)
}

export function stagesOf(db: Db, wanted: Wanted): string[] {
  return [...stagesInTurn(db, wanted)]
}

/** Each is only thought of when those before it are not enough. */
function* stagesInTurn(db: Db, { words, skuMark }: Wanted): Generator<string, undefined> {
  if (skuMark !== undefined) yield allOf([skuMark])
  const last = words.at(-1)
  if (last === undefined) return
  yield allOf(words.map(marks.title))
  const anywhere = words.map(marks.anywhere)
  yield allOf(anywhere)
  if (goesOn(db, last)) yield allOf([...anywhere.slice(0, -1), marks.start(last)])
}

/** Whether words begin like this one that are not forms of it: hardly any do once it is typed to its end. */
function goesOn(db: Db, { word, stem }: Word): boolean {
  if (word.length < 2) return false
  const from = word.slice(0, longestStart)
  return isNumber(word) || statements(db).otherWord({ from, to: `${from}\u{10ffff}`, stem }).length > 0
}

/** Marked words have no quotes in them: letters, numbers, points and marks only. */
function allOf(marked: readonly string[]): string {
  return marked.map((word) => `"${word}"`).join(' AND ')
}

function without(earlier: readonly string[], expression: string): string {
  return earlier.length === 0
    ? expression
    : `(${expression}) NOT (${earlier.map((one) => `(${one})`).join(' OR ')})`
}
