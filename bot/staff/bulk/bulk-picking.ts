// What one person is about to change at once: how they look for goods, which they have picked, what shall be done. In the database,
// so that it stands after a restart as it did before. Whether it can be done, the rules say.
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import {
  type BulkChange,
  bulkChange,
  type GoodsFilter,
  goodsFilter,
  mostPicked,
} from '#shop/bulk/bulk-input.ts'
import { checkCategory } from '#shop/categories/category-tree.ts'
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import { attempt, ShopError } from '#shop/error.ts'
import type { Around, TalkContext } from '../../context.ts'

const picking = z.object({
  filter: goodsFilter,
  onlyPicked: z.boolean(),
  page: z.int(),
  change: bulkChange.nullable(),
  atWork: z.int().nullable(),
})
export type Picking = {
  filter: GoodsFilter
  onlyPicked: boolean
  /** Where in the list they are. */
  page: number
  change: BulkChange | null
  /** The change that was confirmed last, until its end was told. */
  atWork: number | null
}
const ids = z.array(z.int().min(1))

const keyOf = ({ chat }: TalkContext) => `${chat?.id}/bulk`
/** Apart, as it may be long and most taps do not change it. */
const keyOfPicked = (ctx: TalkContext) => `${keyOf(ctx)}/picked`

export function readPicking(ctx: TalkContext, { db }: Around): Picking {
  const kept = picking.safeParse(readState(db, keyOf(ctx)))
  if (!kept.success) return { filter: {}, onlyPicked: false, page: 1, change: null, atWork: null }
  return { ...kept.data, filter: withoutGone(db, kept.data.filter) }
}

/** A category that is no more is no longer looked for. */
function withoutGone(db: Db, { categoryId, ...others }: GoodsFilter): GoodsFilter {
  if (categoryId === undefined) return others
  return attempt(() => checkCategory(db, categoryId)).ok ? { categoryId, ...others } : others
}

export function keepPicking(ctx: TalkContext, around: Around, changes: Partial<Picking>): void {
  const { db, now } = around
  writeState(db, keyOf(ctx), { ...readPicking(ctx, around), ...changes }, now())
}

/** Looks for something else: whatever was picked stays so. */
export function lookFor(ctx: TalkContext, around: Around, filter: GoodsFilter): void {
  keepPicking(ctx, around, { filter, onlyPicked: false, page: 1 })
}

export function readPicked(ctx: TalkContext, { db }: Around): Set<number> {
  const kept = ids.safeParse(readState(db, keyOfPicked(ctx)))
  return new Set(kept.success ? kept.data : [])
}

export function keepPicked(ctx: TalkContext, { db, now }: Around, picked: ReadonlySet<number>): void {
  if (picked.size > mostPicked) throw new ShopError('bulk-many', { most: mostPicked })
  if (picked.size === 0) deleteState(db, keyOfPicked(ctx))
  else writeState(db, keyOfPicked(ctx), [...picked], now())
}
