// Sends the outbox's mails: one pooled connection to the shop's mail server, each mail written when it goes out.
// Decides nobody's recipients, and keeps nothing that was written.
import { createTransport } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import type { Db } from '#db/open.ts'
import type { Translators } from '#locales/read.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { type Failure, hurry, type QueuedMessage } from '#shop/outbox.ts'
import { trialKind } from '#shop/setting-up/trial.ts'
import { readSettings } from '#shop/settings.ts'
import { isLoopback, type Mail } from '../env.ts'
import type { Log } from '../log.ts'
import type { Sender } from '../worker.ts'
import { headersOf, mailboxOf } from './addresses.ts'
import { htmlOfLetter } from './letter-html.ts'
import { textOfLetter } from './letter-text.ts'
import { type OrderNews, writeOrderLetter } from './order-letter.ts'
import { type Refusal, refusalOf, type Trouble } from './refusals.ts'
import { writeTrialLetter } from './trial-letter.ts'

export type Mailer = {
  send: Sender
  /** Lets go of what is under way: it is tried again at the next start. */
  close: () => void
}
export type MailParts = { db: Db; log: Log; translators: Translators; now: () => number }

/** A mail server that refuses a password counts the tries: it is asked again only now and then. */
const mendingMs = 5 * 60_000
/** Together shorter than the worker's patience. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

export function openMailer(mail: Pick<Mail, 'url' | 'from'>, parts: MailParts): Mailer {
  const { db, log, now } = parts
  const transport = createTransport(poolOf(mail.url))
  const closing = new AbortController()
  let trouble: { failure: Failure; until: number } | undefined
  let isDown = false

  const refused = (refusal: Refusal): Failure => {
    if ('failure' in refusal) {
      if (refusal.failure.trouble !== undefined) isDown = true
      return explained(parts, refusal.failure)
    }
    const reason = cureOf(parts, refusal, mail.from)
    if (trouble === undefined) log.error(`mail does not go out: ${complaints[refusal.trouble]}`)
    const failure: Failure = { kind: 'wait', ms: mendingMs, reason, trouble: `mail-${refusal.trouble}` }
    trouble = { failure, until: now() + mendingMs }
    return trouble.failure
  }
  const mended = () => {
    if (trouble === undefined && !isDown) return
    trouble = undefined
    isDown = false
    log.info('mail goes out again')
    hurry(db, 'mail', now())
  }
  const send: Sender = async (message, signal) => {
    if (trouble !== undefined && now() < trouble.until) return trouble.failure
    const written = await writeMail(message, mail.from, parts)
    if ('kind' in written) return written
    try {
      await transport.sendMail({ ...written, signal: AbortSignal.any([signal, closing.signal]) } as object)
    } catch (error) {
      return refused(refusalOf(error))
    }
    mended()
    return undefined
  }
  return {
    send,
    close() {
      closing.abort(new Error('the shop is stopping'))
      transport.close()
    },
  }
}

const complaints: Record<Trouble, string> = {
  login:
    'the mail server does not take the name and password in SMTP_URL; check them (many providers want an app password) and restart',
  sender:
    'the mail server does not let us write as MAIL_FROM; set the mailbox that SMTP_URL signs in to and restart',
  tls: 'no secure connection to the mail server in SMTP_URL; usually smtps:// with port 465, or smtp:// with port 587',
}

/** Nobody answers, or nobody is let in: it is tried again by itself, and says meanwhile where to look. */
function explained({ db, translators }: MailParts, failure: Failure): Failure {
  if (failure.trouble !== 'mail-unreachable') return failure
  const t = translators[readSettings(db).language]
  return { ...failure, reason: t('mail-failure-unreachable', { answer: failure.reason ?? '' }) }
}

function cureOf(
  { db, translators }: MailParts,
  refusal: { trouble: Trouble; answer: string },
  from: string,
): string {
  const t = translators[readSettings(db).language]
  return t(`mail-failure-${refusal.trouble}`, { answer: refusal.answer, from })
}

function poolOf(url: string): SMTPPool.Options {
  const { hostname, username, protocol } = new URL(url)
  // A password goes over a network encrypted or not at all; ?requireTLS=false in SMTP_URL says otherwise.
  const isHere = isLoopback(hostname)
  const requireTLS = protocol === 'smtp:' && username !== '' && !isHere
  // Within one machine a certificate proves nothing, and what a mail server there has is its own.
  const tls = { rejectUnauthorized: !isHere }
  const closed = { disableFileAccess: true, disableUrlAccess: true }
  const pool = { pool: true as const, maxConnections: 3, maxRequeues: 1 }
  return { url, ...pool, ...timeouts, ...closed, requireTLS, tls }
}

async function writeMail(message: QueuedMessage, from: string, { db, translators, now }: MailParts) {
  const to = mailboxOf(message.recipient)
  if (to === undefined) return refusedAs('this is no mail address')
  const date = new Date(now())
  if (message.kind === trialKind) return { ...writeTrialLetter(db, translators, { from, to }), date }
  const news = newsOf(db, message)
  if (news === undefined) return refusedAs('nothing is known to tell')
  const language = news.audience === 'staff' ? readSettings(db).language : news.order.language
  const letter = writeOrderLetter(db, translators[language], news)
  const headers = headersOf({ letter, news, version: Number(message.payload.version), from, to })
  return { ...headers, date, text: textOfLetter(letter), html: await htmlOfLetter(letter) }
}

function refusedAs(reason: string): Failure {
  return { kind: 'refused', reason }
}

function newsOf(db: Db, { kind, payload, createdAt }: QueuedMessage): OrderNews | undefined {
  if (kind !== 'order-placed' && kind !== 'order-moved' && kind !== 'order-edited') return undefined
  const order = findOrder(db, Number(payload.orderId))
  if (order === undefined) return undefined
  return { order, kind, audience: payload.audience === 'customer' ? 'customer' : 'staff', at: createdAt }
}
