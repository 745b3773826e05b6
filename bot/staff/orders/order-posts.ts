// An order's card where it stands: sent, noted, and edited in place as the order goes on. Whoever may not see the order any more
// keeps a card that says nothing.
import { type Api, InlineKeyboard } from 'grammy'
import type { Db } from '#db/open.ts'
import type { Translate } from '#locales/translator.ts'
import { system } from '#shop/actor.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'
import { findCardReader, languageIn, type OrderCard, viewCard } from '#shop/orders/order-card.ts'
import { findPost, forgetPost, listPosts, notePost, type Post, placeOfPost } from '#shop/posts.ts'
import { readSettings } from '#shop/settings.ts'
import { listStaff } from '#shop/staff.ts'
import type { Around } from '../../context.ts'
import { unlessGone } from '../../editing.ts'
import { type ChatPlace, inTopic } from '../../telling.ts'
import { findWayBack } from './list-place.ts'
import {
  type Asked,
  assigneeKeyboard,
  cardKeyboard,
  moveKeyboard,
  noteKeyboard,
} from './order-card-buttons.ts'
import { cardWords } from './order-card-words.ts'

export type Desk = { api: Api; around: Around }
type Card = { text: string; keyboard: InlineKeyboard; isClosed: boolean }
type Spot = { chatId: number; messageId: number }

type Reading = { chatId: number; messageId?: number; asked?: Asked | undefined }

/** As it is to be read in that chat now, with its own buttons or with what it asks. */
function writeCard({ db, translators }: Around, order: Order, { chatId, messageId, asked }: Reading): Card {
  const { timeZone } = readSettings(db)
  const reader = findCardReader(db, order, chatId)
  const language = languageIn(db, chatId)
  const t = translators[language]
  if (reader === undefined) {
    const text = t('staff-card-closed', { number: String(order.number) })
    return { text, keyboard: new InlineKeyboard(), isClosed: true }
  }
  const card = viewCard(db, order, reader)
  const telling = { t, language, timeZone }
  const asking = asked === undefined ? undefined : askingKeyboard(t, db, card, asked)
  const question = asking === undefined ? undefined : t(`staff-ask-${asked}`)
  // Whoever reads along and does not work here has nothing to tap.
  const own = reader.actor === undefined ? new InlineKeyboard() : cardKeyboard(t, card)
  const back = messageId === undefined ? undefined : findWayBack({ db }, { chatId, messageId })
  if (back !== undefined) own.row().text(t('desk-back'), back)
  return { text: cardWords(telling, card, question), keyboard: asking ?? own, isClosed: false }
}

/** Nothing where it makes no sense any more. */
function askingKeyboard(t: Translate, db: Db, card: OrderCard, asked: Asked): InlineKeyboard | undefined {
  if (asked === 'noted') return noteKeyboard(t, card)
  if (asked === 'assigned')
    return card.mayAssign ? assigneeKeyboard(t, card, listStaff(db, system)) : undefined
  return card.moves.includes(asked) ? moveKeyboard(t, card, asked) : undefined
}

const optionsOf = ({ keyboard }: Card) =>
  ({
    parse_mode: 'HTML',
    reply_markup: keyboard,
    link_preview_options: { is_disabled: true },
  }) as const

/** A new card, below everything; the number of its message. */
export async function postCard({ api, around }: Desk, order: Order, place: ChatPlace): Promise<number> {
  const { chatId, topicId = null } = place
  const card = writeCard(around, order, { chatId })
  const options = { ...optionsOf(card), ...inTopic(place) }
  const { message_id: messageId } = await api.sendMessage(chatId, card.text, options)
  notePost(around.db, { kind: 'order', subjectId: order.id, chatId, topicId, messageId }, around.now())
  // It went on while the card was on its way, and nobody knew of the card yet.
  if (hasChanged(around, order)) await editCard({ api, around }, order.id, { chatId, messageId })
  return messageId
}

/** False when there is no such message any more. */
export async function editCard(
  { api, around }: Desk,
  orderId: number,
  spot: Spot,
  asked?: Asked,
): Promise<boolean> {
  const order = findOrder(around.db, orderId)
  if (order === undefined) return false
  const card = writeCard(around, order, { ...spot, asked })
  const stands = await unlessGone(() =>
    api.editMessageText(spot.chatId, spot.messageId, card.text, optionsOf(card)),
  )
  const post = findPost(around.db, spot.chatId, spot.messageId)
  if (post !== undefined && (card.isClosed || !stands)) forgetPost(around.db, post.id)
  // The edit that told of it may have come in before ours.
  if (!stands || !hasChanged(around, order)) return stands
  return await editCard({ api, around }, orderId, spot)
}

function hasChanged({ db }: Around, { id, version }: Order): boolean {
  return findOrder(db, id)?.version !== version
}

/** All the cards of a place; those that still stand, oldest first. */
export async function refreshPlace(desk: Desk, orderId: number, place: string): Promise<Post[]> {
  const standing: Post[] = []
  for (const post of listPosts(desk.around.db, 'order', orderId)) {
    if (placeOfPost(post) === place && (await editCard(desk, orderId, post))) standing.push(post)
  }
  return standing
}

/** Under way, so that a tap and the outbox, both finding the card gone, do not bring two. */
const bringing = new Map<string, Promise<number>>()

/** The newest card of the place, sent anew where none stands any more; the number of its message. */
export async function bringCard(desk: Desk, order: Order, place: ChatPlace): Promise<number> {
  const { chatId, topicId = null } = place
  const key = `${chatId}/${topicId} ${order.id}`
  const bring = async () => {
    const [standing] = (await refreshPlace(desk, order.id, placeOfPost({ chatId, topicId }))).reverse()
    return standing?.messageId ?? (await postCard(desk, order, place))
  }
  const known = bringing.get(key)
  if (known !== undefined) return await known
  const brought = bring().finally(() => bringing.delete(key))
  bringing.set(key, brought)
  return await brought
}
