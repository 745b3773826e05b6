// What a person sees in one chat, as a test asks for it: the messages as they stand, what became of them, and the buttons.
// Changes nothing.
import { setTimeout as sleep } from 'node:timers/promises'
import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import { findKept, type Kept, type Room } from '../world.ts'
import type { Seat } from './speaking.ts'

export type Expected = string | RegExp | ((message: Message) => boolean)

/** How long a person waits for the bot before giving up: longer than a busy machine takes. */
const patienceMs = 30_000

export function eyes(at: Seat) {
  const { account, room } = at
  const shown = () => room.keyboards[account.user.id]
  return {
    sees: () => seen(room),
    /** What is there for the eye: text or caption of each message, newest last. */
    reads: () => seen(room).map(wordsOf),
    last: () => seen(room).at(-1),
    /** The message as it was edited last; nothing when it never was, or is gone. */
    seesEdited(message: Message) {
      const kept = findKept(room, message.message_id)
      return kept !== undefined && kept.before.length > 0 ? kept.message : undefined
    },
    /** What the message said before each edit, oldest first; also of one that is gone. */
    historyOf: (message: Message) => keptOf(room, message)?.before.map(wordsOf) ?? [],
    /** The messages that were deleted. */
    misses: () => room.messages.filter(({ deleted }) => deleted).map(({ message }) => message),
    /** Pinned last first. */
    pinned: () => room.pinned.flatMap((id) => findKept(room, id)?.message ?? []),
    /** The emoji below a message, whoever put them there. */
    reactionsTo: (message: Message | undefined) => emojiOf(keptOf(room, message)),
    /** The labels below a message, row by row; below the newest that has any when none is named. */
    buttons: (message?: Message) => buttonsOf(room, message),
    /** The labels in place of the phone keyboard, row by row. */
    keys: () => keysOf(at),
    keyboard: () => shown()?.markup,
    /** Waits until a message of somebody else that fits is there, be it new or edited. */
    awaits: (expected: Expected) => awaitSeen(at, expected),
  }
}

export function seen(room: Room): Message[] {
  return room.messages.filter(({ deleted }) => !deleted).map(({ message }) => message)
}

export const wordsOf = (message: Message): string => message.text ?? message.caption ?? ''

/** No eye tells one kind of space from another. */
export const forTheEye = (words: string): string => words.replace(/[\u00a0\u202f]/g, ' ')

export function keysOf({ account, room }: Seat): string[][] {
  const markup = room.keyboards[account.user.id]?.markup
  if (markup === undefined || !('keyboard' in markup)) return []
  return markup.keyboard.map((row) => row.map((key) => (typeof key === 'string' ? key : key.text)))
}

function buttonsOf(room: Room, message?: Message): string[][] {
  const from =
    message === undefined ? seen(room).findLast(hasButtons) : findKept(room, message.message_id)?.message
  return labelsOf(from?.reply_markup)
}

const hasButtons = ({ reply_markup }: Message) => labelsOf(reply_markup).length > 0

export function labelsOf(markup: InlineKeyboardMarkup | undefined): string[][] {
  return (markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text))
}

function keptOf({ messages }: Room, wanted: Message | undefined): Kept | undefined {
  return messages.find(({ message }) => message.message_id === wanted?.message_id)
}

function emojiOf(kept: Kept | undefined): string[] {
  return Object.values(kept?.reactions ?? {})
    .flat()
    .map((one) => (one.type === 'emoji' ? one.emoji : one.type))
}

function fits(message: Message, expected: Expected): boolean {
  if (typeof expected === 'function') return expected(message)
  const words = forTheEye(wordsOf(message))
  return typeof expected === 'string' ? words.includes(forTheEye(expected)) : expected.test(words)
}

async function awaitSeen({ account, room }: Seat, expected: Expected): Promise<Message> {
  const until = performance.now() + patienceMs
  for (;;) {
    const own = (message: Message) => message.from?.id === account.user.id
    const found = seen(room).findLast((message) => !own(message) && fits(message, expected))
    if (found !== undefined) return found
    if (performance.now() > until) {
      const words = seen(room).map(wordsOf).slice(-5).join(' | ')
      throw new Error(`${account.user.first_name} waited in vain for ${expected}; sees: ${words}`)
    }
    await sleep(10)
  }
}
