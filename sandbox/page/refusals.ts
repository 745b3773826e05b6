// Why the sandbox refused what somebody did on a phone, in the language of the page. What only a bot is told stays as Telegram says it.
import { t } from './language.ts'

const known: Record<string, string> = {
  'it is too late to edit': 'late-edit',
  'there is no text to edit': 'no-edit',
  'what was sent through a bot is not edited': 'no-edit',
  'not your message, or gone': 'gone',
  'the message is gone': 'gone',
  'there is no such button': 'gone',
  'no such button': 'gone',
  'there is no such key': 'gone',
  'there is no keyboard': 'gone',
  'there is no such result': 'gone',
  'the topic is closed': 'topic-closed',
  'there is no such topic': 'topic-closed',
  'the bot is blocked: unblock it first': 'blocked',
  'only its administrators post here': 'administrators',
  'not a member of the group': 'no-member',
  'this kind of button does nothing here': 'no-use',
  'the bot has no inline mode': 'no-inline',
  'the bot has no main Mini App': 'no-app',
  'the menu button opens no Mini App': 'no-app',
  'the tip is too big': 'big-tip',
  SHIPPING_BOT_TIMEOUT: 'shipping-late',
  BOT_PRECHECKOUT_TIMEOUT: 'checkout-late',
  INVOICE_ALREADY_PAID: 'paid-already',
  'Bad Request: file must be non-empty': 'empty-file',
  'Bad Request: IMAGE_PROCESS_FAILED': 'no-picture',
  'Bad Request: PHOTO_INVALID_DIMENSIONS': 'picture-size',
}

export function refusalText(error: string): string {
  const name = known[error]
  return name === undefined ? error : t(`sandbox-refused-${name}`)
}
