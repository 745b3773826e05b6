// A person searches through the bot from the message field, sends what they choose, or shares what the bot has prepared. The
// message is theirs; the bot knows it only by a name of its own, and only when there are buttons under it.
import { randomBytes } from 'node:crypto'
import type { InlineQueryResult, InlineQueryResultsButton, Message } from 'grammy/types'
import { botShown, personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import { settleFile } from '../files/input-file.ts'
import { mediaShown } from '../files/media.ts'
import type { Tapped } from '../page/contract.ts'
import type { Account, InlineMessage, PreparedMessage, Room } from '../world.ts'
import { openApp } from './opening.ts'
import {
  type InlineReply,
  keepSearch,
  knownSearch,
  type Search,
  seenSearches,
  showSearch,
} from './searches.ts'
import { Impossible, type Seat, say, speak } from './speaking.ts'

export type Found = {
  /** Of the search, for choosing out of it. */
  queryId: string
  results: InlineQueryResult[]
  nextOffset: string
  button?: InlineQueryResultsButton
}

const longestQuery = 256

/** Nothing is found when the bot does not answer in time. The same search may be answered out of Telegram's memory. */
export async function askInline(core: Core, seat: Seat, written: string, offset = ''): Promise<Found> {
  if (!core.world.bot.inline) throw new Impossible('the bot has no inline mode')
  const { account, room } = seat
  const asked = { query: [...written].slice(0, longestQuery).join(''), offset }
  const known = knownSearch(core, account, asked)
  if (known !== undefined) return show(core, account, known)
  const { id, answer } = core.queries.ask<InlineReply>('inline', undefined)
  core.updates.push('inline_query', { id, from: personShown(account), chat_type: chatType(room), ...asked })
  const reply = await answer
  if (reply === undefined) return { queryId: id, results: [], nextOffset: '' }
  const search = { ...asked, id, reply, until: core.clock.now() + reply.cacheSeconds * 1_000 }
  keepSearch(core, account, search)
  return show(core, account, search)
}

/** The chat with the bot is told apart from those with other people. */
const chatType = ({ kind }: Room) => (kind === 'private' ? 'sender' : kind)

function show(core: Core, account: Account, search: Search): Found {
  showSearch(core, account, search)
  const { results, nextOffset, button } = search.reply
  const found = { queryId: search.id, results: results.map(({ shown }) => shown), nextOffset }
  return { ...found, ...(button !== undefined && { button }) }
}

/** `wanted` is a search, or the words that were searched for. */
export async function chooseInline(
  core: Core,
  seat: Seat,
  wanted: string,
  resultId: string,
): Promise<Message> {
  for (const { id, query, reply } of seenSearches(core, seat.account)) {
    const result = reply.results.find((one) => one.id === resultId)
    if (result === undefined || (id !== wanted && query !== wanted)) continue
    const { message, inlineId } = await postInline(core, seat, result.message)
    tellChosen(core, seat, { query, result_id: resultId }, inlineId)
    return message
  }
  throw new Impossible('there is no such result')
}

function tellChosen(
  core: Core,
  { account }: Seat,
  chosen: { query: string; result_id: string },
  inlineId: string | undefined,
): void {
  if (!core.world.bot.inlineFeedback) return
  const named = inlineId === undefined ? {} : { inline_message_id: inlineId }
  core.updates.push('chosen_inline_result', { from: personShown(account), ...named, ...chosen })
}

/** The one above what was found for these words. Leads into the chat with the bot, or into the Mini App. */
export function tapInlineButton(core: Core, { account }: Seat, query: string): Tapped {
  const button = seenSearches(core, account).find((one) => one.query === query)?.reply.button
  const room = core.world.rooms[account.user.id]
  if (button === undefined || room === undefined) throw new Impossible('there is no such button')
  if (button.web_app !== undefined) {
    const launch = openApp(core, { account, room }, { from: 'inline-mode', url: button.web_app.url })
    return { kind: 'app', launch }
  }
  say(core, { account, room }, `/start ${button.start_parameter ?? ''}`.trim())
  return { kind: 'sent' }
}

/** What the Mini App shares for the bot; into a chat of a kind that the bot allows. */
export async function sharePrepared(
  core: Core,
  account: Account,
  id: string,
  chatId: number,
): Promise<Message> {
  const prepared = core.world.prepared[id]
  const room = core.world.rooms[chatId]
  if (prepared === undefined || room === undefined) throw new Impossible('MESSAGE_EXPIRED')
  if (prepared.userId !== account.user.id || prepared.expiresAt <= core.clock.date()) {
    throw new Impossible('MESSAGE_EXPIRED')
  }
  if (!prepared.chats.includes(targetOf(room))) throw new Impossible('this chat is not among those allowed')
  const { message } = await postInline(core, { account, room }, prepared)
  return message
}

function targetOf({ kind }: Room): PreparedMessage['chats'][number] {
  if (kind === 'private') return 'bot'
  return kind === 'channel' ? 'channel' : 'group'
}

/** Into the chat, in the person's name. */
export async function postInline(
  core: Core,
  seat: Seat,
  { content, markup, invoice, file }: InlineMessage,
): Promise<{ message: Message; inlineId?: string }> {
  const media = file === undefined ? {} : mediaShown(core, await settleFile(core, file))
  const message = speak(core, seat, {
    ...media,
    ...content,
    via_bot: botShown(core.world),
    ...(markup !== undefined && { reply_markup: markup }),
  })
  const kept = seat.room.messages.find((one) => one.message === message)
  if (kept === undefined) throw new Error('what was said is not in the chat')
  if (invoice !== undefined) kept.invoice = invoice
  if (markup === undefined) return { message }
  kept.inlineId = randomBytes(20).toString('base64url')
  return { message, inlineId: kept.inlineId }
}
