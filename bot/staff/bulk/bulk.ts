// /bulk: many products changed at once. They are picked from a list, what shall be done is shown before it is done, and each change
// can be taken back for a day. The rules are in shop/bulk.ts.
import { InlineKeyboard } from 'grammy'
import { availabilities, productStatuses } from '#db/schema/kinds.ts'
import type { Staff } from '#shop/actor.ts'
import { listForBulk, listIdsForBulk } from '#shop/bulk/bulk.ts'
import { listChangedIds } from '#shop/bulk/bulk-history.ts'
import { longestWords } from '#shop/bulk/bulk-input.ts'
import { roundings } from '#shop/bulk/bulk-price.ts'
import type { Note } from '../../buttons.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { onPage } from '../../pages.ts'
import { type Screen, sendScreen, showScreen } from '../../screen.ts'
import { enterTalk } from '../../talks.ts'
import { categoryChoiceScreen } from '../category-choice.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { actionsScreen, moveScreen, readAction } from './bulk-actions.ts'
import { applyPicked } from './bulk-applying.ts'
import {
  actionButton,
  actionsButton,
  bulkApplyButton,
  bulkFindButton,
  bulkListButton,
  findCategoriesButton,
  findCategoryButton,
  findStateButton,
  moveCategoriesButton,
  moveCategoryButton,
  onlyPickedButton,
  roundingButton,
  sameAgainButton,
  tickButton,
  tickManyButton,
} from './bulk-buttons.ts'
import { bulkListScreen } from './bulk-list.ts'
import { keepPicked, keepPicking, lookFor, readPicked, readPicking } from './bulk-picking.ts'
import { bulkPreviewScreen } from './bulk-preview.ts'
import { bulkPriceName, bulkWordsName } from './bulk-questions.ts'

export function bulkFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'bulk', around }, async (ctx, { staff, words }) => {
    // Whatever was looked for before is over, what was picked is not.
    const found = words.slice(0, longestWords)
    lookFor(ctx, around, found === '' ? {} : { words: found })
    await sendScreen(ctx, bulkListScreen(ctx, around, { staff, page: 1 }), around)
  })
  addPicking(feature, around)
  addFinding(feature, around)
  addActing(feature, around)
  return feature
}

/** Shows it, with nothing more to say. */
async function show(ctx: BotContext, around: Around, screen: Screen): Promise<undefined> {
  await showScreen(ctx, screen, around)
  return undefined
}

const outdated = ({ t }: BotContext): Note => ({ text: t('bot-button-outdated'), alert: true })

function addPicking(feature: Feature, around: Around): void {
  const list = (ctx: BotContext, staff: Staff, page?: number) =>
    show(ctx, around, bulkListScreen(ctx, around, { staff, ...(page !== undefined && { page }) }))
  onStaffButton(feature, { button: bulkListButton, around }, (ctx, staff, { page }) =>
    list(ctx, staff, page === 0 ? undefined : page),
  )
  onStaffButton(feature, { button: tickButton, around }, (ctx, staff, { product, page, taken }) => {
    const picked = readPicked(ctx, around)
    if (taken === 0) picked.delete(product)
    else picked.add(product)
    keepPicked(ctx, around, picked)
    return list(ctx, staff, page)
  })
  onStaffButton(feature, { button: tickManyButton, around }, (ctx, staff, { page, to }) => {
    keepPicked(ctx, around, pickMany(ctx, around, staff, { page, to }))
    return list(ctx, staff, to === 'none' ? 1 : page)
  })
  onStaffButton(feature, { button: onlyPickedButton, around }, (ctx, staff, { taken }) => {
    keepPicking(ctx, around, { onlyPicked: taken === 1 })
    return list(ctx, staff, 1)
  })
  onStaffButton(feature, { button: sameAgainButton, around }, async (ctx, staff, { id }) => {
    keepPicked(ctx, around, new Set(listChangedIds(around.db, staff, id)))
    return await show(ctx, around, actionsScreen(ctx, around))
  })
}

function pickMany(
  ctx: BotContext,
  around: Around,
  staff: Staff,
  { page, to }: { page: number; to: string },
): Set<number> {
  if (to === 'none') return new Set()
  const picked = readPicked(ctx, around)
  const { filter, onlyPicked } = readPicking(ctx, around)
  const sought = onlyPicked ? { ids: [...picked] } : filter
  if (to === 'all') return new Set([...picked, ...listIdsForBulk(around.db, staff, sought)])
  const shown = listForBulk(around.db, staff, sought, { limit: onPage, offset: (page - 1) * onPage }).goods
  for (const { id } of shown) {
    if (to === 'unpage') picked.delete(id)
    else picked.add(id)
  }
  return picked
}

function addFinding(feature: Feature, around: Around): void {
  const list = (ctx: BotContext, staff: Staff) => show(ctx, around, bulkListScreen(ctx, around, { staff }))
  onStaffButton(feature, { button: bulkFindButton, around }, async (ctx, staff, { to }) => {
    if (to === 'state') return await show(ctx, around, statesScreen(ctx))
    if (to === 'words') return void (await enterTalk(ctx, bulkWordsName))
    const { categoryId, ...others } = readPicking(ctx, around).filter
    lookFor(ctx, around, to === 'anywhere' ? others : {})
    return await list(ctx, staff)
  })
  onStaffButton(feature, { button: findStateButton, around }, (ctx, staff, { to }) => {
    const { status, availability, ...others } = readPicking(ctx, around).filter
    const wanted = productStatuses.find((one) => one === to)
    const had = availabilities.find((one) => one === to)
    lookFor(ctx, around, {
      ...others,
      ...(wanted !== undefined && { status: wanted }),
      ...(had !== undefined && { availability: had }),
    })
    return list(ctx, staff)
  })
  onStaffButton(feature, { button: findCategoriesButton, around }, (ctx, _staff, { id: at, page }) => {
    const { t } = ctx
    const screen = categoryChoiceScreen(ctx, around, {
      ...{ at, page, question: `<b>${t('bulk-which-category')}</b>` },
      open: (id, next) => findCategoriesButton.data({ id, page: next }),
      pick: (id) => findCategoryButton.data({ id }),
      others: [
        { label: t('bulk-any-category'), data: bulkFindButton.data({ to: 'anywhere' }) },
        { label: t('bulk-no-category'), data: findCategoryButton.data({ id: undefined }) },
      ],
      back: { label: t('bulk-to-list'), data: bulkListButton.data({ page: 0 }) },
    })
    return show(ctx, around, screen)
  })
  onStaffButton(feature, { button: findCategoryButton, around }, (ctx, staff, { id }) => {
    lookFor(ctx, around, { ...readPicking(ctx, around).filter, categoryId: id ?? null })
    return list(ctx, staff)
  })
}

function statesScreen({ t }: BotContext): Screen {
  const keyboard = new InlineKeyboard()
  for (const one of availabilities) keyboard.text(t(`availability-${one}`), findStateButton.data({ to: one }))
  keyboard.row()
  for (const one of productStatuses) keyboard.text(t(`bulk-status-${one}`), findStateButton.data({ to: one }))
  keyboard.row().text(t('bulk-any-state'), findStateButton.data({ to: 'any' }))
  keyboard.text(t('bulk-to-list'), bulkListButton.data({ page: 0 }))
  return { text: `<b>${t('bulk-which-state')}</b>\n\n${t('bulk-which-state-hint')}`, keyboard }
}

function addActing(feature: Feature, around: Around): void {
  const preview = (ctx: BotContext, staff: Staff) => show(ctx, around, bulkPreviewScreen(ctx, around, staff))
  onStaffButton(feature, { button: actionsButton, around }, async (ctx) =>
    show(ctx, around, actionsScreen(ctx, around)),
  )
  onStaffButton(feature, { button: actionButton, around }, async (ctx, staff, { to }) => {
    if (to === 'price') return void (await enterTalk(ctx, bulkPriceName))
    const change = readAction(to)
    if (change === undefined) return outdated(ctx)
    keepPicking(ctx, around, { change })
    return await preview(ctx, staff)
  })
  onStaffButton(feature, { button: moveCategoriesButton, around }, async (ctx, _staff, { id: at, page }) =>
    show(ctx, around, moveScreen(ctx, around, { at, page })),
  )
  onStaffButton(feature, { button: moveCategoryButton, around }, async (ctx, staff, { id }) => {
    keepPicking(ctx, around, { change: { kind: 'move', categoryId: id ?? null } })
    return await preview(ctx, staff)
  })
  onStaffButton(feature, { button: roundingButton, around }, async (ctx, staff, { to }) => {
    const { change } = readPicking(ctx, around)
    const rounding = roundings.find((one) => one === to)
    if (change?.kind !== 'price' || rounding === undefined) return outdated(ctx)
    keepPicking(ctx, around, { change: { ...change, rounding } })
    return await preview(ctx, staff)
  })
  onStaffButton(feature, { button: bulkApplyButton, around }, (ctx, staff, { key }) =>
    applyPicked(ctx, around, staff, key),
  )
}
