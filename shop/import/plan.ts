// What a price list would do to the shop: what is new, what changes, what stays, which rows are wrong, and a mark by which it is
// known again. Worked out in short steps, so that a long list holds nobody up. Writes nothing.
import type { Db } from '#db/open.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { limits } from '../products/product-input.ts'
import { readSettings } from '../settings.ts'
import { settleFamilies } from './families.ts'
import { type Goods, groupLines, type Owners, partSkus } from './goods.ts'
import { type Header, isMapped, readHeader, type Said } from './header.ts'
import { isWide } from './headings.ts'
import type { Line, Wrong } from './line.ts'
import { countsPieces } from './line-sums.ts'
import { lineReader } from './lines.ts'
import { fileKey, hashIn } from './picture-sources.ts'
import { planChange } from './plan-change.ts'
import { planNew } from './plan-new.ts'
import type { Choices, Context, Planned, ProductChange } from './planned.ts'
import { Refused } from './planned.ts'
import { findOwners, knownPictures, loadPresent, type Present, readCategoryTree } from './present.ts'
import type { SheetFile } from './table.ts'
import { rowsOf } from './wish.ts'
import { picturesBySku } from './zip-pictures.ts'

export type ImportPlan = {
  header: Header
  planned: Planned[]
  wrong: Wrong[]
  rows: number
  newCategories: string[][]
  /** Rows that were taken for headings. */
  sections: string[]
  /** What stood there as descriptions was taken for titles. */
  isTitled: boolean
  pictures: number
  /** Named, but neither an address nor in the archive. */
  missingPictures: number
  fingerprint: string
}
export type Step = { done: number; of: number }
export type Planning = Generator<Step, ImportPlan>

export type ImportOrder = { file: SheetFile; said?: Said; choices: Choices }

/** Each step takes a few milliseconds. */
const linesAtOnce = 500
const goodsAtOnce = 100

export function* planImport(db: Db, actor: Actor, { file, said = {}, choices }: ImportOrder): Planning {
  allowAll(db, actor, 'catalogue.import')
  const header = readHeader(file.rows, said)
  const sections: string[] = []
  const read = yield* readLines(db, file, { header, sections })
  if (read.length === 0 && isMapped(header)) throw new ShopError('import-no-rows')
  const settled = settleFamilies(read, readSettings(db).language)
  yield { done: 0, of: read.length }
  const lines = partSkus(settled)
  picturesBySku(lines, file.pictures)
  yield { done: 0, of: lines.length }
  const owners = findOwners(db, lines)
  yield { done: 0, of: lines.length }
  const isTitled = titledByDescription(lines, { header, owners })
  const goods = groupLines(lines, owners)
  yield { done: 0, of: goods.length }
  const context = contextOf(db, { file, header, choices, lines, isTitled })
  const planned: Planned[] = []
  const marks: string[] = []
  for (let at = 0; at < goods.length; at += goodsAtOnce) {
    const some = goods.slice(at, at + goodsAtOnce)
    const present = loadPresent(
      db,
      some.flatMap(({ productId }) => productId ?? []),
    )
    const made = some.map((one) => planOne(one, present, context))
    marks.push(markOf(made))
    planned.push(...made)
    yield { done: at + some.length, of: goods.length }
  }
  const told = { rows: read.length, sections, isTitled, fingerprint: fingerprintOf(marks.join()) }
  return { ...finish({ header, planned, lines, file }), ...told }
}

type Unknown = { header: Header; owners: Owners }

/**
 * A supplier calls it a description what we call a title: so it is taken where nothing else is called one, nearly all of it is short, and
 * none of the goods is there yet.
 */
function titledByDescription(lines: readonly Line[], { header, owners }: Unknown): boolean {
  if (header.dialect !== 'plain' || header.columns.some(({ field = '' }) => /^title/.test(field)))
    return false
  const isOurs = lines.some(({ sku }) => sku !== '' && owners.ofSku(sku) !== undefined)
  const said = lines.flatMap(({ description = {} }) => Object.values(description)[0] || [])
  const short = said.filter((text) => text.length <= limits.title && !text.includes('\n'))
  if (isOurs || said.length === 0 || short.length < said.length * 0.9) return false
  for (const line of lines) {
    const told = Object.entries(line.description ?? {}).map(([at, text]) => [at, text.replace(/\s+/g, ' ')])
    Object.assign(line, { title: Object.fromEntries(told), description: undefined })
  }
  return true
}

type Found = { header: Header; sections: string[] }

function* readLines(db: Db, { rows }: SheetFile, { header, sections }: Found): Generator<Step, Line[]> {
  const { currency, language } = readSettings(db)
  const shape = { isWide: isWide(rows, header), isCounted: countsPieces(rows, header) }
  const read = lineReader({ header, currency, language, sections, ...shape })
  const lines: Line[] = []
  for (let at = header.row + 1; at < rows.length; at++) {
    const line = read(rows[at] ?? [], at + 1)
    if (line !== undefined) lines.push(line)
    if (at % linesAtOnce === 0) yield { done: 0, of: rows.length }
  }
  return lines
}

function planOne(goods: Goods, present: Map<number, Present>, context: Context): Planned {
  const rows = rowsOf(goods)
  const wrong = [...goods.whole, ...goods.lines].flatMap((line) => line.wrong)
  if (wrong.length > 0) return { kind: 'wrong', rows, wrong }
  try {
    const product = goods.productId === undefined ? undefined : present.get(goods.productId)
    if (product === undefined) return { kind: 'new', rows, product: planNew(goods, context) }
    const planned = planChange(goods, product, context)
    return planned === undefined
      ? { kind: 'same', rows }
      : { kind: 'changed', rows, title: product.title, ...planned }
  } catch (error) {
    if (error instanceof Refused) return { kind: 'wrong', rows, wrong: error.wrong }
    throw error
  }
}

type Surroundings = {
  file: SheetFile
  header: Header
  choices: Choices
  lines: readonly Line[]
  isTitled: boolean
}

function contextOf(db: Db, { file, header, choices, lines, isTitled }: Surroundings): Context {
  const tree = readCategoryTree(db)
  const hashes = lines.flatMap(({ pictures, colourPictures }) => [...pictures, ...colourPictures].map(hashIn))
  const known = knownPictures(db, [...new Set(hashes.filter((hash) => hash !== undefined))])
  const archived = new Set(file.pictures.map(fileKey))
  const has = (...wanted: string[]) => header.columns.some(({ field }) => wanted.includes(String(field)))
  return {
    choices,
    isOwn: header.dialect === 'own',
    hasTitles: isTitled || has('title', 'titleRu', 'titleEn'),
    hasPrices: has('price', 'salePrice'),
    categoryFor: (path) => tree.find(path) ?? path,
    isAt: tree.isAt,
    isPicture: (hash) => known.has(hash),
    isInArchive: (source) => archived.has(fileKey(source)),
  }
}

type Worked = Pick<Surroundings, 'header' | 'lines' | 'file'> & { planned: Planned[] }

function finish({
  header,
  planned,
  lines,
  file,
}: Worked): Omit<ImportPlan, 'fingerprint' | 'sections' | 'rows' | 'isTitled'> {
  const wishes = planned.flatMap((one) =>
    one.kind === 'new' ? [one.product.category] : one.kind === 'changed' ? [one.change.edit.category] : [],
  )
  const paths = new Map(
    wishes.filter((wish) => Array.isArray(wish)).map((path) => [path.join('\n').toLowerCase(), path]),
  )
  const archived = new Set(file.pictures.map(fileKey))
  const named = new Set(lines.flatMap(({ pictures, colourPictures }) => [...pictures, ...colourPictures]))
  const missing = [...named].filter(
    (source) => !/^https?:/i.test(source) && hashIn(source) === undefined && !archived.has(fileKey(source)),
  )
  return {
    header,
    planned,
    wrong: planned.flatMap((one) => (one.kind === 'wrong' ? one.wrong : [])).sort((a, b) => a.row - b.row),
    newCategories: [...paths.values()],
    pictures: countPictures(planned),
    missingPictures: missing.length,
  }
}

function countPictures(planned: readonly Planned[]): number {
  return planned.reduce((sum, one) => {
    if (one.kind === 'new') return sum + one.product.wanted.length
    return one.kind === 'changed' ? sum + one.change.wanted.length : sum
  }, 0)
}

/** Of what is confirmed. What a sale has moved meanwhile is not in it: the stock that the file tells is. */
function markOf(planned: readonly Planned[]): string {
  const told = planned.flatMap((one): (ProductChange | object)[] =>
    one.kind === 'new' ? [one.product] : one.kind === 'changed' ? [one.change] : [],
  )
  return fingerprintOf(JSON.stringify(told))
}

export function countKinds(planned: readonly Planned[]): Record<Planned['kind'], number> {
  const counts = { new: 0, changed: 0, same: 0, wrong: 0 }
  for (const { kind } of planned) counts[kind]++
  return counts
}
