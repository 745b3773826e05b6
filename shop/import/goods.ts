// Lines become goods: which rows are one product, and whether the shop has it already. Asks the shop through two questions only;
// changes nothing.

import { textIn } from '../languages.ts'
import { limits } from '../products/product-input.ts'
import { slugOf } from '../slugs.ts'
import type { Line } from './line.ts'
import { foldWord } from './words.ts'

export type Goods = {
  /** Of the product that the shop has. */
  productId: number | undefined
  /** Those that are variants. */
  lines: Line[]
  /** Those that say what is common to them. */
  whole: Line[]
  /** What is held together by a key, not by a guess. */
  isSure: boolean
}
export type Owners = {
  ofSku: (sku: string) => number | undefined
  /** A key of our own export. */
  ofKey: (key: string) => number | undefined
  /** Those that are called so, the oldest first. */
  ofTitle: (title: string) => readonly number[]
}

export function groupLines(lines: readonly Line[], owners: Owners): Goods[] {
  const aliases = new Map(
    lines.flatMap(({ alias, group }) => (alias === '' ? [] : [[alias, group] as const])),
  )
  const hasVariants = lines.some(({ size, colour }) => (size ?? '') !== '' || Object.keys(colour).length > 0)
  const byTitle = new Map<string, string>()
  if (hasVariants) {
    for (const line of lines) {
      const owner = line.group === '' ? owners.ofSku(line.sku) : undefined
      if (owner !== undefined) byTitle.set(titleKey(line), `product ${owner}`)
    }
  }
  const keyOf = (line: Line): string => {
    if (line.group !== '') return `group ${aliases.get(line.group) ?? line.group}`
    const owner = owners.ofSku(line.sku)
    if (owner !== undefined) return `product ${owner}`
    const title = titleKey(line)
    if (!hasVariants || title === '' || line.isLoose) return `row ${line.row}`
    return byTitle.get(title) ?? `title ${title}`
  }
  const groups = Map.groupBy(lines, keyOf)
  const goods = [...groups].map(([key, all]) => gather(all, key.startsWith('group '), owners))
  knowByTitle(goods, owners)
  return joined(goods)
}

/**
 * Where nothing has an article, goods are known by what they are called. Of several that are called alike each is as many-th in the shop
 * as in the file; where the shop has more of them, nobody knows which is meant.
 */
function knowByTitle(goods: readonly Goods[], owners: Owners): void {
  const nameless = goods.filter(
    ({ productId, lines }) => productId === undefined && lines.every(({ sku }) => sku === ''),
  )
  const titled = Map.groupBy(nameless, ({ whole, lines }) => {
    const [title = ''] = [...whole, ...lines].flatMap((line) => Object.values(line.title))
    return title.toLowerCase()
  })
  for (const [title, alike] of titled) {
    const known = title === '' ? [] : owners.ofTitle(title)
    if (known.length > alike.length) continue
    for (const [index, productId] of known.entries()) Object.assign(alike[index] ?? {}, { productId })
  }
}

/** Two groups of one product are one. */
function joined(goods: Goods[]): Goods[] {
  const byProduct = new Map<number, Goods>()
  return goods.filter((one) => {
    const first = one.productId === undefined ? undefined : byProduct.get(one.productId)
    if (first === undefined) {
      if (one.productId !== undefined) byProduct.set(one.productId, one)
      return true
    }
    first.lines.push(...one.lines)
    first.whole.push(...one.whole)
    return false
  })
}

const titleKey = ({ title, category }: Line) => {
  const name = foldWord(textIn(title, 'ru'))
  return name === '' ? '' : `${name} ${(category ?? []).join('>')}`
}

function gather(all: Line[], isSure: boolean, owners: Owners): Goods {
  const lines = all.filter(({ isWhole }) => !isWhole)
  const whole = all.filter(({ isWhole }) => isWhole)
  const ofKey = all.map(({ group }) => owners.ofKey(group)).find((id) => id !== undefined)
  const found = lines.map(({ sku }) => owners.ofSku(sku))
  const productId = ofKey ?? found.find((id) => id !== undefined)
  for (const [index, line] of lines.entries()) {
    const owner = found[index]
    if (owner !== undefined && owner !== productId) {
      line.wrong.push({ row: line.row, code: 'sku-elsewhere', value: line.sku })
    }
  }
  return { productId, lines, whole, isSure }
}

/**
 * Where one article stands for a whole product, each of its variants gets one of its own. A row that says the same once more is passed
 * over, one that says something else is wrong.
 */
export function partSkus(lines: readonly Line[]): Line[] {
  const bySku = Map.groupBy(
    lines.filter(({ sku, isWhole }) => sku !== '' && !isWhole),
    ({ sku }) => sku,
  )
  const repeated = new Set<Line>()
  for (const [sku, same] of bySku) {
    const [first, ...others] = same
    if (first === undefined || others.length === 0) continue
    const cells = new Set(same.map(cellKey))
    const isParted = cells.size === same.length && same.every((line) => cellKey(line) !== ' ')
    if (isParted) for (const line of same) partSku(line)
    else
      for (const line of others) {
        if (saying(line) === saying(first)) repeated.add(line)
        else line.wrong.push({ row: line.row, code: 'sku-twice', value: sku })
      }
  }
  return lines.filter((line) => !repeated.has(line))
}

/** What a row says, wherever it stands. */
const saying = (line: Line) => JSON.stringify({ ...line, row: 0, section: '', wrong: [] })

function partSku(line: Line): void {
  const details = slugOf(`${textIn(line.colour, 'en')} ${line.size ?? ''}`).toUpperCase()
  if (line.group === '') line.group = `sku ${line.sku}`
  line.sku = `${line.sku}-${details}`.slice(0, limits.sku)
}

export function cellKey({ colour, size }: Pick<Line, 'colour' | 'size'>): string {
  return `${foldWord(textIn(colour, 'ru'))} ${foldWord(size ?? '')}`
}
