// How what is paid for may be delivered: a person asks with an address, the bot offers or declines.
import type { ShippingOption } from 'grammy/types'
import { personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import type { Done, OrderInfo } from '../page/contract.ts'
import { totalOf } from '../payments/invoices.ts'
import type { Account, Invoice } from '../world.ts'
import { billFor, checkInfo } from './bills.ts'
import { Impossible } from './speaking.ts'

export type ShippingReply = { ok: true; options: ShippingOption[] } | { ok: false; error: string }

/** What the bot offered last, by person and invoice: an option can only be chosen out of it. */
const offered = new WeakMap<Core, Map<string, ShippingOption[]>>()
const offerKey = ({ user }: Account, { slug }: Invoice) => `${user.id}:${slug}`

export async function askShipping(
  core: Core,
  account: Account,
  slug: string,
  info: OrderInfo,
): Promise<NonNullable<Done['shipping']>> {
  const { invoice } = billFor(core.world, account, slug)
  checkInfo(invoice, info)
  const address = info.shipping_address
  if (!invoice.isFlexible || address === undefined) return { ok: true, options: [] }
  const query = core.queries.ask<ShippingReply>('shipping', undefined)
  core.updates.push('shipping_query', {
    id: query.id,
    from: personShown(account),
    invoice_payload: invoice.payload,
    shipping_address: address,
  })
  const reply = await query.answer
  if (reply === undefined) return { ok: false, error: 'SHIPPING_BOT_TIMEOUT' }
  if (!reply.ok) return reply
  const offers = offered.get(core) ?? new Map<string, ShippingOption[]>()
  offered.set(core, offers.set(offerKey(account, invoice), reply.options))
  return {
    ok: true,
    options: reply.options.map(({ id, title, prices }) => ({ id, title, amount: totalOf(prices) })),
  }
}

export function chosenOption(
  core: Core,
  account: Account,
  invoice: Invoice,
  id?: string,
): ShippingOption | undefined {
  if (!invoice.isFlexible) return undefined
  const options = offered.get(core)?.get(offerKey(account, invoice)) ?? []
  const option = options.find((one) => one.id === id)
  if (option === undefined) throw new Impossible('choose how it is delivered')
  return option
}
