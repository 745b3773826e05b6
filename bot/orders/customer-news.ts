// What a customer is told of their order in the chat: that the shop has it, and each change, in the language they read now.
// The confirmation stays in the chat and is kept up to date; each change also comes as a message of its own, for people to notice.
import type { Api } from 'grammy'
import type { Customer } from '#shop/actor.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { isFinished } from '#shop/orders/order-statuses.ts'
import type { QueuedMessage } from '#shop/outbox.ts'
import { forgetPost, listPosts, notePost, type Post } from '#shop/posts.ts'
import { spokenWith } from '#shop/spoken-language.ts'
import type { Around } from '../context.ts'
import { unlessGone } from '../editing.ts'
import { placeOf, type Tell } from '../telling.ts'
import { newsKeyboard } from './order-buttons.ts'
import { pickupFact, trackingFact } from './order-facts.ts'
import {
  confirmationText,
  lastMove,
  type OrderTelling,
  statusWords,
  tellOrder,
  withLines,
} from './order-text.ts'

export const tellCustomer: Tell = async ({ api, around, message }) => {
  const { db, now } = around
  const telling = readNews(around, message)
  // The customer had their data deleted while this was on its way.
  if (telling === undefined) return undefined
  const { chatId } = placeOf(message.recipient)
  const orderId = telling.view.id
  const first = await confirmationIn(chatId, { api, around, telling })
  const text = newsText(telling, message, first)
  if (text === undefined) return undefined
  const sent = await api.sendMessage(chatId, text, {
    ...optionsOf(telling),
    ...(first !== undefined && {
      reply_parameters: { message_id: first.messageId, allow_sending_without_reply: true },
    }),
  })
  const post = { chatId, topicId: null, messageId: sent.message_id }
  notePost(db, { kind: 'own-order', subjectId: orderId, ...post }, now())
  return undefined
}

function readNews({ db, translators }: Around, { payload }: QueuedMessage): OrderTelling | undefined {
  const order = findOrder(db, Number(payload.orderId))
  if (order === undefined || order.customerId === null) return undefined
  const customer: Customer = { kind: 'customer', id: order.customerId }
  const language = spokenWith(db, customer)
  return tellOrder(db, order, { t: translators[language], language, customer })
}

/** Nothing of what the customer knows: what was sent before a crash, and what they did themselves. */
function newsText(telling: OrderTelling, message: QueuedMessage, first?: Post): string | undefined {
  if (message.kind === 'order-placed') return first === undefined ? confirmationText(telling) : undefined
  return message.kind === 'order-edited' ? editedText(telling) : movedText(telling, message.createdAt)
}

/** The move that was made when the message was written, though there may have been others since. */
function movedText(telling: OrderTelling, at: number): string | undefined {
  const step = lastMove(telling.view, at)
  if (step === undefined || step.by === 'customer') return undefined
  const facts = [
    ...(step.to === 'ready' ? pickupFact(telling) : []),
    ...(isFinished(step.to) ? [] : trackingFact(telling)),
  ]
  const words = statusWords(telling, step.to, step.note)
  return [words, ...(facts.length > 0 ? [facts.join('\n')] : [])].join('\n\n')
}

function editedText(telling: OrderTelling): string {
  const { t } = telling.speech
  const heading = t('order-news-edited', { number: String(telling.view.number) })
  return withLines(telling, [`<b>${heading}</b>\n${t('order-means-edited')}`], [])
}

/** Below a message that people keep its buttons open the order anew. */
function optionsOf({ view, speech }: OrderTelling) {
  return {
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: newsKeyboard(speech.t, view),
  } as const
}

type Upkeep = { api: Api; around: Around; telling: OrderTelling }

/** The oldest message about the order, brought up to date; one that cannot be is gone, and none any more. */
async function confirmationIn(
  chatId: number,
  { api, around: { db }, telling }: Upkeep,
): Promise<Post | undefined> {
  const first = listPosts(db, 'own-order', telling.view.id).find((post) => post.chatId === chatId)
  if (first === undefined) return undefined
  const stands = await unlessGone(() =>
    api.editMessageText(chatId, first.messageId, confirmationText(telling), optionsOf(telling)),
  )
  if (stands) return first
  forgetPost(db, first.id)
  return undefined
}
