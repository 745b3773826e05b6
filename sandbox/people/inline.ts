// A person searches through the bot from the message field, sends what they choose, or shares what the bot has prepared. The
// message is theirs; the bot knows it only by a name of its own, and only when there are buttons under it.
import { randomBytes } from 'node:crypto'
import type { InlineQueryResult, InlineQueryResultsButton, Message } from 'grammy/types'
import { botShown, personShown } from '../chats.ts'
import type { Core } from '../core.ts'
import type { InlineResult } from '../inline-checks.ts'
import { settleFile } from '../input-file.ts'
import { mediaShown } from '../media.ts'
import type { Tapped } from '../page/contract.ts'
import type { Account, InlineMessage, PreparedMessage, Room } from '../world.ts'
import { openApp } from './opening.ts'
import { Impossible, type Seat, say, speak } from './speaking.ts'

/** What the bot answers to a search. */
export type InlineReply = {
  results: InlineResult[]
  nextOffset: string
  button?: InlineQueryResultsButton
  cacheSeconds: number
  isPersonal: boolean
}

export type Found = {
  /** Of the search, for choosing out of it. */
  queryId: string
  results: InlineQueryResult[]
  nextOffset: string
  button?: InlineQueryResultsButton
}

type Search = { id: string; query: string; reply: InlineReply; until: number }
/** What was found lately, as Telegram keeps it for a while. */
export type Searches = { byId: Map<string, Search>; byText: Map<string, Search> }

const longestQuery = 256

/** Nothing is found when the bot does not answer in time. The same search may be answered out of Telegram's memory. */
export async function askInline(core: Core, seat: Seat, written: string, offset = ''): Promise<Found> {
  if (!core.world.bot.inline) throw new Impossible('the bot has no inline mode')
  const { account, room } = seat
  const query = [...written].slice(0, longestQuery).join('')
  const { byId, byText } = core.searches
  const everybody = JSON.stringify([query, offset])
  const own = JSON.stringify([query, offset, account.user.id])
  const known = [byText.get(own), byText.get(everybody)].find((one) => (one?.until ?? 0) > core.clock.now())
  if (known !== undefined) return shown(known)
  const { id, answer } = core.queries.ask<InlineReply>('inline', undefined)
  const from = personShown(account)
  core.updates.push('inline_query', { id, from, chat_type: chatType(room), query, offset })
  const reply = await answer
  if (reply === undefined) return { queryId: id, results: [], nextOffset: '' }
  const search = { id, query, reply, until: core.clock.now() + reply.cacheSeconds * 1_000 }
  byId.set(id, search)
  byText.set(reply.isPersonal ? own : everybody, search)
  return shown(search)
}

/** The chat with the bot is told apart from those with other people. */
const chatType = ({ kind }: Room) => (kind === 'private' ? 'sender' : kind)

function shown({ id, reply }: Search): Found {
  const { results, nextOffset, button } = reply
  const found = { queryId: id, results: results.map((one) => one.shown), nextOffset }
  return { ...found, ...(button !== undefined && { button }) }
}

export async function chooseInline(
  core: Core,
  seat: Seat,
  queryId: string,
  resultId: string,
): Promise<Message> {
  const search = core.searches.byId.get(queryId)
  const result = search?.reply.results.find(({ id }) => id === resultId)
  if (search === undefined || result === undefined) throw new Impossible('there is no such result')
  const { message, inlineId } = await postInline(core, seat, result.message)
  if (core.world.bot.inlineFeedback) {
    core.updates.push('chosen_inline_result', {
      from: personShown(seat.account),
      ...(inlineId !== undefined && { inline_message_id: inlineId }),
      query: search.query,
      result_id: resultId,
    })
  }
  return message
}

/** The button above the results: a Mini App, which learns nothing of who opened it, or the chat with the bot. */
export function tapInlineButton(core: Core, seat: Seat, queryId: string): Tapped {
  const button = core.searches.byId.get(queryId)?.reply.button
  if (button === undefined) throw new Impossible('there is no button above the results')
  if ('web_app' in button && button.web_app !== undefined) {
    const { url } = button.web_app
    return { kind: 'app', launch: openApp(core, seat, { from: 'inline-mode', url }) }
  }
  const own = core.world.rooms[seat.account.user.id]
  if (own === undefined) throw new Impossible('there is no chat with the bot')
  say(core, { account: seat.account, room: own }, `/start ${button.start_parameter}`)
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
