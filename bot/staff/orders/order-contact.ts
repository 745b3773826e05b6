// The customer's phone as a contact, from which a phone calls at one tap: Telegram has no buttons that call.
import { GrammyError } from 'grammy'
import { formatPhone } from '#shop/contact.ts'
import { getOrder } from '#shop/orders/order-access.ts'
import type { Note } from '../../buttons.ts'
import type { Tap } from './order-tap.ts'

/** To whoever tapped, and to nobody else of the group. */
export async function sendContact({ ctx, staff, around }: Tap, orderId: number): Promise<Note | undefined> {
  const { phone, name } = getOrder(around.db, staff, orderId)
  const chatId = ctx.from?.id
  if (phone === '' || chatId === undefined) return { text: ctx.t('staff-no-phone'), alert: true }
  try {
    await ctx.api.sendContact(chatId, phone, name || ctx.t('dialogue-nameless'))
  } catch (error) {
    if (!(error instanceof GrammyError) || error.error_code === 429) throw error
    // Whoever never wrote to the bot cannot be written to.
    return { text: ctx.t('staff-contact-words', { phone: formatPhone(phone) }), alert: true }
  }
  return ctx.chat?.type === 'private' ? undefined : { text: ctx.t('staff-contact-sent') }
}
