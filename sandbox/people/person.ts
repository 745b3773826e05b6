// A person as a test speaks of them: says, taps, shares, pays; and what they see. In a private chat with the bot, or by
// `in(group)` in a group.
import { setTimeout as sleep } from 'node:timers/promises'
import type { InlineKeyboardMarkup, InlineQueryResult, Message } from 'grammy/types'
import type { Core } from '../core.ts'
import { addPerson, type PersonWish } from '../new-world.ts'
import type { CallbackAnswer, Launch, OrderInfo, Tapped } from '../page/contract.ts'
import type { Account, GroupRoom, Room } from '../world.ts'
import { type AttachedFile, attach } from './attaching.ts'
import { askShipping } from './delivery.ts'
import { askInline, chooseInline } from './inline.ts'
import { openApp, sendAppData } from './opening.ts'
import { type Paid, pay } from './payments.ts'
import {
  block,
  deleteOwn,
  editOwn,
  Impossible,
  react,
  type Said,
  type Seat,
  say,
  unblock,
} from './speaking.ts'
import { press, pressKey, shareContact, shareLocation } from './tapping.ts'

/** How long a person waits for the bot before giving up. */
const patienceMs = 5_000

export type Person = ReturnType<typeof seat> & {
  id: number
  account: Account
  in: (group: GroupRoom) => ReturnType<typeof seat>
  blocks: () => void
  unblocks: () => void
  speaks: (language: string) => void
}

export function meet(core: Core, wish: PersonWish): Person {
  return personOf(core, addPerson(core.world, wish))
}

export function personOf(core: Core, account: Account): Person {
  const { id } = account.user
  const room = core.world.rooms[id]
  if (room === undefined) throw new Error(`nobody here is ${id}`)
  return {
    ...seat(core, { account, room }),
    id,
    account,
    in: (group) => seat(core, { account, room: group }),
    blocks: () => block(core, account),
    unblocks: () => unblock(core, account),
    speaks(language) {
      account.user = { ...account.user, language_code: language }
      core.changed()
    },
  }
}

/** Everything one can do and see in one chat. */
function seat(core: Core, at: Seat) {
  const sees = () => seen(at.room)
  return {
    room: at.room,
    starts: (payload = '') => say(core, at, payload === '' ? '/start' : `/start ${payload}`),
    says: (text: string, said?: Said) => say(core, at, text, said),
    edits: (message: Message, text: string) => editOwn(core, at, message.message_id, text),
    deletes: (message: Message) => deleteOwn(core, at, message.message_id),
    reacts: (message: Message, emoji: string) => react(core, at, message.message_id, emoji),
    sharesContact: () => shareContact(core, at),
    sharesLocation: (latitude: number, longitude: number) => shareLocation(core, at, { latitude, longitude }),
    sendsPhoto: (photo: AttachedFile, caption?: string) =>
      attach(core, at, [photo], { as: 'photo', caption }),
    sendsAlbum: (photos: AttachedFile[], caption?: string) =>
      attach(core, at, photos, { as: 'photo', caption }),
    sendsFile: (file: AttachedFile, caption?: string) => attach(core, at, [file], { as: 'file', caption }),
    /** The newest button with this label, below a message or on the keyboard. */
    taps: (label: string) => tap(core, at, label),
    /** The bot's answer to a tap; nothing when it gave none in time. */
    async hears(label: string): Promise<CallbackAnswer | null> {
      const tapped = await tap(core, at, label)
      if (tapped.kind !== 'answer') throw new Impossible(`«${label}» asks the bot nothing`)
      return tapped.answer
    },
    async opens(label: string): Promise<Launch> {
      const tapped = await tap(core, at, label)
      if (tapped.kind !== 'app') throw new Impossible(`«${label}» opens no Mini App`)
      return tapped.launch
    },
    opensMain: (startParam?: string): Launch => {
      const url = core.world.bot.mainAppUrl
      if (url === undefined) throw new Impossible('the bot has no main Mini App')
      return openApp(core, at, { from: 'link', url, startParam })
    },
    sendsData: (launch: Launch, data: string) => sendAppData(core, launch.id, data),
    asksInline: (query: string) => askInline(core, at, query),
    choosesInline: (queryId: string, result: InlineQueryResult) => chooseInline(core, at, queryId, result.id),
    asksShipping: (slug: string, info: OrderInfo) => askShipping(core, at.account, slug, info),
    pays: (invoice: Message | string, how: Parameters<typeof pay>[3] = {}): Promise<Paid> =>
      pay(core, at.account, slugOf(at.room, invoice), how),
    sees,
    /** What is there for the eye: text or caption of each message, newest last. */
    reads: () => sees().map(wordsOf),
    last: () => sees().at(-1),
    /** The emoji below a message, whoever put them there. */
    reactionsTo: (message: Message | undefined) => reactionsOf(at.room, message),
    pinned: () => sees().filter(({ message_id }) => at.room.pinned.includes(message_id)),
    keyboard: () => at.room.keyboards[at.account.user.id]?.markup,
    /** Waits until a message that fits is there, be it new or edited. */
    awaits: (expected: string | RegExp | ((message: Message) => boolean)) => awaitSeen(at, expected),
  }
}

function seen(room: Room): Message[] {
  return room.messages.filter(({ deleted }) => !deleted).map(({ message }) => message)
}

function reactionsOf(room: Room, message: Message | undefined): string[] {
  const kept = room.messages.find((one) => one.message.message_id === message?.message_id)
  return Object.values(kept?.reactions ?? {})
    .flat()
    .map((one) => (one.type === 'emoji' ? one.emoji : one.type))
}

export const wordsOf = (message: Message): string => message.text ?? message.caption ?? ''

function fits(message: Message, expected: string | RegExp | ((message: Message) => boolean)): boolean {
  if (typeof expected === 'function') return expected(message)
  const words = wordsOf(message)
  return typeof expected === 'string' ? words.includes(expected) : expected.test(words)
}

async function awaitSeen({ account, room }: Seat, expected: Parameters<typeof fits>[1]): Promise<Message> {
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

async function tap(core: Core, at: Seat, label: string): Promise<Tapped> {
  for (const message of seen(at.room).reverse()) {
    const place = placeOf(message.reply_markup, label)
    if (place !== undefined) return await press(core, at, message.message_id, place)
  }
  const shown = at.room.keyboards[at.account.user.id]?.markup
  if (shown !== undefined && 'keyboard' in shown) {
    for (const [row, keys] of shown.keyboard.entries()) {
      const column = keys.findIndex((key) => (typeof key === 'string' ? key : key.text) === label)
      if (column !== -1) return pressKey(core, at, { row, column })
    }
  }
  throw new Impossible(`nothing says «${label}»: ${labelsOf(at).join(', ') || 'there are no buttons'}`)
}

function placeOf(markup: InlineKeyboardMarkup | undefined, label: string) {
  for (const [row, buttons] of (markup?.inline_keyboard ?? []).entries()) {
    const column = buttons.findIndex(({ text }) => text === label)
    if (column !== -1) return { row, column }
  }
  return undefined
}

function labelsOf({ room }: Seat): string[] {
  const last = seen(room).findLast(({ reply_markup }) => reply_markup !== undefined)
  return last?.reply_markup?.inline_keyboard.flat().map(({ text }) => `«${text}»`) ?? []
}

function slugOf(room: Room, invoice: Message | string): string {
  if (typeof invoice === 'string') return invoice.replace(/^https:\/\/t\.me\/(\$|invoice\/)/, '')
  const kept = room.messages.find(({ message }) => message.message_id === invoice.message_id)
  if (kept?.invoice === undefined) throw new Impossible('that message asks for no money')
  return kept.invoice.slug
}
