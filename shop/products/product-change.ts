// The way every edit of a product goes: who may, is the input sound, then the change, the list, the search and the audit log,
// in one transaction. What exactly an edit does is in the file of its noun.
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Json } from '#db/schema/kinds.ts'
import { type Actor, allow, type Permission } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { refreshProduct } from '../derived.ts'
import { ShopError } from '../error.ts'
import { inTx, type Tx } from '../transaction.ts'
import { checkStillComplete } from './product-complete.ts'
import { readInput } from './product-input.ts'
import { allowProduct, findSheet, type ProductSheet } from './product-sheet.ts'

type OfProduct = z.ZodType<{ productId: number }>
type Work<Schema extends OfProduct> = (
  tx: Tx,
  input: z.output<Schema>,
  sheet: ProductSheet,
  now: number,
) => void

/** The version that the person has before them: when it is another one by now, somebody was quicker, and nothing is done. */
export type Seen = { seen?: number | undefined }

/** Makes an edit: `(db, actor, input, now)` gives the product as it is after it. */
export function productEditing<Schema extends OfProduct>(action: string, schema: Schema, work: Work<Schema>) {
  return (db: Db, actor: Actor, { seen, ...input }: z.input<Schema> & Seen, now: number): ProductSheet =>
    inTx(db, (tx) => {
      allow(tx, actor, 'catalogue.edit')
      const given = readInput(schema, input)
      const about = { action, permission: 'catalogue.edit', productId: given.productId, now } as const
      return changeProduct(tx, actor, about, (sheet) => {
        checkSeen(sheet, seen)
        work(tx, given, sheet, now)
      })
    })
}

export function checkSeen({ version }: ProductSheet, seen: number | undefined): void {
  if (seen !== undefined && seen !== version) throw new ShopError('changed-meanwhile')
}

type About = { action: string; permission: Permission; productId: number; now: number }

/** An edit that changes nothing leaves no trace: no version, no entry in the log. */
export function changeProduct(
  tx: Tx,
  actor: Actor,
  about: About,
  work: (sheet: ProductSheet) => void,
): ProductSheet {
  const { action, permission, productId, now } = about
  const sheet = allowProduct(tx, actor, permission, findSheet(tx, productId))
  work(sheet)
  const edited = getSheet(tx, productId)
  if (sheet.status === 'published') checkStillComplete(sheet, edited)
  const changed = difference(sheet, edited)
  if (changed === undefined) return sheet
  refreshProduct(tx, productId, now)
  recordChange(tx, actor, { action, subject: 'product', subjectId: productId, ...changed }, now)
  return getSheet(tx, productId)
}

export function getSheet(tx: Tx, productId: number): ProductSheet {
  const sheet = findSheet(tx, productId)
  if (sheet === undefined) throw new ShopError('not-found')
  return sheet
}

/** The parts that are not as they were, before and after; of lists only the rows that differ. */
function difference(before: ProductSheet, after: ProductSheet): { before: Json; after: Json } | undefined {
  const keys = (Object.keys(before) as (keyof ProductSheet)[]).filter(
    (key) => !equal(before[key], after[key]),
  )
  if (keys.length === 0) return undefined
  const parts = (mine: ProductSheet, other: ProductSheet) =>
    Object.fromEntries(keys.map((key) => [key, without(mine[key] as Json, other[key] as Json)]))
  return { before: parts(before, after), after: parts(after, before) }
}

function without(mine: Json, other: Json): Json {
  if (!Array.isArray(mine) || !Array.isArray(other)) return mine
  const known = new Set(other.map((row) => JSON.stringify(row)))
  return mine.filter((row) => !known.has(JSON.stringify(row)))
}

function equal(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
