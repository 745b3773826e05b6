// The card of an order under the staff's fingers: what a tap moves, asks or brings. The rules decide whether a move is made; of
// two who tap at once the second hears who was quicker.
import { type OrderStatus, orderStatuses } from '#db/schema/kinds.ts'
import { getOrder } from '#shop/orders/order-access.ts'
import { assignOrder, checkMove, type MoveOrder, moveOrder } from '#shop/orders/order-moves.ts'
import { noteOrder } from '#shop/orders/order-note.ts'
import type { Note } from '../../buttons.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { enterTalk } from '../../talks.ts'
import { askInWords } from './order-asking.ts'
import {
  assignButton,
  assigneeButton,
  callButton,
  cardButton,
  findAskedMove,
  moveButton,
  noteButton,
  ownReasonButton,
  plainMoveButton,
  reasonButton,
  reasons,
  unnoteButton,
} from './order-card-buttons.ts'
import { sendContact } from './order-contact.ts'
import { findQuestion } from './order-questions.ts'
import { onCard, showCard, type Tap } from './order-tap.ts'

export function orderCardFeature(around: Around): Feature {
  const feature = new Feature()
  onCard(feature, { button: moveButton, around }, async (tap, { order, version, to }) => {
    const status = statusOf(to)
    if (status === undefined) return outdated(tap)
    return await moveOrAsk(tap, { orderId: order, version, to: status })
  })
  onCard(feature, { button: plainMoveButton, around }, async (tap, { order, version, to }) => {
    const status = statusOf(to)
    if (status === undefined) return outdated(tap)
    return await move(tap, { orderId: order, version, to: status })
  })
  addCancelling(feature, around)
  addAssigning(feature, around)
  addNotes(feature, around)
  onCard(feature, { button: cardButton, around }, async (tap, { order }) => {
    await showCard(tap, getOrder(around.db, tap.staff, order).id)
    return undefined
  })
  onCard(feature, { button: callButton, around }, (tap, { order }) => sendContact(tap, order))
  feature.on('message:text', async (ctx, next) => {
    if (!(await takeLate(ctx, around))) await next()
  })
  return feature
}

const statusOf = (text: string): OrderStatus | undefined => orderStatuses.find((one) => one === text)
const outdated = ({ ctx }: Tap): Note => ({ text: ctx.t('bot-button-outdated'), alert: true })

async function moveOrAsk(tap: Tap, input: MoveOrder & { version: number }): Promise<Note | undefined> {
  const asked = findAskedMove(input.to)
  if (asked === undefined) return await move(tap, input)
  checkMove(tap.around.db, tap.staff, input)
  await showCard(tap, input.orderId, asked)
  return asked === 'sent' ? await askInWords(tap, 'order-tracking', input) : undefined
}

async function move(tap: Tap, input: MoveOrder): Promise<Note> {
  const { ctx, staff, around } = tap
  const { id, number, status } = moveOrder(around.db, staff, input, around.now())
  await showCard(tap, id)
  return { text: ctx.t('staff-moved', { number: String(number), status: ctx.t(`order-status-${status}`) }) }
}

function addCancelling(feature: Feature, around: Around): void {
  const { db, translators } = around
  onCard(feature, { button: reasonButton, around }, async (tap, { order: orderId, version, reason }) => {
    const cause = reasons.find((one) => one === reason)
    if (cause === undefined) return outdated(tap)
    // The customer reads it.
    const { language } = getOrder(db, tap.staff, orderId)
    const note = translators[language](`staff-cause-${cause}`)
    return await move(tap, { orderId, version, to: 'cancelled', note })
  })
  onCard(feature, { button: ownReasonButton, around }, async (tap, { order: orderId, version }) => {
    checkMove(db, tap.staff, { orderId, version, to: 'cancelled' })
    return await askInWords(tap, 'order-reason', { orderId, version })
  })
}

function addNotes(feature: Feature, around: Around): void {
  const { db, now } = around
  onCard(feature, { button: noteButton, around }, async (tap, { order }) => {
    const { id: orderId, version } = getOrder(db, tap.staff, order)
    await showCard(tap, orderId, 'noted')
    return await askInWords(tap, 'order-note', { orderId, version })
  })
  onCard(feature, { button: unnoteButton, around }, async (tap, { order: orderId }) => {
    noteOrder(db, tap.staff, { orderId, note: '' }, now())
    await showCard(tap, orderId)
    return { text: tap.ctx.t('staff-unnoted') }
  })
}

function addAssigning(feature: Feature, around: Around): void {
  onCard(feature, { button: assignButton, around }, async (tap, { order }) => {
    await showCard(tap, getOrder(around.db, tap.staff, order, 'order.assign').id, 'assigned')
    return undefined
  })
  onCard(feature, { button: assigneeButton, around }, async (tap, { order: orderId, staff: staffId }) => {
    assignOrder(around.db, tap.staff, { orderId, staffId: staffId ?? null }, around.now())
    await showCard(tap, orderId)
    return undefined
  })
}

/** An answer to a question whose talk was left meanwhile takes it up again. */
async function takeLate(ctx: BotContext, around: Around): Promise<boolean> {
  const { reply_to_message: answered, text = '' } = ctx.message ?? {}
  const asked = answered === undefined || text.startsWith('/') ? undefined : findQuestion(ctx, around)
  if (answered === undefined || !asked?.messageIds.includes(answered.message_id)) return false
  const { talk, orderId, version, cardId } = asked
  await enterTalk(ctx, talk, { begin: 'answer', about: { orderId, version, cardId } })
  return true
}
