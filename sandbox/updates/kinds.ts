// The kinds of updates in Telegram's order: how long each waits for the bot, whether it comes unasked, and in which
// queue. Updates of one queue reach a webhook one after another, those of different queues side by side.
import type { Update } from 'grammy/types'

export type UpdateKind = Exclude<keyof Update, 'update_id'>
export type PayloadOf<K extends UpdateKind> = NonNullable<Update[K]>

type Keyed = 'chat' | 'person' | 'member' | 'poll'
type Kind = { by: Keyed; queue: string; seconds: number; unasked: boolean }

const dayInSeconds = 86_400

function kind(queue: string, by: Keyed, seconds = dayInSeconds): Kind {
  return { by, queue, seconds, unasked: true }
}

const kinds: Record<UpdateKind, Kind> = {
  message: kind('chat', 'chat'),
  edited_message: kind('chat', 'chat'),
  channel_post: kind('chat', 'chat'),
  edited_channel_post: kind('chat', 'chat'),
  inline_query: kind('inline', 'person', 30),
  chosen_inline_result: kind('chosen', 'person', 600),
  callback_query: kind('callback', 'person', 150),
  shipping_query: kind('payment', 'person', 150),
  pre_checkout_query: kind('payment', 'person', 150),
  poll: kind('poll', 'poll'),
  poll_answer: kind('poll', 'poll'),
  my_chat_member: kind('own-membership', 'chat'),
  chat_member: { ...kind('membership', 'member'), unasked: false },
  chat_join_request: kind('membership', 'person'),
  chat_boost: kind('boost', 'chat'),
  removed_chat_boost: kind('boost', 'chat'),
  message_reaction: { ...kind('reaction', 'chat'), unasked: false },
  message_reaction_count: { ...kind('reaction-count', 'chat'), unasked: false },
  business_connection: kind('business-connection', 'person'),
  business_message: kind('business', 'chat'),
  edited_business_message: kind('business', 'chat'),
  deleted_business_messages: kind('business', 'chat'),
  purchased_paid_media: kind('paid-media', 'person'),
  managed_bot: kind('managed-bot', 'person'),
  guest_message: kind('guest', 'chat'),
  stopped_message_generation: kind('generation', 'chat'),
  subscription: kind('subscription', 'person'),
}

export const updateKinds: readonly UpdateKind[] = Object.keys(kinds).filter(isUpdateKind)
export const unaskedKinds: readonly UpdateKind[] = updateKinds.filter((name) => kinds[name].unasked)

export function isUpdateKind(name: string): name is UpdateKind {
  return Object.hasOwn(kinds, name)
}

export function lifetimeOf(name: UpdateKind): number {
  return kinds[name].seconds
}

type Keys = {
  chat?: { id: number }
  from?: { id: number }
  user?: { id: number }
  new_chat_member?: { user: { id: number } }
  id?: string | number
  poll_id?: string
}

/** `chat:42`, `callback:7` … */
export function queueOf(name: UpdateKind, payload: unknown): string {
  const keys = payload as Keys
  const found = {
    chat: keys.chat?.id,
    person: (keys.from ?? keys.user)?.id,
    member: keys.new_chat_member?.user.id,
    poll: keys.poll_id ?? keys.id,
  }
  return `${kinds[name].queue}:${found[kinds[name].by] ?? ''}`
}

/** As Telegram reads `allowed_updates`: nothing when the list before it stays, null for the default. */
export function readAllowed(json: string): UpdateKind[] | null | undefined {
  const names = parse(json)
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return undefined
  const asked = new Set(names.map((name) => name.toLowerCase()))
  const known = updateKinds.filter((name) => asked.has(name))
  const isDefault = known.length === unaskedKinds.length && known.every((name) => kinds[name].unasked)
  return known.length === 0 || isDefault ? null : known
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
