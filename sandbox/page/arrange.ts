// How messages stand under each other: days, runs of one sender, albums. Draws nothing.
import type { Message } from 'grammy/types'
import type { Shown } from './contract.ts'

export type Row =
  | { kind: 'service'; id: number; shown: Shown }
  | { kind: 'bubble'; id: number; parts: Shown[]; first: boolean; last: boolean }
export type Day = { date: number; rows: Row[] }

/** Facts about the chat that come as messages, and are drawn as pills. */
const serviceFields = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'successful_payment',
  'refunded_payment',
  'users_shared',
  'chat_shared',
  'write_access_allowed',
  'web_app_data',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'general_forum_topic_hidden',
  'general_forum_topic_unhidden',
] as const
export type ServiceField = (typeof serviceFields)[number]

export function serviceFieldOf(message: Message): ServiceField | undefined {
  return serviceFields.find((field) => field in message)
}

export function arrange(messages: readonly Shown[]): Day[] {
  const days: Day[] = []
  for (const shown of messages) {
    const date = shown.message.date
    const known = days.at(-1)
    const day = known !== undefined && sameDay(known.date, date) ? known : { date, rows: [] }
    if (day !== known) days.push(day)
    place(day.rows, shown)
  }
  return days
}

function place(rows: Row[], shown: Shown): void {
  const id = shown.message.message_id
  const before = rows.at(-1)
  if (serviceFieldOf(shown.message) !== undefined) {
    rows.push({ kind: 'service', id, shown })
    return
  }
  const last = before?.kind === 'bubble' ? before.parts.at(-1) : undefined
  if (before?.kind !== 'bubble' || last === undefined || !sameSender(last, shown)) {
    rows.push({ kind: 'bubble', id, parts: [shown], first: true, last: true })
  } else if (sameAlbum(last.message, shown.message)) {
    before.parts.push(shown)
  } else {
    before.last = false
    rows.push({ kind: 'bubble', id, parts: [shown], first: false, last: true })
  }
}

function sameSender(one: Shown, other: Shown): boolean {
  return one.out === other.out && one.message.from?.id === other.message.from?.id
}

function sameAlbum(one: Message, other: Message): boolean {
  return one.media_group_id !== undefined && one.media_group_id === other.media_group_id
}

function sameDay(one: number, other: number): boolean {
  return new Date(one * 1_000).toDateString() === new Date(other * 1_000).toDateString()
}
