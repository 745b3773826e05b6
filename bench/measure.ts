// How a figure is taken: ours and its limit in turn, three times in one run, so that a machine that slows down slows both.

/** What one row compares. `ours` and `limit` each take a measurement and return it in `unit`. */
export type Row = {
  name: string
  unit: string
  /** Which way is good: a ratio of throughputs wants to be high, one of times or sizes low. */
  better: 'higher' | 'lower'
  aim: number
  /** How often the two change places within a round: noise of the machine then falls on both alike. */
  turns?: number
  prepare: () => Promise<Prepared>
}
export type Prepared = {
  ours: () => number | Promise<number>
  limit: () => number | Promise<number>
  close: () => void | Promise<void>
}
type Taken = { ours: number; limit: number }
export type Figure = {
  name: string
  unit: string
  better: Row['better']
  ours: number
  limit: number
  ratio: number
  aim: number
  met: boolean
  /** How far the three ratios lie apart, as a share of the middle one. */
  spread: number
}

export const rounds = 3

export async function measure(row: Row): Promise<Figure> {
  const prepared = await row.prepare()
  const taken: Taken[] = []
  try {
    // Not counted: code not yet compiled and files not yet read are another matter.
    await takeRound(prepared, 1, 0)
    for (let round = 1; round <= rounds; round++) {
      taken.push(await takeRound(prepared, row.turns ?? 1, round))
    }
  } finally {
    await prepared.close()
  }
  return figureOf(row, taken)
}

/** Whoever goes first has the colder machine: they take turns in that, too. */
async function takeRound({ ours, limit }: Prepared, turns: number, round: number): Promise<Taken> {
  const all: Taken = { ours: 0, limit: 0 }
  for (let turn = 0; turn < turns; turn++) {
    const bound = (round + turn) % 2 === 1 ? await limit() : undefined
    all.ours += (await ours()) / turns
    all.limit += (bound ?? (await limit())) / turns
  }
  return all
}

export function figureOf(
  row: Omit<Row, 'prepare'>,
  taken: readonly { ours: number; limit: number }[],
): Figure {
  const ratios = taken.map((one) => one.ours / one.limit)
  const ratio = median(ratios)
  const { name, unit, better, aim } = row
  return {
    name,
    unit,
    better,
    ours: median(taken.map((one) => one.ours)),
    limit: median(taken.map((one) => one.limit)),
    ratio,
    aim,
    met: better === 'higher' ? ratio >= aim : ratio <= aim,
    spread: (Math.max(...ratios) - Math.min(...ratios)) / ratio,
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
