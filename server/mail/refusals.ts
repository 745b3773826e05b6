// What a mail server's refusal means for the message: come back later, let the owner mend something, or give up.
import type { Failure } from '#shop/outbox.ts'

/** What only the owner can mend, each with a cure in the texts. */
export type Trouble = 'login' | 'sender' | 'tls'
export type Refusal = { trouble: Trouble; answer: string } | { failure: Failure }

type SmtpError = { code?: unknown; responseCode?: unknown; command?: unknown; response?: unknown }

const longestAnswer = 300

export function refusalOf(error: unknown): Refusal {
  const { code, responseCode, command, response } = (error ?? {}) as SmtpError
  const message = error instanceof Error ? error.message : 'failed'
  const answer = (typeof response === 'string' ? response : message)
    .replace(/\s+/g, ' ')
    .slice(0, longestAnswer)
  const status = typeof responseCode === 'number' ? responseCode : 0
  const trouble = troubleOf({ status, answer, message, code: String(code), command: String(command) })
  if (trouble !== undefined) return { trouble, answer }
  if (isShutOut(status, String(command)) || isUnreachable(status, String(code))) {
    return { failure: { kind: 'retry', reason: answer, trouble: 'mail-unreachable' } }
  }
  return { failure: failureOf(status, String(command), { code: String(code), answer }) }
}

type Said = { status: number; code: string; command: string; answer: string; message: string }

function troubleOf({ status, code, command, answer, message }: Said): Trouble | undefined {
  // Postfix, as it comes, says so with a four.
  if (command === 'RCPT TO' && /relay(ing)? (access )?denied/i.test(answer)) return 'login'
  const isLater = status >= 400 && status < 500
  if (isLater) return undefined
  if (/^(EAUTH|ENOAUTH|EOAUTH2)$/.test(code) || [530, 534, 535].includes(status)) return 'login'
  if (code === 'ETLS' || /certificate|altname|self.signed|wrong version number/i.test(message)) return 'tls'
  if (status < 500 || isLimit(answer)) return undefined
  if (command === 'RCPT TO' && /relay/i.test(answer)) return 'login'
  if (command === 'MAIL FROM' && /not logged in/i.test(answer)) return 'login'
  // Some servers say what they think of the sender only when they hear the recipient.
  const isAboutSender = command === 'MAIL FROM' || (command === 'RCPT TO' && /sender/i.test(answer))
  return isAboutSender ? 'sender' : undefined
}

function failureOf(
  status: number,
  command: string,
  { code, answer }: Pick<Said, 'code' | 'answer'>,
): Failure {
  const reason = answer
  // Never left this machine: an address or a message that cannot be sent to anybody.
  if (status === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE')) return { kind: 'refused', reason }
  if (status < 500 || isLimit(answer)) return { kind: 'retry', reason }
  if (command !== 'RCPT TO') return { kind: 'refused', reason }
  const isFull = status === 552 || /\b5\.2\.2\b/.test(answer)
  if (isFull) return { kind: 'retry', reason }
  return /\b5\.7\.\d/.test(answer) ? { kind: 'refused', reason } : { kind: 'gone', reason }
}

/** Refused before anything was said of a mail: it is this host that is not wanted, by a list of spammers often, and no mail's fault. */
function isShutOut(status: number, command: string): boolean {
  return status >= 500 && /^(CONN|EHLO|HELO|LHLO)$/.test(command)
}

/** Nobody answered at all; a shop that is stopping did not wait for an answer. */
function isUnreachable(status: number, code: string): boolean {
  return status === 0 && /^(ECONNECTION|ESOCKET|ETIMEDOUT|EDNS|ECONNREFUSED|ECONNRESET)$/.test(code)
}

/** So many a day, said with a five: tomorrow it is taken. */
function isLimit(answer: string): boolean {
  return /\b5\.4\.5\b|(sending|daily|hourly|rate|message) (limit|quota)|too many/i.test(answer)
}
