// Rows of other shops' exports that belong together: what the row of a product as a whole says counts for its variants, what it leaves
// open is any of what it offers, what nothing tells apart is no family. Knows no shop.
import type { Language } from '#db/schema/kinds.ts'
import { limits } from '../products/product-input.ts'
import { slugOf } from '../slugs.ts'
import { cellKey } from './goods.ts'
import type { Choice, Line, Option } from './line.ts'
import { colourOf, patchOf, sizeOf } from './options.ts'
import { mostRows } from './table.ts'

export function settleFamilies(lines: readonly Line[], language: Language): Line[] {
  const aliases = new Map(lines.filter(({ alias }) => alias !== '').map(({ alias, group }) => [alias, group]))
  const keyOf = ({ group }: Line) => aliases.get(group) ?? group
  const families = Map.groupBy(
    lines.filter(({ group }) => group !== ''),
    keyOf,
  )
  for (const family of families.values()) settle(family)
  for (const line of lines) if (line.group === '') settle([line])
  const offered = new Map([...families].map(([key, family]) => [key, offeredBy(family)]))
  let room = mostRows
  const settled = lines.flatMap((line) => {
    const made = opened(line, offered.get(keyOf(line)) ?? new Map(), { language, room })
    room -= made.length - 1
    return made
  })
  shorten(settled)
  return settled
}

type Offered = ReadonlyMap<string, Choice>

/** What variants of a product may be chosen in, by the names of its options. */
function offeredBy(family: readonly Line[]): Offered {
  const choices = family.flatMap((line) => (line.isWhole ? line.choices : []))
  return new Map(choices.filter(({ values }) => values.length > 0).map((choice) => [choice.name, choice]))
}

function settle(family: readonly Line[]): void {
  const children = family.filter(({ isChild }) => isChild)
  if (children.length > 0) settleChildren(family, children)
  for (const line of family) discounted(line, family)
  if (family.some(({ isLoose }) => isLoose)) settleLoose(family)
}

function settleChildren(family: readonly Line[], children: readonly Line[]): void {
  for (const line of family) if (!line.isChild) line.isWhole = true
  const whole = family.find(({ isWhole }) => isWhole)
  if (whole === undefined) return
  for (const child of children) {
    Object.assign(child, { title: {}, description: undefined, status: undefined, kind: undefined })
    child.colourPictures.push(...child.pictures.splice(0))
    // Several with one article get one of their own each.
    if (child.sku === '') child.sku = whole.sku
    if (child.priceMinor === undefined && child.surchargeMinor !== undefined) {
      child.priceMinor = (whole.priceMinor ?? 0) + child.surchargeMinor || undefined
    }
    child.discount ??= whole.discount
  }
}

function discounted(line: Line, family: readonly Line[]): void {
  const { discount, priceMinor, isChild } = line
  // A price that its variants are told by is reduced with them.
  if (discount === undefined || priceMinor === undefined || (line.isWhole && !isChild && family.length > 1))
    return
  const less =
    'percent' in discount
      ? Math.round((priceMinor * (100 - discount.percent)) / 100)
      : priceMinor - discount.minor
  if (less <= 0 || less > priceMinor) return
  line.priceMinor = less
  line.oldPriceMinor = less === priceMinor ? null : priceMinor
}

/** Varieties that colour and size do not tell apart are products of their own, and so is one alone. */
function settleLoose(family: readonly Line[]): void {
  const cells = new Set(family.map(cellKey))
  if (family.length > 1 && cells.size === family.length && !cells.has(' ')) return
  for (const line of family) Object.assign(line, { group: '', colour: {}, size: undefined, options: [] })
}

type Opening = { language: Language; room: number }

/** "Any size" of a variant, or all that a product without variants may be chosen in; what is counted cannot be split up. */
function opened(line: Line, offered: Offered, { language, room }: Opening): Line[] {
  const open = line.isWhole ? [] : openIn(line, offered)
  const count = open.reduce((product, { values }) => product * values.length, 1)
  // Before they are made: there may be billions.
  const isTooMany = count > limits.variants || count > room
  if (open.length === 0 || typeof line.stock === 'number' || isTooMany) return [line]
  const combinations = open.reduce<Option[][]>(
    (all, { name, values }) => all.flatMap((some) => values.map((value) => [...some, { name, value }])),
    [[]],
  )
  return combinations.map((chosen, index) => ({
    ...line,
    ...chosenAs([...line.options.filter(({ value }) => value !== ''), ...chosen], language),
    sku: line.sku === '' ? '' : skuFor(line.sku, chosen),
    wrong: index === 0 ? line.wrong : [],
  }))
}

function openIn(line: Line, offered: Offered): Choice[] {
  if (!line.isChild) return line.choices.filter(({ values }) => values.length > 0)
  return line.options.flatMap(({ name, value }) => (value === '' ? (offered.get(name) ?? []) : []))
}

function chosenAs(options: Option[], language: Language): Pick<Line, 'options' | 'colour' | 'hex' | 'size'> {
  return {
    ...{ options, colour: colourOf(options, language) ?? {} },
    ...{ hex: patchOf(options), size: sizeOf(options) },
  }
}

function skuFor(sku: string, chosen: readonly Option[]): string {
  const details = slugOf(
    chosen.map(({ value }) => value.replace(/^#[0-9a-f]{6}:/i, '')).join(' '),
  ).toUpperCase()
  return `${sku}-${details}`.slice(0, limits.sku)
}

const isLong = ({ size = '' }: Pick<Line, 'size'>) => [...size].length > limits.size

/** Where a size is too long, it is put together of less: as few words as still tell each variant from the others. */
function shorten(lines: readonly Line[]): void {
  const families = Map.groupBy(
    lines.some(isLong) ? lines.filter(({ group, isWhole }) => group !== '' && !isWhole) : [],
    ({ group }) => group,
  )
  for (const family of families.values()) if (family.length > 1 && family.some(isLong)) shortenAll(family)
  const told = new Set<number>()
  for (const line of lines) {
    if (!isLong(line) || told.has(line.row)) continue
    told.add(line.row)
    line.wrong.push({ row: line.row, code: 'size-long', value: line.size?.slice(0, 60) ?? '' })
  }
}

function shortenAll(family: readonly Line[]): void {
  const values = new Map<string, Set<string>>()
  for (const { name, value } of family.flatMap(({ options }) => options)) {
    values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  const differs = ({ name }: Option) => (values.get(name)?.size ?? 0) > 1
  const told = family.map(({ options }) => options.filter(differs))
  const bare = told.map((options) => options.map(({ value }) => ({ name: '', value })))
  for (const way of [told, bare, bare.map(clipped)]) {
    const sizes = way.map((options) => sizeOf(options))
    const cells = new Set(family.map((line, index) => cellKey({ ...line, size: sizes[index] })))
    if (sizes.some((size) => isLong({ size })) || cells.size < family.length) continue
    for (const [index, line] of family.entries()) line.size = sizes[index]
    return
  }
}

/** Its longest parts are cut, each to as much as there is room for. */
function clipped(options: readonly Option[]): Option[] {
  const most = limits.size - 3 * (options.length - 1)
  const taken = (room: number) =>
    options.reduce((sum, { value }) => sum + Math.min(room, [...value].length), 0)
  let room: number = limits.size
  while (room > 1 && taken(room) > most) room--
  return options.map(({ name, value }) => {
    const signs = [...value]
    return {
      name,
      value:
        signs.length <= room
          ? value
          : `${signs
              .slice(0, room - 1)
              .join('')
              .trimEnd()}…`,
    }
  })
}
