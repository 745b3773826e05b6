// Invoices and what becomes of them: sending, links, the bot's word on delivery and on the payment itself, and Stars given
// back. The payer's side is with the people.
import type { StarAmount, StarTransaction, StarTransactions } from 'grammy/types'
import type { Args } from '../api/args.ts'
import { badRequest } from '../api/refusal.ts'
import { chatShown, personShown } from '../chats.ts'
import type { Core, Methods } from '../core.ts'
import { deliver, keep, nextMessageId, prepare } from '../messages/sending.ts'
import { writeSum } from '../payments/currencies.ts'
import { checkInvoice, invoiceShown, readInvoice, totalOf } from '../payments/invoices.ts'
import { readShippingOptions } from '../payments/shipping-options.ts'
import type { ShippingReply } from '../people/delivery.ts'
import type { CheckoutReply } from '../people/payments.ts'
import type { Invoice, Payment } from '../world.ts'

export const paymentMethods: Methods = {
  sendInvoice,
  createInvoiceLink,
  answerShippingQuery,
  answerPreCheckoutQuery,
  refundStarPayment,
  getStarTransactions,
  getMyStarBalance,
}

function sendInvoice(core: Core, args: Args) {
  const read = readInvoice(args)
  const prepared = prepare(core, args, { isInvoice: true })
  if (prepared.markup?.keyboard !== undefined) throw badRequest('REPLY_MARKUP_BUY_EMPTY')
  const invoice = checkInvoice(read)
  // Only a link sells one.
  if (invoice.subscriptionPeriod !== undefined) throw badRequest('SUBSCRIPTION_EXPORT_MISSING')
  const reply_markup = payButton(invoice)
  return deliver(core, args, prepared, { ...invoiceShown(invoice), reply_markup }, { invoice })
}

/** Put there by Telegram when the bot brings no buttons. */
const payButton = ({ currency, prices }: Invoice) => ({
  inline_keyboard: [[{ text: `Pay ${writeSum(totalOf(prices), currency)}`, pay: true as const }]],
})

function createInvoiceLink({ world }: Core, args: Args): string {
  const read = readInvoice(args)
  if (args.text('business_connection_id') !== '') throw badRequest('business connection not found')
  const invoice = checkInvoice(read, 'MEDIA_EMPTY')
  world.invoices[invoice.slug] = invoice
  return `https://t.me/$${invoice.slug}`
}

function answerShippingQuery({ queries }: Core, args: Args): true {
  const reply: ShippingReply = args.flag('ok')
    ? { ok: true, options: readShippingOptions(args) }
    : { ok: false, error: args.required('error_message') }
  queries.open('shipping', args.text('shipping_query_id')).settle(reply)
  return true
}

function answerPreCheckoutQuery({ queries }: Core, args: Args): true {
  const reply: CheckoutReply = args.flag('ok')
    ? { ok: true }
    : { ok: false, error: args.required('error_message') }
  queries.open('pre-checkout', args.text('pre_checkout_query_id')).settle(reply)
  return true
}

function refundStarPayment(core: Core, args: Args): true {
  const userId = args.int('user_id', { min: 0 })
  if (userId === 0) throw badRequest('Invalid user_id specified')
  const chargeId = args.required('telegram_payment_charge_id')
  const payment = core.world.payments.find((one) => one.chargeId === chargeId)
  if (core.world.accounts[userId] === undefined) throw badRequest('USER_ID_INVALID')
  // Money that went through a provider is the provider's to give back.
  if (payment?.userId !== userId || payment.currency !== 'XTR') throw badRequest('CHARGE_NOT_FOUND')
  if (payment.refundedAt !== undefined) throw badRequest('CHARGE_ALREADY_REFUNDED')
  payment.refundedAt = core.clock.date()
  tellRefund(core, payment)
  return true
}

/** A line in the chat of the one who gets it; the bot is told, too. */
function tellRefund(core: Core, payment: Payment): void {
  const { world } = core
  const room = world.rooms[payment.userId]
  const account = world.accounts[payment.userId]
  if (room === undefined || account === undefined) return
  const message = {
    message_id: nextMessageId(core, room),
    from: personShown(account),
    chat: chatShown(world, room),
    date: core.clock.date(),
    refunded_payment: {
      currency: 'XTR',
      total_amount: payment.amount,
      invoice_payload: payment.payload,
      telegram_payment_charge_id: payment.chargeId,
    },
  }
  keep(core, room, message as never)
  core.updates.push('message', message as never)
}

function getStarTransactions({ world }: Core, args: Args): StarTransactions {
  const offset = args.int('offset', { min: 0 })
  const limit = args.int('limit', { min: 1, max: 100, otherwise: 100 })
  const transactions = world.payments
    .filter(({ currency }) => currency === 'XTR')
    .flatMap((payment) => transactionsOf(world, payment))
    .sort((one, other) => one.date - other.date)
  return { transactions: transactions.slice(offset, offset + limit) }
}

function getMyStarBalance({ world }: Core): StarAmount {
  const left = world.payments.filter(
    ({ currency, refundedAt }) => currency === 'XTR' && refundedAt === undefined,
  )
  return { amount: left.reduce((sum, { amount }) => sum + amount, 0) }
}

/** What came in, and what was given back of it. */
function transactionsOf({ accounts }: Core['world'], payment: Payment): StarTransaction[] {
  const account = accounts[payment.userId]
  if (account === undefined) return []
  const { chargeId: id, amount, date, payload, refundedAt, subscriptionPeriod } = payment
  const partner = {
    type: 'user' as const,
    transaction_type: 'invoice_payment' as const,
    user: personShown(account),
    invoice_payload: payload,
    ...(subscriptionPeriod !== undefined && { subscription_period: subscriptionPeriod }),
  }
  const came: StarTransaction = { id, amount, date, source: partner }
  return refundedAt === undefined ? [came] : [came, { id, amount, date: refundedAt, receiver: partner }]
}
