// The message that a new one answers, as a call names it.
import type { Args } from '../api/args.ts'
import { type JsonObject, objectIn, readJson } from '../api/json.ts'
import { formatText } from '../entities/format.ts'

export type Reply = {
  /** 0: it answers nothing. */
  messageId: number
  /** Of another chat, when it is there. */
  chat: string
  /** Sent all the same when that message is gone. */
  optional: boolean
  quote: string
}

const none: Reply = { messageId: 0, chat: '', optional: false, quote: '' }

export function readReply(args: Args): Reply {
  if (args.has('reply_parameters')) return readParameters(args.text('reply_parameters'))
  const messageId = args.int('reply_to_message_id', { min: 0 })
  return { ...none, messageId, optional: args.flag('allow_sending_without_reply') }
}

function readParameters(json: string): Reply {
  if (json === '') return none
  return readJson(json, "Can't parse reply parameters JSON object", (value) => {
    const object = objectIn(value, 'Object expected as reply parameters')
    return Object.keys(value as object).length === 0 ? none : readObject(object)
  })
}

/** Its words alone: that they are marked up alike is not compared. */
function readQuote(object: JsonObject): string {
  const markup = { parseMode: object.text('quote_parse_mode'), entities: '' }
  return formatText(object.text('quote'), markup, { kind: 'caption', findUser: () => undefined }).text
}

const readObject = (object: JsonObject): Reply => ({
  chat: object.text('chat_id'),
  messageId: Math.max(0, object.requiredInt('message_id')),
  optional: object.flag('allow_sending_without_reply'),
  quote: readQuote(object),
})
