// One message that could not be told, in words: what it tells, to whom, since when, and what mends it. An address is shown only
// as far as whoever knows it recognises it.
import { formatMoment } from '#locales/wording.ts'
import { isForStaff } from '#shop/failed-messages.ts'
import { nameOfChat } from '#shop/notify-chats.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import type { QueuedMessage } from '#shop/outbox.ts'
import { readSettings } from '#shop/settings.ts'
import type { Trouble } from '#shop/troubles.ts'
import { shorten } from '../browsing.ts'
import { chatWords } from '../chat-words.ts'
import type { Around, TalkContext } from '../context.ts'
import { escapeHtml } from '../html.ts'
import { troubleIn } from '../refusals.ts'
import { placeOf } from '../telling.ts'

const knownKinds = [
  'order-placed',
  'order-moved',
  'order-edited',
  'order-assigned',
  'review',
  'team',
  'trouble',
  'trial',
  'trouble',
  'stock-low',
  'summary',
]
const longestReason = 400
const ofAPerson: readonly (Trouble | undefined)[] = ['blocked', 'not-started', 'account-gone']

export function stuckWords(
  ctx: TalkContext,
  around: Around,
  { message, place }: { message: QueuedMessage; place: number },
): string {
  const { t } = ctx
  const head = `${place}. <b>${escapeHtml(newsOf(ctx, around, message))}</b> → ${recipientOf(ctx, around, message)}`
  const since = t('outbox-since', { at: momentOf(ctx, around, message.createdAt) })
  const why = escapeHtml(shorten(whyOf(ctx, message), longestReason))
  return [head, `${since}; ${stateOf(ctx, around, message)}`, why].join('\n')
}

function newsOf({ t }: TalkContext, { db }: Around, { kind, payload }: QueuedMessage): string {
  const number = String(findOrder(db, Number(payload.orderId))?.number ?? '')
  return t(`outbox-kind-${knownKinds.includes(kind) ? kind : 'other'}`, { number })
}

function recipientOf({ t }: TalkContext, { db }: Around, message: QueuedMessage): string {
  const { channel, recipient } = message
  if (channel === 'mail') return t('outbox-to-mail', { address: escapeHtml(maskMail(recipient)) })
  const named = nameOfChat(db, recipient)
  const isCustomer = named.kind === 'private' && message.payload.audience === 'customer'
  if (isCustomer) return t('outbox-to-customer', { name: escapeHtml(named.name || recipient) })
  return escapeHtml(chatWords(db, t, recipient))
}

/** `anna@example.com` as `a…@example.com`. */
function maskMail(address: string): string {
  const at = address.lastIndexOf('@')
  return `${[...address][0] ?? ''}…${address.slice(at)}`
}

function stateOf(ctx: TalkContext, around: Around, { state, nextAt }: QueuedMessage): string {
  if (state === 'dead') return ctx.t('outbox-state-dead')
  if (state === 'sending' || nextAt <= around.now()) return ctx.t('outbox-state-sending')
  return ctx.t('outbox-state-waiting', { at: momentOf(ctx, around, nextAt) })
}

function momentOf({ language }: TalkContext, { db }: Around, at: number): string {
  return formatMoment(at, { language, timeZone: readSettings(db).timeZone })
}

/** What the owner can do about mail was put into words when it failed; what a server answers stands as it is. */
function whyOf({ t }: TalkContext, message: QueuedMessage): string {
  const reason = message.lastError ?? ''
  if (message.channel === 'mail') {
    if (!/^\d{3}[ -]/.test(reason)) return reason
    return t(message.state === 'dead' ? 'outbox-why-mail' : 'outbox-why-mail-later', { reason })
  }
  const trouble = troubleIn(reason, placeOf(message.recipient).chatId)
  if (trouble === undefined) return t('outbox-why-other', { reason })
  if (ofAPerson.includes(trouble) && !isForStaff(message)) return t('outbox-why-customer')
  return t(`trouble-${trouble}`)
}
