// The message that a new one answers, as a call names it.
import type { Args } from './args.ts'
import { field, parseObject } from './json.ts'
import { badRequest } from './refusal.ts'

export type Reply = {
  /** 0: it answers nothing. */
  messageId: number
  /** Of another chat, when it is there. */
  chat: string
  /** Sent all the same when that message is gone. */
  optional: boolean
}

export function readReply(args: Args): Reply {
  if (!args.has('reply_parameters')) {
    const messageId = args.int('reply_to_message_id', { min: 0 })
    return { messageId, chat: '', optional: args.flag('allow_sending_without_reply') }
  }
  const written = args.text('reply_parameters')
  const none = { messageId: 0, chat: '', optional: false }
  if (written === '') return none
  return none
}
