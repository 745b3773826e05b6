// How many slips of the finger lie between two words: a letter too many, too few, wrong, or two swapped.

export type Distance = {
  /** To the whole of the other word. */
  whole: number
  /** To the beginning of it that comes nearest: of a word still being typed. */
  start: number
}

/** Damerau's distance (optimal string alignment); what is beyond `limit` comes back as some number beyond it. */
export function distanceOf(typed: string, word: string, limit: number): Distance {
  let before: number[] = []
  let above = Array.from({ length: word.length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const here = nextRow(typed, word, row, before, above)
    if (Math.min(...here) > limit) return { whole: limit + 1, start: limit + 1 }
    before = above
    above = here
  }
  return { whole: above[word.length] ?? limit + 1, start: Math.min(...above) }
}

function nextRow(typed: string, word: string, row: number, before: number[], above: number[]): number[] {
  const here = [row]
  for (let column = 1; column <= word.length; column++) {
    const same = typed[row - 1] === word[column - 1]
    let least = Math.min(
      at(above, column) + 1,
      at(here, column - 1) + 1,
      at(above, column - 1) + (same ? 0 : 1),
    )
    const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
    if (row > 1 && column > 1 && swapped) least = Math.min(least, at(before, column - 2) + 1)
    here.push(least)
  }
  return here
}

function at(row: number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
