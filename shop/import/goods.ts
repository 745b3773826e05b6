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
  /** The only product that is called so. */
  ofTitle: (title: string) => number | undefined
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
    if (!hasVariants || title === '') return `row ${line.row}`
    return byTitle.get(title) ?? `title ${title}`
  }
  const groups = Map.groupBy(lines, keyOf)
  return joined([...groups].map(([key, all]) => gather(all, key.startsWith('group '), owners)))
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
  const productId = ofKey ?? found.find((id) => id !== undefined) ?? ownerByTitle(all, owners)
  for (const [index, line] of lines.entries()) {
    const owner = found[index]
    if (owner !== undefined && owner !== productId) {
      line.wrong.push({ row: line.row, code: 'sku-elsewhere', value: line.sku })
    }
  }
  return { productId, lines, whole, isSure }
}

/** Where nothing has an article, goods are known by what they are called. */
function ownerByTitle(all: readonly Line[], owners: Owners): number | undefined {
  if (all.some(({ sku }) => sku !== '')) return undefined
  const title = all.flatMap((line) => Object.values(line.title))[0]
  return title === undefined ? undefined : owners.ofTitle(title)
}

/** Where one article stands for a whole product, each of its variants gets one of its own. A row that stands there twice is wrong. */
export function partSkus(lines: readonly Line[]): void {
  const bySku = Map.groupBy(
    lines.filter(({ sku, isWhole }) => sku !== '' && !isWhole),
    ({ sku }) => sku,
  )
  for (const [sku, same] of bySku) {
    if (same.length < 2) continue
    const cells = new Set(same.map(cellKey))
    const isParted = cells.size === same.length && same.every((line) => cellKey(line) !== ' ')
    if (isParted) for (const line of same) partSku(line)
    else for (const { row, wrong } of same.slice(1)) wrong.push({ row, code: 'sku-twice', value: sku })
  }
}

function partSku(line: Line): void {
  const details = slugOf(`${textIn(line.colour, 'en')} ${line.size ?? ''}`).toUpperCase()
  if (line.group === '') line.group = `sku ${line.sku}`
  line.sku = `${line.sku}-${details}`.slice(0, limits.sku)
}

export function cellKey({ colour, size }: Pick<Line, 'colour' | 'size'>): string {
  return `${foldWord(textIn(colour, 'ru'))} ${foldWord(size ?? '')}`
}
