// /undo: the last bulk changes, who made them and when, each to be taken back within its day. Where goods were edited since, it says
// which, and takes back the rest when that is wanted. The rules are in shop/bulk-undo.ts.
import { InlineKeyboard } from 'grammy'
import { formatMoment } from '#locales/wording.ts'
import type { Staff } from '#shop/actor.ts'
import { countBulkChanges, isUndoable, listBulkChanges, type MadeChange } from '#shop/bulk/bulk-history.ts'
import {
  planUndo,
  type Staying,
  type Undone,
  type UndoPlan,
  undoBulk,
  undoWithinMs,
} from '#shop/bulk/bulk-undo.ts'
import { attempt } from '#shop/error.ts'
import { readSettings } from '#shop/settings.ts'
import { addTurns, shorten } from '../../browsing.ts'
import { type Note, refusalWords } from '../../buttons.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { escapeHtml } from '../../html.ts'
import { onPage, turned } from '../../pages.ts'
import { type Screen, sendScreen, showScreen } from '../../screen.ts'
import { followToEnd } from '../following.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { workingScreen } from './bulk-applying.ts'
import { undoButton, undoListButton, undoRestButton } from './bulk-buttons.ts'
import { changeWords, titleWords } from './bulk-words.ts'

const shownStaying = 10
const longestName = 40

export function undoFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'undo', around }, async (ctx, { staff }) => {
    await sendScreen(ctx, historyScreen(ctx, around, { staff, page: 1 }), around)
  })
  onStaffButton(feature, { button: undoListButton, around }, async (ctx, staff, { page }) => {
    await showScreen(ctx, historyScreen(ctx, around, { staff, page }), around)
    return undefined
  })
  onStaffButton(feature, { button: undoButton, around }, async (ctx, staff, { id }) => {
    return await undoOr(ctx, around, { staff, id, partly: false })
  })
  onStaffButton(feature, { button: undoRestButton, around }, async (ctx, staff, { id }) => {
    return await undoOr(ctx, around, { staff, id, partly: true })
  })
  return feature
}

type Wanted = { staff: Staff; id: number; partly: boolean }

/** What cannot be undone any more is shown as it stands. */
async function undoOr(
  ctx: BotContext,
  around: Around,
  { staff, id, partly }: Wanted,
): Promise<Note | undefined> {
  const { db, now } = around
  const plan = attempt(() => planUndo(db, staff, id, now()))
  if (!plan.ok) {
    await showScreen(ctx, historyScreen(ctx, around, { staff, page: 1 }), around)
    return { text: refusalWords(ctx, db, plan), alert: true }
  }
  const { staying, back } = plan.value
  if (back === 0 || (staying.length > 0 && !partly)) {
    await showScreen(ctx, staysScreen(ctx, around, plan.value), around)
    return undefined
  }
  const undone = undoBulk(db, staff, { bulkId: id, partly }, now())
  await followToEnd(ctx, around, (progress) => workingScreen(ctx, progress))
  await showScreen(ctx, undoneScreen(ctx, around, plan.value, undone), around)
  return undefined
}

function undoneScreen(
  ctx: BotContext,
  around: Around,
  { change }: UndoPlan,
  { productIds, staying }: Undone,
): Screen {
  const { t } = ctx
  const words = changeWords(ctx, around, change, 'did')
  const head = `<b>${t('undo-done', { change: words })}</b>\n${t('undo-done-count', { count: productIds.length })}`
  const keyboard = new InlineKeyboard().text(t('undo-to-list'), undoListButton.data({ page: 1 }))
  return { text: [head, ...stayingWords(ctx, staying)].join('\n\n'), keyboard }
}

/** Asks whether the rest shall be taken back, where there is any. */
function staysScreen(ctx: BotContext, around: Around, { bulkId, change, back, staying }: UndoPlan): Screen {
  const { t } = ctx
  const question = back === 0 ? t('undo-nothing-back') : t('undo-rest-question', { count: back })
  const keyboard = new InlineKeyboard()
  if (back > 0) keyboard.text(t('undo-rest', { count: back }), undoRestButton.data({ id: bulkId })).row()
  keyboard.text(t('undo-leave'), undoListButton.data({ page: 1 }))
  const words = changeWords(ctx, around, change, 'did')
  return { text: [`<b>${words}</b>`, ...stayingWords(ctx, staying), question].join('\n\n'), keyboard }
}

function stayingWords({ t, language }: BotContext, staying: readonly Staying[]): string[] {
  if (staying.length === 0) return []
  const lines = staying.slice(0, shownStaying).map(({ why, sku = '', ...product }) => {
    const title = titleWords({ t, language }, product)
    return t('bulk-line-refused', { title, why: t(`undo-stays-${why}`, { sku: escapeHtml(sku) }) })
  })
  const more = staying.length - lines.length
  const rest = more > 0 ? [t('bulk-more', { count: more })] : []
  return [[t('undo-staying', { count: staying.length }), ...lines, ...rest].join('\n')]
}

function historyScreen(
  ctx: BotContext,
  around: Around,
  { staff, page: wished }: { staff: Staff; page: number },
): Screen {
  const { db, now } = around
  const { t } = ctx
  const keyboard = new InlineKeyboard()
  const total = countBulkChanges(db, staff)
  if (total === 0) return { text: t('undo-empty'), keyboard }
  const { page, pages } = turned(wished, total)
  const before = (page - 1) * onPage
  const made = listBulkChanges(db, staff, { limit: onPage, offset: before })
  const entries = made.map((one, index) => madeWords(ctx, around, one, before + index + 1))
  for (const [index, one] of made.entries()) {
    if (!isUndoable(one, now())) continue
    keyboard.text(t('undo-one', { place: before + index + 1 }), undoButton.data({ id: one.id })).row()
  }
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => undoListButton.data({ page: next }) })
  return { text: [`<b>${t('undo-title')}</b>`, ...entries].join('\n\n'), keyboard }
}

function madeWords(ctx: BotContext, around: Around, made: MadeChange, place: number): string {
  const { t, language } = ctx
  const { change, who, at, changed } = made
  const { timeZone } = readSettings(around.db)
  const moment = (time: number) => formatMoment(time, { language, timeZone })
  const name = escapeHtml(shorten(who, longestName))
  return [
    `${place}. <b>${changeWords(ctx, around, change, 'did')}</b>`,
    [t('bulk-done-count', { count: changed }), name, moment(at)].filter(Boolean).join(' · '),
    stateWords(ctx, made, { now: around.now(), moment }),
  ].join('\n')
}

function stateWords(
  { t }: BotContext,
  made: MadeChange,
  { now, moment }: { now: number; moment: (at: number) => string },
): string {
  const { undoneAt, broughtBack: count, changed: all } = made
  if (undoneAt !== null) {
    const at = moment(undoneAt)
    return count > 0 && count < all
      ? t('undo-was-undone-partly', { at, count, all })
      : t('undo-was-undone', { at })
  }
  if (made.pending > 0) return t('undo-at-work')
  if (!isUndoable(made, now)) return t('undo-too-late')
  return t('undo-until', { until: moment(made.at + undoWithinMs) })
}
