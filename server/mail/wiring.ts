// Whether this shop writes mail, as whom, and which addresses hear of every order.
import { alwaysMail, listStaffMails, noteMailOff } from '#shop/orders/order-notices.ts'
import { hurry } from '#shop/outbox.ts'
import type { Config, Mail } from '../env.ts'
import type { Senders } from '../worker.ts'
import { mailboxOf } from './addresses.ts'
import type { MailParts } from './mailer.ts'

/** In the sandbox mail stays on this machine, whatever the environment says. */
export function mailOf({ bot, mail }: Pick<Config, 'bot' | 'mail'>, mailAddress?: string): Mail | null {
  if (bot.kind !== 'sandbox') return mail
  return mailAddress === undefined
    ? null
    : { url: mailAddress, from: 'shop@shop.example', to: ['orders@shop.example'] }
}

export type ShopMail = {
  senders: Senders
  close: () => void
  /** What whoever runs the shop should know of its mail, once it is open. */
  tell: () => void
}

/** Before the first order of this start is placed. Without mail its messages wait until there is some. */
export async function startMail(mail: Mail | null, parts: MailParts): Promise<ShopMail> {
  const addresses = (mail?.to ?? []).map(mailboxOf).filter((address) => address !== undefined)
  alwaysMail(parts.db, addresses)
  const tell = () => tellOfMail(mail, parts)
  if (mail === null) {
    noteMailOff(parts.db)
    return { senders: {}, close: () => {}, tell }
  }
  // Kept out of the start of a shop that writes none.
  const { openMailer } = await import('./mailer.ts')
  const { send, close } = openMailer(mail, parts)
  // What was in the way of mail may have been mended by this very start.
  hurry(parts.db, 'mail', parts.now())
  return { senders: { mail: send }, close, tell }
}

function tellOfMail(mail: Mail | null, { db, log }: MailParts): void {
  if (mail === null) {
    log.info('mail is off: set SMTP_URL, MAIL_FROM and MAIL_TO to hear of orders by mail')
  } else if (listStaffMails(db).length === 0) {
    log.warn('mail is on, but nobody hears of orders by it: set MAIL_TO, or addresses in the settings')
  }
}
