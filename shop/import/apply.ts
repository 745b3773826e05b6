// Writes a planned import: all of it in one transaction, or nothing. Everything is worked out before; here it is only looked whether
// the shop is still the one that was planned for.
import { sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories, products } from '#db/schema/catalogue.ts'
import { type Actor, allowAll, type Staff } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { refreshDerived } from '../derived.ts'
import { ShopError } from '../error.ts'
import { indexMany } from '../search/search-index.ts'
import { inTx, type Tx } from '../transaction.ts'
import { categoryMaker } from './category-making.ts'
import { countKinds, type ImportPlan } from './plan.ts'
import type { ProductChange } from './planned.ts'
import { ownersOf } from './present.ts'
import { nudgeWanted } from './wanted-pictures.ts'
import { type Batch, writeChange, writeNew } from './write-goods.ts'

export type ImportToApply = {
  plan: ImportPlan
  fileName: string
  /** Where whoever sent the file hears of its pictures, and by which id the archive is fetched again. */
  chatId: number
  archive: string | null
  /** What the caller notes in the same transaction. */
  alsoIn?: (tx: Tx, done: ImportDone) => void
}
/** `drafts`: of those that were added. */
export type ImportDone = {
  batch: number
  added: number
  drafts: number
  changed: number
  pictures: number
}

/** So many products at once are looked over anew. */
const atOnce = 1_000

export function applyImport(
  db: Db,
  actor: Staff,
  { plan, alsoIn, ...about }: ImportToApply,
  now: number,
): ImportDone {
  const done = inTx(db, (tx) => {
    allowAll(tx, actor, 'catalogue.import')
    const counts = countKinds(plan.planned)
    if (counts.new + counts.changed === 0) throw new ShopError('import-nothing')
    checkUnchanged(tx, plan)
    const batch: Batch = {
      ...about,
      id: now,
      staffId: actor.id,
      now,
      categoryOf: categoryMaker(tx, actor, now),
    }
    const written = writeAll(tx, plan, batch)
    for (let at = 0; at < written.ids.length; at += atOnce) {
      refreshDerived(tx, written.ids.slice(at, at + atOnce), now)
    }
    indexMany(tx, written.searched)
    const result = {
      batch: now,
      added: counts.new,
      ...{ drafts: countDrafts(plan), changed: counts.changed, pictures: plan.pictures },
    }
    note(tx, actor, { ...result, file: about.fileName, wrong: plan.wrong.length }, now)
    alsoIn?.(tx, result)
    return result
  })
  nudgeWanted(db)
  return done
}

function countDrafts({ planned }: ImportPlan): number {
  return planned.filter((one) => one.kind === 'new' && one.product.status === 'draft').length
}

function writeAll(tx: Tx, plan: ImportPlan, batch: Batch): { ids: number[]; searched: number[] } {
  const ids: number[] = []
  const searched: number[] = []
  for (const planned of plan.planned) {
    if (planned.kind === 'new') {
      const id = writeNew(tx, planned.product, batch)
      ids.push(id)
      if (planned.product.status === 'published') searched.push(id)
    }
    if (planned.kind === 'changed') {
      writeChange(tx, planned.change, batch)
      ids.push(planned.change.productId)
      if (isSearched(planned.change)) searched.push(planned.change.productId)
    }
  }
  return { ids, searched }
}

/** Prices and stock are in no search. */
function isSearched({ edit, colours, recoloured, variants, added }: ProductChange): boolean {
  const named = edit.title ?? edit.description ?? edit.status
  const cells = variants.some(
    (one) => one.sku !== undefined || one.size !== undefined || one.colour !== undefined,
  )
  return (
    named !== undefined ||
    edit.category !== undefined ||
    cells ||
    colours.length + recoloured.length + added.length > 0
  )
}

/** Each product at the version that was planned for, and no new article taken meanwhile. A sale is no change. */
function checkUnchanged(tx: Tx, { planned }: ImportPlan): void {
  const changes = planned.flatMap((one) => (one.kind === 'changed' ? [one.change] : []))
  const versions = JSON.stringify(changes.map(({ productId, version }) => [productId, version]))
  const [row] = tx.all<{ same: number }>(sql`
    select count(*) as same from json_each(${versions}) as one
    join ${products} on ${products.id} = one.value ->> 0 and ${products.version} = one.value ->> 1`)
  const skus = planned.flatMap((one) => {
    if (one.kind === 'new') return one.product.added.map(({ sku }) => sku)
    if (one.kind !== 'changed') return []
    return [...one.change.added, ...one.change.variants].map(({ sku = '' }) => sku)
  })
  const freed = new Set(
    changes
      .filter(({ variants }) => variants.some(({ sku }) => sku !== undefined))
      .map((one) => one.productId),
  )
  const taken = [...ownersOf(tx, skus)].filter(([, productId]) => !freed.has(productId))
  const isSame = row?.same === changes.length && taken.length === 0 && haveCategories(tx, planned)
  if (!isSame) throw new ShopError('import-changed')
}

/** One may have been deleted since. */
function haveCategories(tx: Tx, planned: ImportPlan['planned']): boolean {
  const wishes = planned.map((one) => {
    if (one.kind === 'new') return one.product.category
    return one.kind === 'changed' ? one.change.edit.category : null
  })
  const ids = [...new Set(wishes.filter((wish) => typeof wish === 'number'))]
  const [row] = tx.all<{ known: number }>(sql`
    select count(*) as known from ${categories}
    where ${categories.id} in (select value from json_each(${JSON.stringify(ids)}))`)
  return row?.known === ids.length
}

function note(tx: Tx, actor: Actor, after: Record<string, number | string>, now: number): void {
  recordChange(tx, actor, { action: 'import.apply', subject: 'import', subjectId: now, after }, now)
}
