// A bulk change that was confirmed: done at once and followed to its end. What was
// picked is put away with it, so that nobody changes it once more by mistake.
import { InlineKeyboard } from 'grammy'
import { formatMoment } from '#locales/wording.ts'
import type { Staff } from '#shop/actor.ts'
import { applyBulk } from '#shop/bulk/bulk.ts'
import { getBulkChange, type MadeChange } from '#shop/bulk/bulk-history.ts'
import type { BulkOrder } from '#shop/bulk/bulk-input.ts'
import { undoWithinMs } from '#shop/bulk/bulk-undo.ts'
import { attempt } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import { inTx } from '#shop/transaction.ts'
import { type Note, refusalWords } from '../../buttons.ts'
import type { Around, BotContext } from '../../context.ts'
import { type Screen, showScreen } from '../../screen.ts'
import { followToEnd } from '../following.ts'
import { bulkListButton, sameAgainButton, undoButton, undoListButton } from './bulk-buttons.ts'
import { keepPicked, keepPicking, readPicked, readPicking } from './bulk-picking.ts'
import { bulkPreviewScreen } from './bulk-preview.ts'
import { changeWords } from './bulk-words.ts'

export async function applyPicked(
  ctx: BotContext,
  around: Around,
  staff: Staff,
  fingerprint: string,
): Promise<Note | undefined> {
  const { change, atWork } = readPicking(ctx, around)
  const ids = [...readPicked(ctx, around)]
  // A crash cut off the word of it.
  if (change === null && atWork !== null)
    return await tellEnd(ctx, around, getBulkChange(around.db, staff, atWork))
  // The second of two taps, or a message of long ago.
  if (change === null || ids.length === 0) return { text: ctx.t('bulk-preview-over'), alert: true }
  const done = attempt(() => apply(ctx, around, staff, { selection: { ids }, change, fingerprint }))
  if (done.ok) return await tellEnd(ctx, around, done.value)
  if (done.code !== 'changed-meanwhile') return { text: refusalWords(ctx, around.db, done), alert: true }
  await showScreen(ctx, bulkPreviewScreen(ctx, around, staff, ctx.t('bulk-changed-meanwhile')), around)
  return { text: ctx.t('bulk-changed-meanwhile'), alert: true }
}

/** With what was picked put away in the same moment. */
function apply(ctx: BotContext, around: Around, staff: Staff, order: BulkOrder): MadeChange {
  const { db, now } = around
  return inTx(db, () => {
    const { id } = applyBulk(db, staff, order, now())
    keepPicked(ctx, around, new Set())
    keepPicking(ctx, around, { change: null, onlyPicked: false, atWork: id })
    return getBulkChange(db, staff, id)
  })
}

async function tellEnd(ctx: BotContext, around: Around, made: MadeChange): Promise<Note> {
  await followToEnd(ctx, around, (progress) => workingScreen(ctx, progress))
  await showScreen(ctx, doneScreen(ctx, around, made), around)
  keepPicking(ctx, around, { atWork: null })
  return { text: ctx.t('bulk-done-note') }
}

export function workingScreen({ t }: BotContext, progress: { done: number; count: number }): Screen {
  // Never a dead end, whatever happens meanwhile.
  const keyboard = new InlineKeyboard().text(t('undo-to-list'), undoListButton.data({ page: 1 }))
  return { text: t('bulk-working', progress), keyboard }
}

function doneScreen(ctx: BotContext, around: Around, { id, change, changed, at }: MadeChange): Screen {
  const { t, language } = ctx
  const { timeZone } = readSettings(around.db)
  const until = formatMoment(at + undoWithinMs, { language, timeZone })
  const words = changeWords(ctx, around, change, 'did')
  const text = [
    `<b>${t('bulk-done', { change: words })}</b>\n${t('bulk-done-count', { count: changed })}`,
    t('bulk-done-until', { until }),
  ].join('\n\n')
  const keyboard = new InlineKeyboard().text(t('bulk-undo'), undoButton.data({ id })).row()
  if (change.kind !== 'delete') keyboard.text(t('bulk-same-again'), sameAgainButton.data({ id })).row()
  return { text, keyboard: keyboard.text(t('bulk-to-list'), bulkListButton.data({ page: 0 })) }
}
