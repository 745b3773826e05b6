// What was probably meant by words that are in no product: typed in the other keyboard layout, or misspelt.
// Words that are in one are never touched.
import type { Db } from '#db/open.ts'
import { switchLayout } from './keyboard-layout.ts'
import { countMarked } from './search-match.ts'
import { marks } from './search-table.ts'
import { listNear } from './search-vocabulary.ts'
import { isNumber, type Word, wordsIn } from './search-words.ts'

/** A piece of the query between spaces, and the words in it. */
export type Piece = { text: string; words: Word[] }
/** `changed`: something was read as another word; `unknown`: what could not be read as any. */
type Meant = { piece: Piece; changed: boolean; unknown: string[] }
export type Repaired = { pieces: Piece[]; changed: boolean; unknown: string[] }

const mostCounted = 100
/** Shorter beginnings are of too many words to tell anything. */
const tellingStart = 4

export function repairPieces(db: Db, pieces: readonly Piece[]): Repaired {
  const meant = pieces.map((piece, index) => meantBy(db, piece, index === pieces.length - 1))
  return {
    pieces: meant.map(({ piece }) => piece).filter((piece) => piece.text !== ''),
    changed: meant.some(({ changed }) => changed),
    unknown: meant.flatMap(({ unknown }) => unknown),
  }
}

/** How many products are called by this word: what most are called by tells best what is looked for. */
export function countNamed(db: Db, word: Word): number {
  const named = countMarked(db, [marks.title(word)], mostCounted)
  return named > 0 || word.word.length < tellingStart
    ? named
    : countMarked(db, [marks.start(word)], mostCounted)
}

function meantBy(db: Db, piece: Piece, unfinished: boolean): Meant {
  if (areKnown(db, piece.words, unfinished)) return { piece, changed: false, unknown: [] }
  const switched = piece.text.length > 1 ? switchLayout(piece.text) : undefined
  if (switched === undefined) return spell(db, piece.words, unfinished)
  const other = { text: switched, words: wordsIn(switched) }
  if (areKnown(db, other.words, unfinished)) return { piece: other, changed: true, unknown: [] }
  const asTyped = spell(db, piece.words, unfinished)
  if (asTyped.unknown.length === 0) return asTyped
  const asSwitched = spell(db, other.words, unfinished)
  return asSwitched.unknown.length === 0 ? asSwitched : asTyped
}

/** `unfinished`: the last one may be the beginning of a word. */
function areKnown(db: Db, words: readonly Word[], unfinished: boolean): boolean {
  return words.every((word, index) => isKnown(db, word, unfinished && index === words.length - 1))
}

function isKnown(db: Db, word: Word, unfinished: boolean): boolean {
  if (countMarked(db, [marks.anywhere(word)], 1) > 0) return true
  return unfinished && word.word.length > 1 && countMarked(db, [marks.start(word)], 1) > 0
}

function spell(db: Db, words: readonly Word[], unfinished: boolean): Meant {
  const spelt: Word[] = []
  const unknown: string[] = []
  for (const [index, word] of words.entries()) {
    const last = unfinished && index === words.length - 1
    const right = isKnown(db, word, last) ? word : nearestTo(db, word.word, last)
    if (right === undefined) unknown.push(word.word)
    else spelt.push(right)
  }
  const changed = spelt.some((word) => !words.includes(word))
  return { piece: { text: spelt.map(({ word }) => word).join(' '), words: spelt }, changed, unknown }
}

/** Among words equally near, the one that most products have; one that none has any more is passed over. */
function nearestTo(db: Db, typed: string, unfinished: boolean): Word | undefined {
  if (isNumber(typed)) return undefined
  let best: { word: Word; distance: number; found: number } | undefined
  for (const { word, stem, distance } of listNear(db, typed, unfinished)) {
    if (best !== undefined && distance > best.distance) break
    const near = { word, stem }
    const named = countMarked(db, [marks.title(near)], mostCounted)
    const found = named > 0 ? 1 + named : countMarked(db, [marks.anywhere(near)], 1)
    if (found > (best?.found ?? 0)) best = { word: near, distance, found }
  }
  return best?.word
}
