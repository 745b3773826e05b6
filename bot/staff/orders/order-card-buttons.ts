// The buttons of an order's card. Each holds the version of the order that it was drawn for, so that of two who tap at once the
// second one is told. Whether a move is allowed, the rules say when it is tapped.
import { InlineKeyboard } from 'grammy'
import type { OrderStatus } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import type { OrderCard } from '#shop/orders/order-card.ts'
import type { StaffMember } from '#shop/staff.ts'
import { shorten } from '../../browsing.ts'
import { defineButton } from '../../callback-data.ts'
import { answerButton } from '../../doors.ts'

const aMove = { order: 'number', version: 'number', to: 'rest' } as const
/** Moves the order, or asks what has to be known before. */
export const moveButton = defineButton('m', aMove)
/** Moves it with nothing more to be known. */
export const plainMoveButton = defineButton('md', aMove)
/** Cancels it for one of the ready reasons. */
export const reasonButton = defineButton('mr', { order: 'number', version: 'number', reason: 'rest' })
/** Cancels it for a reason that is yet to be written. */
export const ownReasonButton = defineButton('mw', { order: 'number', version: 'number' })
/** Back from a question to the card. */
export const cardButton = defineButton('mb', { order: 'number' })
/** Asks whom to hand the order to; and hands it to them, or to nobody. */
export const assignButton = defineButton('ma', { order: 'number' })
export const assigneeButton = defineButton('me', { order: 'number', staff: 'maybe' })
/** Asks for a note; and takes the one that stands there off. */
export const noteButton = defineButton('zg', { order: 'number' })
export const unnoteButton = defineButton('zh', { order: 'number' })
/** Changes what is in it. */
export const reviseButton = defineButton('ze', { order: 'number' })
export const callButton = defineButton('mc', { order: 'number' })

export const reasons = ['stock', 'asked', 'unreachable', 'address'] as const

/** What a move asks first; the others are made at once. */
export const askedMoves = ['sent', 'cancelled', 'returned'] as const
export type AskedMove = (typeof askedMoves)[number]
/** What the card may ask in place of its own buttons. */
export type Asked = AskedMove | 'assigned' | 'noted'

export function findAskedMove(to: OrderStatus): AskedMove | undefined {
  return askedMoves.find((one) => one === to)
}

const inRow = 2
/** Telegram takes about a hundred buttons. */
const mostPeople = 50
const longestName = 40

export function cardKeyboard(t: Translate, card: OrderCard): InlineKeyboard {
  const { id: order, version, moves, customer, phone } = card
  const keyboard = new InlineKeyboard()
  for (const [index, to] of moves.entries()) {
    if (index > 0 && index % inRow === 0) keyboard.row()
    keyboard.text(t(`staff-move-${to}`), moveButton.data({ order, version, to }))
  }
  keyboard.row()
  if (customer !== undefined) keyboard.text(t('staff-write'), answerButton.data({ order }))
  if (phone !== '') keyboard.text(t('staff-call'), callButton.data({ order }))
  keyboard.row()
  if (card.mayAssign) keyboard.text(t('staff-assign'), assignButton.data({ order }))
  if (!isForgotten(card)) keyboard.text(t('staff-note'), noteButton.data({ order }))
  if (card.mayEdit) keyboard.row().text(t('staff-edit'), reviseButton.data({ order }))
  return keyboard
}

/** Its customer had their data deleted: nothing about them is written down again. */
const isForgotten = ({ customer, name, phone }: OrderCard) =>
  customer === undefined && name === '' && phone === ''

/** While a note is asked for. */
export function noteKeyboard(t: Translate, { id: order, staffNote }: OrderCard): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  if (staffNote !== '') keyboard.text(t('staff-unnote'), unnoteButton.data({ order })).row()
  return keyboard.text(t('staff-back'), cardButton.data({ order }))
}

/** Those whom it may be handed to, and nobody. */
export function assigneeKeyboard(
  t: Translate,
  { id: order, assignedTo }: OrderCard,
  team: readonly StaffMember[],
): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  for (const { id: staff, name, role } of team.slice(0, mostPeople)) {
    const label = `${staff === assignedTo ? '✓ ' : ''}${shorten(name, longestName)}, ${t(`staff-role-${role}`)}`
    keyboard.text(label, assigneeButton.data({ order, staff })).row()
  }
  if (assignedTo !== null) {
    keyboard.text(t('staff-assign-nobody'), assigneeButton.data({ order, staff: undefined })).row()
  }
  return keyboard.text(t('staff-back'), cardButton.data({ order }))
}

/** In place of the card's own buttons while a move waits for an answer. */
export function moveKeyboard(t: Translate, card: OrderCard, asked: AskedMove): InlineKeyboard {
  const { id: order, version } = card
  const keyboard = new InlineKeyboard()
  if (asked === 'cancelled') {
    for (const reason of reasons) {
      keyboard.text(t(`staff-reason-${reason}`), reasonButton.data({ order, version, reason })).row()
    }
    keyboard.text(t('staff-own-reason'), ownReasonButton.data({ order, version })).row()
  } else {
    keyboard.text(t(`staff-plainly-${asked}`), plainMoveButton.data({ order, version, to: asked })).row()
  }
  return keyboard.text(t('staff-back'), cardButton.data({ order }))
}
