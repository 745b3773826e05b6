// A bulk change that was confirmed: done at once, and followed to its end step by step, with word of how far it is. What was
// picked is put away with it, so that nobody changes it once more by mistake.
import { setTimeout as sleep } from 'node:timers/promises'
import { InlineKeyboard } from 'grammy'
import { formatMoment } from '#locales/wording.ts'
import type { Staff } from '#shop/actor.ts'
import { applyBulk } from '#shop/bulk.ts'
import { followBulk } from '#shop/bulk-follow.ts'
import type { BulkChange } from '#shop/bulk-input.ts'
import { undoWithinMs } from '#shop/bulk-undo.ts'
import { attempt } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import { inTx } from '#shop/transaction.ts'
import { answer, type Note, refusalWords } from '../../buttons.ts'
import type { Around, BotContext } from '../../context.ts'
import { type Screen, showScreen } from '../../screen.ts'
import { bulkListButton, sameAgainButton, undoButton } from './bulk-buttons.ts'
import { keepPicked, keepPicking, readPicked, readPicking } from './bulk-picking.ts'
import { bulkPreviewScreen } from './bulk-preview.ts'
import { changeWords } from './bulk-words.ts'

/** In which others are served. */
const breathMs = 10
/** As often as Telegram lets a message be changed. */
const tellEveryMs = 2_000

export async function applyPicked(
  ctx: BotContext,
  around: Around,
  staff: Staff,
  fingerprint: string,
): Promise<Note | undefined> {
  const { db, now } = around
  const { t } = ctx
  const { change } = readPicking(ctx, around)
  const ids = [...readPicked(ctx, around)]
  // The second of two taps, or a message of long ago.
  if (change === null || ids.length === 0) return { text: t('bulk-preview-over'), alert: true }
  const done = attempt(() =>
    inTx(db, () => {
      const applied = applyBulk(db, staff, { selection: { ids }, change, fingerprint }, now())
      keepPicked(ctx, around, new Set())
      keepPicking(ctx, around, { change: null, onlyPicked: false })
      return applied
    }),
  )
  if (!done.ok) {
    if (done.code !== 'changed-meanwhile') return { text: refusalWords(ctx, db, done), alert: true }
    await showScreen(ctx, bulkPreviewScreen(ctx, around, staff, t('bulk-changed-meanwhile')), around)
    return { text: t('bulk-changed-meanwhile'), alert: true }
  }
  const { id, changed, following } = done.value
  await followToEnd(ctx, around, { bulkId: id, following })
  const screen = doneScreen(ctx, around, { bulkId: id, change, count: changed.length })
  await showScreen(ctx, screen, around)
  return { text: t('bulk-done-note') }
}

/** Others are served between its steps. */
export async function followToEnd(
  ctx: BotContext,
  around: Around,
  { bulkId, following }: { bulkId: number; following: number },
): Promise<void> {
  const { db, now } = around
  if (following === 0) return
  await answer(ctx)
  let toldAt = 0
  for (let left = following; left > 0; left = followBulk(db, bulkId, now())) {
    if (now() - toldAt >= tellEveryMs) {
      const text = ctx.t('bulk-working', { done: following - left, count: following })
      await showScreen(ctx, { text, keyboard: new InlineKeyboard() }, around)
      toldAt = now()
    }
    await sleep(breathMs)
  }
}

type Done = { bulkId: number; change: BulkChange; count: number }

function doneScreen(ctx: BotContext, around: Around, { bulkId, change, count }: Done): Screen {
  const { t, language } = ctx
  const { timeZone } = readSettings(around.db)
  const until = formatMoment(around.now() + undoWithinMs, { language, timeZone })
  const words = changeWords(ctx, around, change, 'did')
  const text = [
    `<b>${t('bulk-done', { change: words })}</b>\n${t('bulk-done-count', { count })}`,
    t('bulk-done-until', { until }),
  ].join('\n\n')
  const keyboard = new InlineKeyboard().text(t('bulk-undo'), undoButton.data({ id: bulkId })).row()
  if (change.kind !== 'delete')
    keyboard.text(t('bulk-same-again'), sameAgainButton.data({ id: bulkId })).row()
  return { text, keyboard: keyboard.text(t('bulk-to-list'), bulkListButton.data({ page: 0 })) }
}
