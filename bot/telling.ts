// Sends the outbox's messages into Telegram's chats: each is written when it goes out, for whoever reads it, and what Telegram
// says to it decides what becomes of it. Decides nobody's recipients.
import type { Api } from 'grammy'
import { GrammyError } from 'grammy'
import type { Failure, QueuedMessage } from '#shop/outbox.ts'
import type { Around } from './context.ts'
import { troubleIn } from './refusals.ts'

export type Telling = { api: Api; botId: number; around: Around; message: QueuedMessage }
/** Nothing when it is told; what cannot be told is returned, and what Telegram refuses may simply be thrown. */
export type Tell = (telling: Telling) => Promise<Failure | undefined>

/** `-100123/45` is topic 45 of a forum. */
export type ChatPlace = { chatId: number; topicId: number | undefined }

export function placeOf(recipient: string): ChatPlace {
  const [chat = '', topic] = recipient.split('/')
  return { chatId: Number(chat), topicId: topic === undefined ? undefined : Number(topic) }
}

/** What to send into that chat with. */
export function inTopic({ topicId }: ChatPlace): { message_thread_id?: number } {
  return topicId === undefined ? {} : { message_thread_id: topicId }
}

const unknownKind: Failure = { kind: 'refused', reason: 'nothing is known to tell' }
/** A wrong token is the owner's to mend, and nothing else is wrong with the message. */
const mendingMs = 60_000
/** The message itself goes on at once; this is for one that meant yet another chat. */
const movedMs = 1_000

/** The same event is news of one kind to the staff, of another to the customer, and none to whoever only looks on. */
export function byAudience(told: { customer?: Tell; staff?: Tell; onlooker?: Tell }): Tell {
  return async (telling) => {
    const tell = told[telling.message.payload.audience as keyof typeof told]
    return tell === undefined ? unknownKind : await tell(telling)
  }
}

export function telling(
  { api, botId }: { api: Api; botId: number },
  around: Around,
  tells: Record<string, Tell>,
): (message: QueuedMessage) => Promise<Failure | undefined> {
  return async (message) => {
    const tell = tells[message.kind]
    if (tell === undefined) return unknownKind
    try {
      return await tell({ api, botId, around, message })
    } catch (error) {
      return failureOf(error)
    }
  }
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof GrammyError)) return { kind: 'retry', reason: reasonOf(error) }
  const { error_code: code, description: reason, parameters, payload } = error
  if (code === 429) return { kind: 'wait', ms: (parameters.retry_after ?? 1) * 1_000, reason }
  if (code === 401 || code === 404 || code === 409) return { kind: 'wait', ms: mendingMs, reason }
  if (code >= 500) return { kind: 'retry', reason }
  const chatId = Number(payload.chat_id)
  const to = parameters.migrate_to_chat_id
  if (to !== undefined && Number.isInteger(chatId)) {
    return { kind: 'wait', ms: movedMs, reason, moved: { from: chatId, to } }
  }
  const trouble = troubleIn(reason, chatId)
  const kind = code === 403 || /chat not found|user is deactivated/.test(reason) ? 'gone' : 'refused'
  return { kind, reason, ...(trouble !== undefined && { trouble }) }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'failed'
}
