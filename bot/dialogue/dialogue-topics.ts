// A topic of its own for each customer where the shop's chat is a forum: made, found again, opened again. Where the bot may not,
// the shop's usual place in that chat serves. Knows no words that are said there.
import { GrammyError } from 'grammy'
import { cleanLine } from '#shop/contact.ts'
import { type DialogueNews, isInOneGo } from '#shop/dialogue/dialogue-news.ts'
import { findTopic, keepTopic } from '#shop/dialogue/dialogue-topics.ts'
import { readSettings } from '#shop/settings.ts'
import type { Around } from '../context.ts'
import { type ChatPlace, placeOf, type Telling } from '../telling.ts'

/** `shared`: with other customers, so that each message says whose it is. */
export type Desk = ChatPlace & { kind: 'new' | 'own' | 'shared' }

const longestName = 128

/** Does it where the shop talks with this customer in that chat. */
export async function atDesk<T>(
  telling: Telling,
  news: DialogueNews,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const { api, around, message } = telling
  const shared: Desk = { ...placeOf(message.recipient), kind: 'shared' }
  const { chatId } = shared
  if (!(await isForum(telling, chatId))) return await work(shared)
  const topicId = findTopic(around.db, { chatId, customerId: news.customer.id })
  if (topicId !== undefined) {
    // Closed is what was settled: a customer who begins again opens it again.
    if (!news.said.fromShop && !isInOneGo(news)) await unlessRefused(api.reopenForumTopic(chatId, topicId))
    try {
      return await work({ chatId, topicId, kind: 'own' })
    } catch (error) {
      if (failsWith(error, /TOPIC_CLOSED/)) return await work(shared)
      if (!failsWith(error, /message thread not found|TOPIC_DELETED|TOPIC_ID_INVALID/)) throw error
    }
  }
  return await work((await makeDesk(telling, news, chatId)) ?? shared)
}

async function makeDesk(
  { api, around }: Telling,
  { customer, order }: DialogueNews,
  chatId: number,
): Promise<Desk | undefined> {
  const { db, translators } = around
  const t = translators[readSettings(db).language]
  const called = cleanLine(customer.name) || t('dialogue-nameless')
  const name =
    order === undefined ? called : t('dialogue-topic-name', { name: called, number: String(order.number) })
  const topic = await unlessRefused(api.createForumTopic(chatId, [...name].slice(0, longestName).join('')))
  if (topic === undefined) return undefined
  const topicId = topic.message_thread_id
  keepTopic(db, { chatId, topicId, customerId: customer.id })
  return { chatId, topicId, kind: 'new' }
}

/** Nothing where the bot lacks the right, or there are as many topics as there may be. */
export async function unlessRefused<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work
  } catch (error) {
    if (failsWith(error, /./)) return undefined
    throw error
  }
}

function failsWith(error: unknown, reason: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && reason.test(error.description)
}

type Known = { isForum: boolean; until: number }
const known = new WeakMap<Around, Map<number, Known>>()
/** Topics are turned on and off by hand, and seldom. */
const knownMs = 10 * 60_000

async function isForum({ api, around }: Telling, chatId: number): Promise<boolean> {
  if (chatId > 0) return false
  const chats = known.get(around) ?? new Map<number, Known>()
  known.set(around, chats)
  const remembered = chats.get(chatId)
  if (remembered !== undefined && remembered.until > around.now()) return remembered.isForum
  const chat = await api.getChat(chatId)
  const isForum = chat.type === 'supergroup' && chat.is_forum === true
  chats.set(chatId, { isForum, until: around.now() + knownMs })
  return isForum
}
