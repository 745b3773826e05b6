// What a person does in one chat, as a test says it: says, taps, shares, pays.
import type { InlineQueryResult, Message } from 'grammy/types'
import type { Core } from '../core.ts'
import type { CallbackAnswer, Launch, OrderInfo, Tapped } from '../page/contract.ts'
import type { Room } from '../world.ts'
import { type AttachedFile, attach } from './attaching.ts'
import { askShipping } from './delivery.ts'
import { forTheEye, keysOf, labelsOf, seen } from './eyes.ts'
import { askInline, chooseInline } from './inline.ts'
import { openApp, sendAppData } from './opening.ts'
import { type Paid, pay } from './payments.ts'
import { deleteOwn, editOwn, Impossible, react, type Said, type Seat, say } from './speaking.ts'
import { openMenu, press, pressKey, shareContact, shareLocation } from './tapping.ts'

export function hands(core: Core, at: Seat) {
  return {
    starts: (payload = '') => say(core, at, payload === '' ? '/start' : `/start ${payload}`),
    says: (text: string, said?: Said) => say(core, at, text, said),
    replies: (to: Message, text: string) => say(core, at, text, { replyTo: to.message_id }),
    edits: (message: Message, text: string) => editOwn(core, at, message.message_id, text),
    deletes: (message: Message) => deleteOwn(core, at, message.message_id),
    /** The same emoji again takes it back. */
    reacts: (message: Message, emoji: string) => react(core, at, message.message_id, emoji),
    sharesContact: () => shareContact(core, at),
    sharesLocation: (latitude: number, longitude: number) => shareLocation(core, at, { latitude, longitude }),
    sendsPhoto: (photo: AttachedFile, caption?: string, said?: Said) =>
      attach(core, at, [photo], { ...said, as: 'photo', caption }),
    sendsAlbum: (photos: AttachedFile[], caption?: string) =>
      attach(core, at, photos, { as: 'photo', caption }),
    sendsFile: (file: AttachedFile, caption?: string) => attach(core, at, [file], { as: 'file', caption }),
    ...tapping(core, at),
    opensMain: (startParam?: string): Launch => {
      const url = core.world.bot.mainAppUrl
      if (url === undefined) throw new Impossible('the bot has no main Mini App')
      return openApp(core, at, { from: 'link', url, startParam })
    },
    sendsData: (launch: Launch, data: string) => sendAppData(core, launch.id, data),
    /** `offset` is how far the results before went. */
    asksInline: (query: string, offset?: string) => askInline(core, at, query, offset),
    choosesInline: (queryId: string, result: InlineQueryResult) => chooseInline(core, at, queryId, result.id),
    asksShipping: (slug: string, info: OrderInfo) => askShipping(core, at.account, slug, info),
    pays: (invoice: Message | string, how: Parameters<typeof pay>[3] = {}): Promise<Paid> =>
      pay(core, at.account, slugOf(at.room, invoice), how),
  }
}

function tapping(core: Core, at: Seat) {
  return {
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
    /** The button beside the field, where the bot has put its Mini App. */
    opensMenu: (): Launch => openMenu(core, at),
  }
}

async function tap(core: Core, at: Seat, label: string): Promise<Tapped> {
  const messages = seen(at.room).reverse()
  for (const { reply_markup, message_id } of messages) {
    const place = placeOf(labelsOf(reply_markup), label)
    if (place !== undefined) return await press(core, at, message_id, place)
  }
  const key = placeOf(keysOf(at), label)
  if (key !== undefined) return pressKey(core, at, key)
  const newest = messages.find(({ reply_markup }) => labelsOf(reply_markup).length > 0)
  const there = [...labelsOf(newest?.reply_markup), ...keysOf(at)].flat().map((text) => `«${text}»`)
  throw new Impossible(`nothing says «${label}»: ${there.join(', ') || 'there are no buttons'}`)
}

function placeOf(labels: readonly string[][], label: string) {
  for (const [row, texts] of labels.entries()) {
    const column = texts.findIndex((text) => forTheEye(text) === forTheEye(label))
    if (column !== -1) return { row, column }
  }
  return undefined
}

function slugOf(room: Room, invoice: Message | string): string {
  if (typeof invoice === 'string') return invoice.replace(/^https:\/\/t\.me\/(\$|invoice\/)/, '')
  const kept = room.messages.find(({ message }) => message.message_id === invoice.message_id)
  if (kept?.invoice === undefined) throw new Impossible('that message asks for no money')
  return kept.invoice.slug
}
