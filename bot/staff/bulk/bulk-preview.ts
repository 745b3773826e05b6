// What a bulk change would do, shown before it is done: how many, the first few from what to what, what stays, what cannot be and
// why. The button below holds the mark of exactly this.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { previewBulk } from '#shop/bulk/bulk.ts'
import { countInOpenOrders } from '#shop/bulk/bulk-find.ts'
import type { BulkChange } from '#shop/bulk/bulk-input.ts'
import type { BulkPlan } from '#shop/bulk/bulk-plan.ts'
import { roundings } from '#shop/bulk/bulk-price.ts'
import { ShopError } from '#shop/error.ts'
import type { Around, TalkContext } from '../../context.ts'
import { firstWithin } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { actionsButton, bulkApplyButton, bulkListButton, roundingButton } from './bulk-buttons.ts'
import { readPicked, readPicking } from './bulk-picking.ts'
import { changedWords, changeWords, refusedWords } from './bulk-words.ts'

const shownChanges = 10
const shownRefusals = 5
/** So that both lists and all around them fit into one message. */
const roomForList = 1500

/** Of what is picked, and what is to be done with it. */
export function bulkPreviewScreen(ctx: TalkContext, around: Around, staff: Staff, news?: string): Screen {
  const { change } = readPicking(ctx, around)
  const ids = [...readPicked(ctx, around)]
  if (change === null || ids.length === 0) throw new ShopError('bulk-nothing')
  const plan = previewBulk(around.db, staff, { ids }, change)
  const text = [
    ...(news === undefined ? [] : [news]),
    `<b>${changeWords(ctx, around, change, 'shall')}</b>`,
    ...planWords(ctx, around, change, plan),
  ].join('\n\n')
  return { text, keyboard: previewKeyboard(ctx, change, plan) }
}

function planWords(ctx: TalkContext, around: Around, change: BulkChange, plan: BulkPlan): string[] {
  const { t } = ctx
  const { changed, unchanged, refused } = plan
  const isDeletion = change.kind === 'delete'
  const heading = t(isDeletion ? 'bulk-will-delete' : 'bulk-will-change', { count: changed.length })
  const firstChanges = changed.slice(0, shownChanges).map((one) => changedWords(ctx, around, change, one))
  const firstRefusals = refused.slice(0, shownRefusals).map((one) => refusedWords(ctx, around, one))
  const list = (lines: string[], all: number) =>
    firstWithin(lines, roomForList, () => '') + rest(all - lines.length)
  const rest = (count: number) => (count > 0 ? `\n${t('bulk-more', { count })}` : '')
  return [
    changed.length === 0 ? t('bulk-will-nothing') : `${heading}\n${list(firstChanges, changed.length)}`,
    ...(unchanged.length === 0 ? [] : [t('bulk-will-stay', { count: unchanged.length })]),
    ...(refused.length === 0
      ? []
      : [`${t('bulk-will-refuse', { count: refused.length })}\n${list(firstRefusals, refused.length)}`]),
    ...(isDeletion ? orderedWords(ctx, around, changed) : []),
    ...(changed.length === 0 ? [] : [t(isDeletion ? 'bulk-deletion-promise' : 'bulk-promise')]),
  ]
}

/** What is being delivered just now may well be deleted, but not by mistake. */
function orderedWords({ t }: TalkContext, { db }: Around, changed: BulkPlan['changed']): string[] {
  const ids = changed.map(({ productId }) => productId)
  const count = countInOpenOrders(db, ids)
  return count === 0 ? [] : [t('bulk-deletes-ordered', { count })]
}

function previewKeyboard(
  { t }: TalkContext,
  change: BulkChange,
  { changed, fingerprint }: BulkPlan,
): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  if (change.kind === 'price') {
    for (const [index, rounding] of roundings.entries()) {
      const mark = rounding === change.rounding ? '✓ ' : ''
      keyboard.text(`${mark}${t(`bulk-round-${rounding}`)}`, roundingButton.data({ to: rounding }))
      if (index % 2 === 0) keyboard.row()
    }
    keyboard.row()
  }
  if (changed.length > 0) {
    const label = t(change.kind === 'delete' ? 'bulk-apply-deletion' : 'bulk-apply', {
      count: changed.length,
    })
    keyboard.text(label, bulkApplyButton.data({ key: fingerprint })).row()
  }
  return keyboard
    .text(t('bulk-other-action'), actionsButton.data({}))
    .text(t('bulk-to-list'), bulkListButton.data({ page: 0 }))
}
