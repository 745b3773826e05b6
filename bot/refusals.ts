// What Telegram's words mean when it does not take a message: what is wrong with the chat. Decides nothing about the message.
import { GrammyError, HttpError } from 'grammy'
import type { Trouble } from '#shop/troubles.ts'

/** As the Bot API and the servers behind it say it; the first that fits. */
const signs: [RegExp, Trouble][] = [
  [/bot was kicked|bot is not a member/, 'bot-removed'],
  [/group chat was deleted|chat not found|CHANNEL_(PRIVATE|INVALID)|PEER_ID_INVALID/, 'chat-gone'],
  [/TOPIC_CLOSED/, 'topic-closed'],
  [/message thread not found|TOPIC_(DELETED|ID_INVALID)/, 'topic-gone'],
  [
    /not enough rights|no rights to send|CHAT_(WRITE|SEND_\w+)_FORBIDDEN|CHAT_RESTRICTED|need administrator/,
    'mute',
  ],
  [/bot was blocked/, 'blocked'],
  [/can't initiate conversation/, 'not-started'],
  [/user is deactivated/, 'account-gone'],
]

export function troubleIn(reason: string, chatId: number): Trouble | undefined {
  const trouble = signs.find(([sign]) => sign.test(reason))?.[1]
  // A person whom the bot has never met is to Telegram a chat that is not there.
  return trouble === 'chat-gone' && chatId > 0 ? 'not-started' : trouble
}

/** Telegram's own trouble: the same may be taken a little later. */
export function isPassing(error: unknown): boolean {
  if (error instanceof GrammyError) return error.error_code === 429 || error.error_code >= 500
  return error instanceof HttpError
}
