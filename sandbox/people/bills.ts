// The invoice that a person is about to pay, with the message it lies in if it does, and what it asks of them.
import type { Core } from '../core.ts'
import type { OrderInfo } from '../page/contract.ts'
import type { Account, Invoice, Kept, Room, World } from '../world.ts'
import { Impossible, type Seat } from './speaking.ts'

/** One by link lies nowhere. */
export type Bill = { invoice: Invoice; kept?: Kept; room?: Room }

export function invoiceOf({ invoice }: Kept): Invoice {
  if (invoice === undefined) throw new Impossible('the message is no invoice')
  return invoice
}

/** A link's, or that of a message in a chat the person is in: the same invoice may lie in several, forwarded. */
export function billFor(world: World, account: Account, slug: string): Bill {
  const linked = world.invoices[slug]
  if (linked !== undefined) return { invoice: linked }
  for (const room of Object.values(world.rooms)) {
    if (!isIn(room, account)) continue
    const kept = room.messages.find(({ invoice, deleted }) => !deleted && invoice?.slug === slug)
    if (kept !== undefined) return { invoice: invoiceOf(kept), kept, room }
  }
  throw new Impossible('there is no such invoice')
}

function isIn(room: Room, { user }: Account): boolean {
  if (room.kind === 'private') return room.id === user.id
  const status = room.members[user.id] ?? 'left'
  return status !== 'left' && status !== 'kicked'
}

/** The payment is told where the invoice lies; one by link, in the payer's own chat with the bot. */
export function seatFor({ world }: Core, account: Account, { room }: Bill): Seat {
  const own = room ?? world.rooms[account.user.id]
  if (own === undefined) throw new Impossible('there is no chat with the bot')
  return { account, room: own }
}

export function checkInfo({ needs }: Invoice, info: OrderInfo): void {
  const missing = [
    needs.name && !info.name && 'name',
    needs.phone && !info.phone_number && 'phone number',
    needs.email && !info.email && 'email',
    needs.address && info.shipping_address === undefined && 'address',
  ].filter(Boolean)
  if (missing.length > 0) throw new Impossible(`fill in: ${missing.join(', ')}`)
}
