// What is in an order is changed in place of its card, line by line, and saved at once. What cannot be is said, and the screen stays.
import { attempt, type ErrorCode, ShopError } from '#shop/error.ts'
import { getOrder } from '#shop/orders/order-access.ts'
import { type EditPlan, planEdit } from '#shop/orders/order-edit-plan.ts'
import { editOrder } from '#shop/orders/order-lines.ts'
import { type Note, refusalWords } from '../../buttons.ts'
import type { Button } from '../../callback-data.ts'
import type { Around } from '../../context.ts'
import { Feature } from '../../feature.ts'
import type { Screen } from '../../screen.ts'
import { speechIn } from '../staff-speech.ts'
import { type Draft, dropDraft, findDraft, findLine, type Spot, withAmount } from './edit-draft.ts'
import {
  amountButton,
  askToAddButton,
  contentsButton,
  contentsScreen,
  discardEditsButton,
  lineButton,
  lineScreen,
  saveButton,
} from './edit-screens.ts'
import { putScreen } from './edit-showing.ts'
import { askInWords } from './order-asking.ts'
import { reviseButton } from './order-card-buttons.ts'
import { onCard, showCard, type Tap, topicOf } from './order-tap.ts'

/** What is wrong with an amount; all else is wrong with the order. */
const ofAmounts: readonly ErrorCode[] = [
  'out-of-stock',
  'quantity-invalid',
  'not-for-sale',
  'order-would-be-empty',
]

export function orderEditingFeature(around: Around): Feature {
  const feature = new Feature()
  onCard(feature, { button: reviseButton, around }, async (tap, { order }) => {
    dropDraft(around, spotOf(tap))
    const draft = draftOf(tap, order)
    return await show(tap, draft, (plan) => contentsScreen(speechIn(tap.ctx, around), plan, 1))
  })
  onDraft(feature, { button: contentsButton, around }, async (tap, draft, { page }) =>
    show(tap, draft, (plan) => contentsScreen(speechIn(tap.ctx, around), plan, page)),
  )
  onDraft(feature, { button: lineButton, around }, async (tap, draft, key) =>
    show(tap, draft, (plan) => lineOrAll(tap, plan, key)),
  )
  onDraft(feature, { button: amountButton, around }, async (tap, draft, { quantity, ...key }) =>
    show(tap, draft, (plan) => lineOrAll(tap, plan, key), withAmount(draft, key, quantity)),
  )
  addEnds(feature, around)
  return feature
}

function lineOrAll({ ctx, around }: Tap, plan: EditPlan, key: Parameters<typeof findLine>[1]): Screen {
  const line = findLine(plan, key)
  const speech = speechIn(ctx, around)
  return line === undefined ? contentsScreen(speech, plan, 1) : lineScreen(speech, plan, line)
}

function addEnds(feature: Feature, around: Around): void {
  onDraft(feature, { button: askToAddButton, around }, async (tap, { orderId, version }) =>
    askInWords(tap, 'order-adding', { orderId, version }),
  )
  onCard(feature, { button: discardEditsButton, around }, async (tap, { order }) => {
    dropDraft(around, spotOf(tap))
    await showCard(tap, getOrder(around.db, tap.staff, order).id)
    return undefined
  })
  onCard(feature, { button: saveButton, around }, async (tap, { order }) => {
    const draft = findDraft(around, spotOf(tap))
    // The second of two taps finds it saved.
    if (draft === undefined) await showCard(tap, getOrder(around.db, tap.staff, order).id)
    if (draft === undefined) return undefined
    const saved = attempt(() => editOrder(around.db, tap.staff, draft, around.now()))
    if (!saved.ok && ofAmounts.includes(saved.code)) return await startAnew(tap, draft, saved)
    dropDraft(around, spotOf(tap))
    if (!saved.ok) throw new ShopError(saved.code, saved.params)
    await showCard(tap, order)
    return { text: tap.ctx.t('staff-edit-saved') }
  })
}

function onDraft<V extends { order: number }>(
  feature: Feature,
  { button, around }: { button: Button<V>; around: Around },
  tapped: (tap: Tap, draft: Draft, values: V) => Promise<Note | undefined>,
): void {
  onCard(feature, { button, around }, (tap, values) => tapped(tap, draftOf(tap, values.order), values))
}

function spotOf({ ctx }: Tap): Spot {
  return { chatId: ctx.chat?.id ?? 0, messageId: ctx.callbackQuery?.message?.message_id ?? 0 }
}

/** One of another order, or of a version that is over, was left behind; what was chosen in it is not made of something else. */
function draftOf(tap: Tap, orderId: number): Draft {
  const { around, staff } = tap
  const { version } = getOrder(around.db, staff, orderId, 'order.edit')
  const kept = findDraft(around, spotOf(tap))
  if (kept?.orderId === orderId && kept.version === version) return kept
  dropDraft(around, spotOf(tap))
  if (kept?.orderId === orderId && kept.changes.length > 0) throw new ShopError('changed-meanwhile')
  return { orderId, version, changes: [] }
}

/** `changed`: what the tap would make of the draft. */
async function show(
  tap: Tap,
  draft: Draft,
  screenOf: (plan: EditPlan) => Screen,
  changed: Draft = draft,
): Promise<Note | undefined> {
  const { ctx, around, staff } = tap
  const planned = attempt(() => planEdit(around.db, staff, changed))
  if (planned.ok) return await put(tap, changed, screenOf(planned.value))
  if (!ofAmounts.includes(planned.code)) throw new ShopError(planned.code, planned.params)
  if (!attempt(() => planEdit(around.db, staff, draft)).ok) return await startAnew(tap, draft, planned)
  return { text: refusalWords(ctx, around.db, planned), alert: true }
}

/** What was chosen cannot be had any more. */
async function startAnew(
  tap: Tap,
  { orderId, version }: Draft,
  refused: Parameters<typeof refusalWords>[2],
): Promise<Note> {
  const { ctx, around, staff } = tap
  const empty = { orderId, version, changes: [] }
  await put(tap, empty, contentsScreen(speechIn(ctx, around), planEdit(around.db, staff, empty), 1))
  return { text: refusalWords(ctx, around.db, refused), alert: true }
}

async function put(tap: Tap, draft: Draft, screen: Screen): Promise<undefined> {
  const { ctx, around } = tap
  const { chatId, messageId } = spotOf(tap)
  const place = { chatId, topicId: topicOf(ctx) }
  await putScreen({ api: ctx.api, around }, { place, messageId, draft }, screen)
}
