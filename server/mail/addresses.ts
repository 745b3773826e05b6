// Who a mail is from and to, and by which marks mail programs keep one order in one conversation.
// What people typed never becomes a header as it is: an address has one shape, a name one line.
import { domainToASCII } from 'node:url'
import type { SendMailOptions } from 'nodemailer'
import { cleanLine } from '#shop/contact.ts'
import type { Letter } from './letter.ts'
import type { OrderNews } from './order-letter.ts'

export type Mailbox = { name: string; address: string }

const mailbox = /^[^\s<>()[\],;:\\"@\p{Cc}]{1,64}@[^\s<>()[\],;:\\"@\p{Cc}]{1,253}$/u

/** The plain address, of `Shop <shop@example.com>` too; nothing when it is none. */
export function mailboxOf(text: string): string | undefined {
  const address = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text.trim()
  return mailbox.test(address) ? address : undefined
}

/** The name the owner gave the mailbox, else the shop's. */
export function senderOf(from: string, shop: string): Mailbox {
  const own = cleanLine(/^([^<]*)</.exec(from)?.[1] ?? '').replace(/^"(.*)"$/, '$1')
  return { name: own === '' ? cleanLine(shop) : own, address: mailboxOf(from) ?? from }
}

type Envelope = { letter: Letter; news: OrderNews; version: number; from: string; to: string }

export function headersOf({ letter, news, version, from, to }: Envelope): SendMailOptions {
  const sender = senderOf(from, letter.shop)
  const domain = domainToASCII(sender.address.slice(sender.address.lastIndexOf('@') + 1)) || 'localhost'
  const isFirst = news.kind === 'order-placed'
  const first = messageId(news, domain)
  const { name, email } = news.order
  const answers = news.audience === 'staff' ? mailboxOf(email) : undefined
  return {
    from: sender,
    to: { name: '', address: to },
    subject: cleanLine(letter.subject),
    messageId: isFirst ? first : messageId(news, domain, version),
    ...(!isFirst && { inReplyTo: first, references: first }),
    ...(answers !== undefined && { replyTo: { name: cleanLine(name), address: answers } }),
    // By which the staff's mail programs sort; a customer is on no list.
    // Without the shop's name: nodemailer would write it as one word, longer than a header's line may be.
    ...(news.audience === 'staff' && { list: { id: `orders.${domain}` } }),
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** The same at every attempt, so that a mail sent twice is shown once; another one for a shop that began anew at order 1. */
function messageId({ order, audience }: OrderNews, domain: string, version?: number): string {
  const event = version === undefined ? '' : `.${version}`
  return `<order-${order.number}.${order.createdAt.toString(36)}.${audience}${event}@${domain}>`
}
