// The words the search has met, and which of them a misspelt one comes near. Whether one is still in a product is not known here.
import { sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { searchWords } from '#db/schema/search.ts'
import { prepared } from '../prepared.ts'
import { mayBeTakenBack } from '../transaction.ts'
import { distanceOf } from './edit-distance.ts'
import { stemOf, type Word } from './search-words.ts'

type Entry = Word & { letters: number; stemLetters: number }

const statements = prepared((db) => ({
  last: db
    .select({ last: sql<number>`coalesce(max(${searchWords.id}), 0)` })
    .from(searchWords)
    .prepare(),
  all: db.select({ word: searchWords.word, stem: searchWords.stem }).from(searchWords).prepare(),
}))
/** Slips recur: what was looked up is kept for as long as the words stay the same. */
type Vocabulary = { last: number; entries: Entry[]; near: Map<string, Near[]> }
const slipsKept = 2_000
const read = new WeakMap<Db, Vocabulary>()

/** Words are only ever added, under ever higher numbers: the highest tells whether what we hold is all. */
function vocabularyOf(db: Db): Vocabulary {
  const last = statements(db).last.get()?.last ?? 0
  const known = read.get(db)
  if (known?.last === last) return known
  const vocabulary = { last, entries: statements(db).all.all().map(entryOf), near: new Map() }
  if (!mayBeTakenBack(db)) read.set(db, vocabulary)
  return vocabulary
}

function entryOf({ word, stem }: Word): Entry {
  return { word, stem, letters: lettersOf(word), stemLetters: lettersOf(stem) }
}

export type Near = Word & { distance: number }

/** Like in its stem or its beginning only, or with another first letter: a little further off than a word like as a whole. */
const behind = { stem: 0.5, start: 0.5, otherLetter: 0.25 }
const far = Number.POSITIVE_INFINITY
const mostNear = 24

/** How many slips are forgiven: short words are too near to each other. */
function slipsIn(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/** The nearest first; for an unfinished word also those that begin like it. */
export function listNear(db: Db, typed: string, unfinished: boolean): Near[] {
  const { entries, near } = vocabularyOf(db)
  const key = `${typed} ${unfinished}`
  const found = near.get(key) ?? lookFor(entries, typed, unfinished)
  if (near.size >= slipsKept) near.clear()
  near.set(key, found)
  return found
}

function lookFor(entries: readonly Entry[], typed: string, unfinished: boolean): Near[] {
  const asked = entryOf({ word: typed, stem: stemOf(typed) })
  const near: Near[] = []
  for (const entry of entries) {
    const distance = distanceTo(entry, asked, unfinished)
    if (distance < far) near.push({ word: entry.word, stem: entry.stem, distance })
  }
  return near.sort(nearestFirst).slice(0, mostNear)
}

/** Of words equally near the shortest: a name rather than its other cases. */
function nearestFirst(a: Near, b: Near): number {
  return a.distance - b.distance || a.word.length - b.word.length || (a.word < b.word ? -1 : 1)
}

function distanceTo(entry: Entry, asked: Entry, unfinished: boolean): number {
  const sameLetter = entry.word.charCodeAt(0) === asked.word.charCodeAt(0)
  const ofWord = slipsBetween(asked.word, asked.letters, entry.word, entry.letters)
  const ofStem = slipsBetween(asked.stem, asked.stemLetters, entry.stem, entry.stemLetters)
  const whole = Math.min(ofWord, ofStem + behind.stem) + (sameLetter ? 0 : behind.otherLetter)
  return unfinished && sameLetter ? Math.min(whole, slipsToStart(asked, entry) + behind.start) : whole
}

function slipsBetween(typed: string, typedLetters: number, word: string, letters: number): number {
  const allowed = slipsIn(typed.length)
  if (Math.abs(typed.length - word.length) > allowed) return far
  if (countBits(typedLetters ^ letters) > 2 * allowed) return far
  const { whole } = distanceOf(typed, word, allowed)
  return whole > allowed ? far : whole
}

function slipsToStart(asked: Entry, entry: Entry): number {
  const typed = asked.word
  const allowed = slipsIn(typed.length)
  if (entry.word.length < typed.length - allowed) return far
  if (countBits(asked.letters & ~entry.letters) > allowed) return far
  const { start } = distanceOf(typed, entry.word.slice(0, typed.length + allowed), allowed)
  return start > allowed ? far : start
}

/** Which letters a word has, as bits: one slip changes two of them at most, so most words need no comparing. */
function lettersOf(word: string): number {
  let bits = 0
  for (let index = 0; index < word.length; index++) bits |= 1 << (word.charCodeAt(index) & 31)
  return bits
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
