// What a bulk change would do, product by product, and a mark by which it is known again. Writes nothing.
import type { Db } from '#db/open.ts'
import type { LocalText } from '#db/schema/kinds.ts'
import { type Actor, allow } from '../actor.ts'
import { checkCategory } from '../categories/category-tree.ts'
import { derive } from '../derived.ts'
import { attempt, type ErrorCode, type ErrorParams } from '../error.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { readSettings } from '../settings.ts'
import type { BulkChange, BulkSelection } from './bulk-input.ts'
import { listSelected, type SelectedProduct } from './bulk-selection.ts'
import { type ProductPatch, patchedProduct, patchFor, presentValues } from './bulk-step.ts'

/** What people see of a product in the list. */
export type ProductFace = Pick<
  SelectedProduct,
  'status' | 'categoryId' | 'fromPriceMinor' | 'toPriceMinor' | 'availability'
>
export type PlannedChange = {
  productId: number
  version: number
  title: LocalText
  from: ProductFace
  to: ProductFace
  before: ProductPatch
  after: ProductPatch
}
export type Refusal = { productId: number; title: LocalText; code: ErrorCode; params: ErrorParams }
export type BulkPlan = {
  changed: PlannedChange[]
  unchanged: number[]
  refused: Refusal[]
  fingerprint: string
}

export function planBulk(
  db: Db,
  actor: Actor,
  order: { selection: BulkSelection; change: BulkChange },
): BulkPlan {
  const { selection, change } = order
  const own = allow(db, actor, 'bulk.change') === 'own' && actor.kind === 'staff'
  if (change.kind === 'move') checkCategory(db, change.categoryId)
  const found = listSelected(db, selection, own ? actor.id : undefined)
  const plan: BulkPlan = {
    changed: [],
    unchanged: [],
    refused: listVanished(selection, found),
    fingerprint: '',
  }
  const { currency } = readSettings(db)
  for (const product of found) planOne(plan, product, change, currency)
  return { ...plan, fingerprint: markOf(plan.changed) }
}

function planOne(plan: BulkPlan, product: SelectedProduct, change: BulkChange, currency: string): void {
  const { id: productId, title } = product
  const patch = attempt(() => patchFor(product, change, currency))
  if (!patch.ok) plan.refused.push({ productId, title, code: patch.code, params: patch.params })
  else if (Object.keys(patch.value).length === 0) plan.unchanged.push(productId)
  else plan.changed.push(planChange(product, patch.value))
}

function planChange(product: SelectedProduct, after: ProductPatch): PlannedChange {
  const { id: productId, version, title } = product
  const patched = patchedProduct(product, after)
  const before = presentValues(product, after)
  const to = faceOf({ ...patched, ...derive(patched, patched.variants) })
  return { productId, version, title, from: faceOf(product), to, before, after }
}

function faceOf(product: SelectedProduct): ProductFace {
  const { status, categoryId, fromPriceMinor, toPriceMinor, availability } = product
  return { status, categoryId, fromPriceMinor, toPriceMinor, availability }
}

/** What was picked and is gone, or was never the person's. */
function listVanished(selection: BulkSelection, found: readonly SelectedProduct[]): Refusal[] {
  if (!('ids' in selection)) return []
  const known = new Set(found.map(({ id }) => id))
  const gone = [...new Set(selection.ids)].filter((id) => !known.has(id))
  return gone.map((productId) => ({ productId, title: {}, code: 'not-found', params: {} }))
}

/** Of all that was confirmed: which products, from what to what, at which version. What a sale moves is not in it. */
function markOf(changed: readonly PlannedChange[]): string {
  const changes = changed.map(({ productId, version, before, after }) => [productId, version, before, after])
  return fingerprintOf(JSON.stringify(changes))
}
