// What a search answers: all words must match; misspelt ones are read as what was meant; when no product has them all, the
// least telling are left out, and the answer says so. Never fails on anything typed.
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { pageLimit } from '../catalogue.ts'
import { ShopError } from '../error.ts'
import { readCursor, writeCursor } from '../page-cursor.ts'
import { cardOf, type ProductCard } from '../products/product-card.ts'
import { inView } from '../transaction.ts'
import { listMatches, type Match, stagesOf, type Wanted } from './search-match.ts'
import { countNamed, type Piece, repairPieces } from './search-repair.ts'
import { skuMark } from './search-table.ts'
import { type Word, wordsIn } from './search-words.ts'

export type Search = {
  language: Language
  limit?: number
  /** The `next` of the page before, asked with the same query. */
  after?: string
}
export type SearchPage = {
  items: ProductCard[]
  next: string | null
  /** What was understood, where that is not what was typed. */
  corrected: string | null
  /** What of the query is left out because no product has it all. */
  dropped: string[]
}
/** One way to understand a query. */
type Reading = { wanted: Wanted; corrected: string | null; dropped: string[] }

const longestQuery = 200
const mostWords = 8
const nothing: SearchPage = { items: [], next: null, corrected: null, dropped: [] }

export function searchProducts(db: Db, query: string, search: Search): SearchPage {
  return inView(db, () => find(db, query, search))
}

function find(db: Db, query: string, search: Search): SearchPage {
  if (search.after !== undefined) return laterPage(db, query, search, search.after)
  const limit = pageLimit(search.limit)
  let number = 0
  for (const reading of readingsOf(db, query)) {
    const matches = listMatches(db, reading.wanted, limit + 1)
    if (matches.length > 0) return pageOf(db, matches, { ...search, limit, reading, number })
    number++
  }
  return nothing
}

function laterPage(db: Db, query: string, search: Search, after: string): SearchPage {
  const limit = pageLimit(search.limit)
  const [number, stage, row] = readCursor(after, 'found', 3) as [number, number, number]
  const reading = nth(readingsOf(db, query), number)
  if (reading === undefined || stage >= stagesOf(db, reading.wanted).length) {
    throw new ShopError('invalid-input', { field: 'cursor' })
  }
  const matches = listMatches(db, reading.wanted, limit + 1, { stage, row })
  return pageOf(db, matches, { ...search, limit, reading, number })
}

type Asked = { language: Language; limit: number; reading: Reading; number: number }

function pageOf(db: Db, matches: Match[], { language, limit, reading, number }: Asked): SearchPage {
  const shown = matches.slice(0, limit)
  const last = matches.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ card }) => cardOf(db, card, language)),
    next: last === undefined ? null : writeCursor('found', [number, last.stage, last.row]),
    corrected: reading.corrected,
    dropped: reading.dropped,
  }
}

function nth<T>(all: Iterable<T>, number: number): T | undefined {
  let index = 0
  for (const one of all) if (index++ === number) return one
  return undefined
}

/** As typed, as probably meant, then without its least telling words: each is only thought of when the one before finds nothing. */
function* readingsOf(db: Db, query: string): Generator<Reading, undefined> {
  const pieces = piecesOf(query.slice(0, longestQuery))
  yield { wanted: { words: wordsOf(pieces), skuMark: skuIn(pieces) }, corrected: null, dropped: [] }
  const repaired = repairPieces(db, pieces)
  const corrected = repaired.changed ? repaired.pieces.map((piece) => piece.text).join(' ') : null
  const dropped = [...repaired.unknown]
  let words = wordsOf(repaired.pieces)
  if (repaired.changed || dropped.length > 0)
    yield { wanted: { words, skuMark: undefined }, corrected, dropped }
  const leastTelling = words
    .map((word) => ({ word, named: countNamed(db, word) }))
    .reverse()
    .sort((a, b) => a.named - b.named)
    .map(({ word }) => word)
  for (const least of leastTelling.slice(0, -1)) {
    words = words.filter((word) => word !== least)
    dropped.push(least.word)
    yield { wanted: { words, skuMark: undefined }, corrected, dropped: [...dropped] }
  }
  return undefined
}

/** Words beyond what anyone would type are left aside. */
function piecesOf(query: string): Piece[] {
  const pieces: Piece[] = []
  let room = mostWords
  for (const text of query.split(/\s+/).filter(Boolean)) {
    const words = wordsIn(text).slice(0, room)
    room -= words.length
    pieces.push({ text, words })
    if (room === 0) break
  }
  return pieces
}

function wordsOf(pieces: readonly Piece[]): Word[] {
  return pieces.flatMap((piece) => piece.words)
}

/** Everything typed as one SKU: those have a digit in them. */
function skuIn(pieces: readonly Piece[]): string | undefined {
  const mark = skuMark(pieces.map((piece) => piece.text).join(''))
  return mark.length > 3 && /\p{N}/u.test(mark) ? mark : undefined
}
