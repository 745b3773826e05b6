// How a figure is taken: ours and its limit in turn, in many short rounds of one run, so that a machine that slows down
// slows both, and a moment's disturbance spoils one round and not the middle one.

/** What one row compares. `ours` and `limit` each take a measurement and return it in `unit`. */
export type Row = {
  name: string
  unit: string
  /** Which way is good: a ratio of throughputs wants to be high, one of times or sizes low. */
  better: 'higher' | 'lower'
  aim: number
  prepare: () => Promise<Prepared>
}
export type Prepared = {
  ours: () => number | Promise<number>
  limit: () => number | Promise<number>
  close: () => void | Promise<void>
}
export type Figure = {
  name: string
  unit: string
  better: Row['better']
  ours: number
  limit: number
  ratio: number
  aim: number
  met: boolean
  /** How far the middle half of the ratios lies apart, as a share of the middle one. */
  spread: number
}

const rounds = 7

export async function measure(row: Row): Promise<Figure> {
  const { ours, limit, close } = await row.prepare()
  const taken: { ours: number; limit: number }[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      // Whoever goes first has the colder machine: they take turns.
      const first = round % 2 === 0 ? await ours() : undefined
      const bound = await limit()
      taken.push({ ours: first ?? (await ours()), limit: bound })
    }
  } finally {
    await close()
  }
  return figureOf(row, taken)
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
    spread: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / ratio,
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Between two values, the point that lies as far along as asked. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}
