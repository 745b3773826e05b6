// What the staff's chats hear of an order: its card when it is placed, the same card edited as it goes on, and a word below
// it where an edit alone would be overlooked. Never decides who hears of it.
import { formatMoney } from '#shop/money.ts'
import { findOrder, type Order } from '#shop/orders/order-access.ts'
import { type CardReader, findCardReader, listSteps } from '#shop/orders/order-card.ts'
import type { Around } from '../context.ts'
import { inTopic, placeOf, type Tell, type Telling } from '../telling.ts'
import { bringCard, refreshPlace } from './orders/order-posts.ts'

export const tellStaff: Tell = (telling) => tell(telling, newsWords)

/** Whoever the order was handed to has its card from now on. */
export const tellAssignee: Tell = (telling) =>
  tell(telling, ({ around, order, reader }) =>
    around.translators[reader.language]('staff-news-assigned', { number: String(order.number) }),
  )

/** The cards alone, where somebody looked the order up. */
export const refreshOnlookers: Tell = async ({ api, around, message }) => {
  await refreshPlace({ api, around }, Number(message.payload.orderId), message.recipient)
  return undefined
}

type News = { around: Around; order: Order; reader: CardReader; message: Telling['message'] }

async function tell(
  { api, around, message }: Telling,
  wordsOf: (news: News) => string | undefined,
): ReturnType<Tell> {
  const order = findOrder(around.db, Number(message.payload.orderId))
  if (order === undefined) return { kind: 'refused', reason: 'there is no such order' }
  const desk = { api, around }
  const place = placeOf(message.recipient)
  // Whoever worked here when it happened, and does no more, hears nothing; their cards close.
  const reader = findCardReader(around.db, order, place.chatId)
  if (reader === undefined) await refreshPlace(desk, order.id, message.recipient)
  if (reader === undefined) return undefined
  // A card that was sent and not noted, before a crash, is sent again: rather twice than never.
  const cardId = await bringCard(desk, order, place)
  const words = wordsOf({ around, order, reader, message })
  if (words === undefined) return undefined
  const answered = { message_id: cardId, allow_sending_without_reply: true }
  await api.sendMessage(place.chatId, words, { ...inTopic(place), reply_parameters: answered })
  return undefined
}

/** The customer cancelled it, or it is made of other things now: nobody of the shop expects that. */
function newsWords({ around, order, reader, message }: News): string | undefined {
  const t = around.translators[reader.language]
  const number = String(order.number)
  if (message.kind === 'order-edited') {
    const total = formatMoney(order.totalMinor, order.currency, reader.language)
    return t('staff-news-edited', { number, total })
  }
  if (message.kind !== 'order-moved') return undefined
  const step = listSteps(around.db, order.id).findLast(({ at }) => at <= message.createdAt)
  return step?.by === 'customer' && step.to === 'cancelled'
    ? t('staff-news-cancelled', { number })
    : undefined
}
