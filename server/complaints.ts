// What the log says of a message that did not go out: what kind of place it was for and what mends it, and nobody's name.
import { isForStaff } from '#shop/failed-messages.ts'
import type { Failure, Fate, QueuedMessage } from '#shop/outbox.ts'
import type { Trouble } from '#shop/troubles.ts'
import type { Log } from './log.ts'

const cures: Record<Trouble, string> = {
  'bot-removed': 'the bot was removed from the group; add it again and send /notify_here there',
  'chat-gone': 'there is no such group any more; send /notify_here in another one',
  mute: 'the bot may not write in the group; allow it to send messages, or make it an administrator',
  'topic-gone': 'the topic was deleted; send /notify_here in another one',
  'topic-closed': 'the topic is closed; open it, or make the bot an administrator',
  blocked: 'the person has blocked the bot',
  'not-started': 'the person has never written to the bot; they have to open it and press START',
  'account-gone': 'the person has no Telegram account any more',
  'mail-login': 'the mail server does not take the name and password in SMTP_URL',
  'mail-sender': 'the mail server does not let us write as MAIL_FROM',
  'mail-tls': 'no secure connection to the mail server in SMTP_URL',
  'mail-unreachable':
    'the mail server in SMTP_URL does not answer; check its name and port, and whether this host lets mail out',
}

type Failed = { message: QueuedMessage; failure: Failure; fate: Fate }
type Facts = Parameters<Log['warn']>[1]

export function complain(log: Log, { message, failure, fate }: Failed, facts: Facts): void {
  const { kind, trouble } = failure
  const why = trouble === undefined ? kind : `${kind}; ${cures[trouble]}`
  const where = { ...facts, place: placeOf(message) }
  if (fate !== 'dead') log.warn(`message not sent yet: ${why}`, where)
  // A customer who left is nothing to mend.
  else if (kind === 'gone' && !isOurs(message)) log.warn(`message given up: ${why}`, where)
  else log.error(`message given up: ${why}`, where)
}

const isOurs = (message: QueuedMessage) => isForStaff(message) || message.kind === 'trouble'

function placeOf({ channel, recipient }: QueuedMessage): string {
  if (channel === 'mail') return 'mailbox'
  if (recipient.includes('/')) return 'topic'
  return recipient.startsWith('-') ? 'group' : 'private chat'
}
