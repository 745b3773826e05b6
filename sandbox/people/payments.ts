// A person pays an invoice: what there is to pay, how it may be delivered, and the payment with the bot's word in between.
// Nothing is charged before the bot has agreed in time.
import { randomBytes } from 'node:crypto'
import type { Message, OrderInfo as OrderShown, SuccessfulPayment } from 'grammy/types'
import { personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import type { Checkout, Done, OrderInfo } from '../page/contract.ts'
import { isTest, totalOf } from '../payments/invoices.ts'
import type { Account, Invoice, Kept, Payment } from '../world.ts'
import { type Bill, billFor, checkInfo, invoiceOf, seatFor } from './bills.ts'
import { chosenOption } from './delivery.ts'
import { hear } from './hearing.ts'
import { Impossible, speak } from './speaking.ts'

export type CheckoutReply = { ok: true } | { ok: false; error: string }
/** An error is the bot's own words, or Telegram's name of what went wrong. */
export type Paid = NonNullable<Done['paid']>

export type PayWish = {
  info?: OrderInfo | undefined
  /** Id of one of the options that the bot offered. */
  shipping?: string | undefined
  tip?: number | undefined
  /** The card is declined after the bot has agreed. */
  fails?: boolean | undefined
  /** The bot is told of the payment a second time. */
  twice?: boolean | undefined
}

/** Of a link. */
export function checkoutOf(core: Core, slug: string): Checkout {
  const invoice = core.world.invoices[slug]
  if (invoice === undefined) throw new Impossible('there is no such invoice')
  return shown(core, invoice)
}

/** Of a message. */
export const checkout = (core: Core, kept: Kept): Checkout => shown(core, invoiceOf(kept))

function shown({ hosts }: Core, invoice: Invoice): Checkout {
  const { slug, title, description, currency, prices, needs, isFlexible } = invoice
  const bill = { slug, title, description, currency, prices, needs, isFlexible, test: isTest(invoice) }
  const tips = { maxTip: invoice.maxTip, suggestedTips: invoice.suggestedTips }
  // Nothing is fetched from elsewhere.
  const photoUrl = invoice.photoUrl === undefined ? undefined : hosts.realOf(invoice.photoUrl)
  return { ...bill, ...tips, ...(photoUrl !== undefined && { photoUrl }) }
}

/** Ten seconds for the bot to agree; after that nothing is paid, whatever it says. */
export async function pay(core: Core, account: Account, slug: string, wish: PayWish = {}): Promise<Paid> {
  const bill = billFor(core.world, account, slug)
  checkPayable(bill, account)
  const order = orderOf(core, account, bill.invoice, wish)
  const query = core.queries.ask<CheckoutReply>('pre-checkout', undefined)
  core.updates.push('pre_checkout_query', { id: query.id, from: personShown(account), ...order })
  const reply = await query.answer
  if (reply === undefined) return { ok: false, error: 'BOT_PRECHECKOUT_TIMEOUT' }
  if (!reply.ok) return reply
  if (wish.fails) return { ok: false, error: 'PAYMENT_FAILED' }
  // On two phones at once, the second is too late.
  if (isPaidBy(bill, account)) return { ok: false, error: 'INVOICE_ALREADY_PAID' }
  const message = settle(core, account, bill, order)
  if (wish.twice) hear(core, seatFor(core, account, bill).room, message)
  return { ok: true }
}

type Order = Pick<
  SuccessfulPayment,
  'currency' | 'total_amount' | 'invoice_payload' | 'shipping_option_id' | 'order_info'
>

function orderOf(core: Core, account: Account, invoice: Invoice, wish: PayWish): Order {
  const { tip = 0, info = {} } = wish
  checkInfo(invoice, info)
  if (tip < 0 || tip > invoice.maxTip) throw new Impossible('the tip is too big')
  const option = chosenOption(core, account, invoice, wish.shipping)
  const order_info = askedInfo(invoice, info)
  return {
    currency: invoice.currency,
    total_amount: totalOf(invoice.prices) + totalOf(option?.prices ?? []) + tip,
    invoice_payload: invoice.payload,
    ...(option !== undefined && { shipping_option_id: option.id }),
    ...(order_info !== undefined && { order_info }),
  }
}

/** The bot sees what it asked for and nothing else. */
function askedInfo({ needs }: Invoice, info: OrderInfo): OrderShown | undefined {
  const { name, phone_number, email, shipping_address } = info
  const asked = {
    ...(needs.name && name && { name }),
    ...(needs.phone && phone_number && { phone_number: phone_number.replace(/^\+/, '') }),
    ...(needs.email && email && { email }),
    ...(needs.address && shipping_address && { shipping_address }),
  }
  return Object.keys(asked).length > 0 ? asked : undefined
}

/** A message is paid once by the same person, in a private chat by anybody. A link may be paid again and again. */
function checkPayable(bill: Bill, account: Account): void {
  if (account.deleted) throw new Impossible('the account is deleted')
  if (account.blocked) throw new Impossible('the bot is blocked: unblock it first')
  if (isPaidBy(bill, account)) throw new Impossible('INVOICE_ALREADY_PAID')
}

const isPaidBy = ({ kept }: Bill, { user }: Account) => kept?.paidBy?.includes(user.id) ?? false

function settle(core: Core, account: Account, bill: Bill, order: Order): Message {
  const { kept, invoice } = bill
  if (kept !== undefined) kept.paidBy = [...(kept.paidBy ?? []), account.user.id]
  const payment = chargeOf(core, account, invoice, order)
  core.world.payments.push(payment)
  const successful_payment = {
    ...order,
    telegram_payment_charge_id: payment.chargeId,
    provider_payment_charge_id: payment.providerChargeId,
    ...subscriptionOf(invoice, payment),
  }
  return speak(core, seatFor(core, account, bill), { successful_payment })
}

function chargeOf({ clock }: Core, { user }: Account, invoice: Invoice, order: Order): Payment {
  const { currency, subscriptionPeriod } = invoice
  const number = randomBytes(24).toString('base64url')
  return {
    chargeId: currency === 'XTR' ? `stx${number}` : `${user.id}_${number}`,
    // Telegram itself stands behind Stars.
    providerChargeId: currency === 'XTR' ? `${user.id}_0` : `ch_${randomBytes(12).toString('hex')}`,
    userId: user.id,
    currency,
    amount: order.total_amount,
    payload: order.invoice_payload,
    date: clock.date(),
    ...(subscriptionPeriod !== undefined && { subscriptionPeriod }),
  }
}

function subscriptionOf({ subscriptionPeriod }: Invoice, { date }: Payment): Partial<SuccessfulPayment> {
  if (subscriptionPeriod === undefined) return {}
  const subscription_expiration_date = date + subscriptionPeriod
  return { subscription_expiration_date, is_recurring: true, is_first_recurring: true }
}
