// What people would type into the search of a generated shop, none of it twice.
import { colours } from '#db/demo/colours.ts'
import { adjectives, agree, clothesSizes, kinds } from '#db/vocabulary.ts'

/** Two words that many goods have; three in ten not yet typed to the end, one in ten with a letter left out. */
export function listQueries(count: number): string[] {
  const ru = pairs(
    [...kinds.map((kind) => kind.ru), ...adjectives.map(({ stem }) => agree(stem, 'p'))],
    [...Object.values(colours).map(({ title }) => title.ru), ...clothesSizes],
  )
  const en = pairs(
    [...kinds.map((kind) => kind.en), ...adjectives.map((adjective) => adjective.en)],
    [...Object.values(colours).map(({ title }) => title.en), ...clothesSizes],
  )
  const all = [...new Set([...ru, ...en].map(([what, which], index) => typed(what, which, index % 10)))]
  if (all.length < count) throw new Error(`only ${all.length} queries can be made`)
  // A prime step goes through all of them, and leaves no two that are alike side by side.
  return Array.from({ length: count }, (_, index) => all[(index * 7919) % all.length] ?? '')
}

function pairs(whats: readonly string[], whiches: readonly string[]): [string, string][] {
  return whats.flatMap((what) => whiches.map((which): [string, string] => [what, which]))
}

function typed(what: string, which: string, turn: number): string {
  if (turn === 9) return `${what.slice(0, 2)}${what.slice(3)} ${which}`
  return turn >= 6 ? `${which} ${what.slice(0, 4)}` : `${what} ${which}`
}
