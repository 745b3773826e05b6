// Where the pictures of an album go: tiles in whole pixels that fill the width, from the pictures' ratios alone.

export type Tile = { x: number; y: number; width: number; height: number }
export type AlbumLayout = { width: number; height: number; tiles: Tile[] }

const gap = 2
const lowestRow = 100

/** A ratio is width by height. The area is as high as it is wide at most, but for a long album in rows. */
export function layOutAlbum(ratios: readonly number[], width: number): AlbumLayout {
  const tiles = chooseTiles(ratios, width)
  return { width, height: Math.max(0, ...tiles.map(({ y, height }) => y + height)), tiles }
}

function chooseTiles(ratios: readonly number[], width: number): Tile[] {
  const [one, two, three, four] = ratios
  if (one === undefined) return []
  if (two === undefined) return [{ x: 0, y: 0, width, height: Math.round(Math.min(width / one, width)) }]
  if (ratios.length > 4 || ratios.some((ratio) => ratio > 2)) return rowsOf(ratios, width)
  if (three === undefined) return pair(one, two, width)
  if (four === undefined) return trio(one, two, three, width)
  return isWide(one) ? topAndRow(ratios, width) : leftAndColumn(ratios, width, 0.6)
}

const isWide = (ratio: number) => ratio > 1.2
const isNarrow = (ratio: number) => ratio < 0.8
const isSquare = (ratio: number) => !isWide(ratio) && !isNarrow(ratio)

function pair(one: number, two: number, width: number): Tile[] {
  const bothWide = isWide(one) && isWide(two)
  if (bothWide && Math.abs(one - two) < 0.2) {
    const height = Math.round(Math.min(width / one, width / two, (width - gap) / 2))
    return [
      { x: 0, y: 0, width, height },
      { x: 0, y: height + gap, width, height },
    ]
  }
  const both = width - gap
  const equal = bothWide || (isSquare(one) && isSquare(two))
  const second = Math.round(equal ? both / 2 : Math.max(0.4 * both, (both * two) / (one + two)))
  const first = both - second
  const height = Math.round(Math.min(first / one, second / two, width))
  return [
    { x: 0, y: 0, width: first, height },
    { x: first + gap, y: 0, width: second, height },
  ]
}

function trio(one: number, two: number, three: number, width: number): Tile[] {
  if (isNarrow(one)) return leftAndColumn([one, two, three], width, 0.66)
  const top = Math.round(Math.min(width / one, 0.66 * (width - gap)))
  const left = Math.round((width - gap) / 2)
  const right = width - gap - left
  const height = Math.round(Math.min(width - top - gap, left / two, right / three))
  return [
    { x: 0, y: 0, width, height: top },
    { x: 0, y: top + gap, width: left, height },
    { x: left + gap, y: top + gap, width: right, height },
  ]
}

function topAndRow([one = 1, ...rest]: readonly number[], width: number): Tile[] {
  const top = Math.round(Math.min(width / one, 0.66 * (width - gap)))
  const below = row(rest, width, top + gap)
  const height = Math.min(below[0]?.height ?? 0, width - top - gap)
  return [{ x: 0, y: 0, width, height: top }, ...below.map((tile) => ({ ...tile, height }))]
}

/** The first one as high as the area, half of its width or up to `share`; the others under each other at its right. */
function leftAndColumn([one = 1, ...rest]: readonly number[], width: number, share: number): Tile[] {
  const side = width
  const both = width - gap
  const left = Math.round(Math.min(Math.max(side * one, 0.5 * both), share * both))
  const right = both - left
  const free = side - gap * (rest.length - 1)
  const parts = rest.reduce((sum, ratio) => sum + 1 / ratio, 0)
  const tiles: Tile[] = [{ x: 0, y: 0, width: left, height: side }]
  let y = 0
  for (const [index, ratio] of rest.entries()) {
    const height = index === rest.length - 1 ? side - y : Math.round(free / ratio / parts)
    tiles.push({ x: left + gap, y, width: right, height })
    y += height + gap
  }
  return tiles
}

/** One row that fills the width; each picture as wide as its ratio asks. */
function row(ratios: readonly number[], width: number, y: number): Tile[] {
  const free = width - gap * (ratios.length - 1)
  const sum = ratios.reduce((all, ratio) => all + ratio, 0)
  const height = Math.round(free / sum)
  let x = 0
  return ratios.map((ratio, index) => {
    const own = index === ratios.length - 1 ? width - x : Math.round((free * ratio) / sum)
    const tile = { x, y, width: own, height }
    x += own + gap
    return tile
  })
}

function rowsOf(given: readonly number[], width: number): Tile[] {
  const mean = given.reduce((sum, ratio) => sum + ratio, 0) / given.length
  const [low, high] = mean > 1.1 ? [1, 2.75] : [0.667, 1]
  const ratios = given.map((ratio) => Math.min(Math.max(ratio, low), high))
  let best: { tiles: Tile[]; cost: number } | undefined
  for (const counts of splits(ratios.length)) {
    const tiles = stack(ratios, counts, width)
    const cost = costOf(tiles, counts, width)
    if (best === undefined || cost < best.cost) best = { tiles, cost }
  }
  return best?.tiles ?? []
}

/** How many in each row: one to three, in the last up to four. */
function splits(count: number): number[][] {
  const whole = count <= 4 ? [[count]] : []
  const begun = [1, 2, 3].filter((first) => first < count)
  return [...whole, ...begun.flatMap((first) => splits(count - first).map((rest) => [first, ...rest]))]
}

function stack(ratios: readonly number[], counts: readonly number[], width: number): Tile[] {
  const tiles: Tile[] = []
  let y = 0
  for (const count of counts) {
    const next = row(ratios.slice(tiles.length, tiles.length + count), width, y)
    tiles.push(...next)
    y += (next[0]?.height ?? 0) + gap
  }
  return tiles
}

/** How far from a square, and dearer where rows are low or get shorter. */
function costOf(tiles: readonly Tile[], counts: readonly number[], width: number): number {
  const height = Math.max(...tiles.map((tile) => tile.y + tile.height))
  const low = tiles.some((tile) => tile.height < lowestRow) ? 1.5 : 1
  const shrinks = counts.some((count, index) => count > (counts[index + 1] ?? count)) ? 1.5 : 1
  return (Math.abs(height - width) + 1) * low * shrinks
}
