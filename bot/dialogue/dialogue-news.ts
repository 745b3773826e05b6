// What one side wrote, told to the other: to the customer as the shop's word, to the staff with who it is and which order it
// is about. Each message is noted, so that an answer to it finds its way back.
import { InlineKeyboard } from 'grammy'
import type { Translate } from '#locales/translator.ts'
import type { Content } from '#shop/dialogue/dialogue.ts'
import { type DialogueNews, findNews, isInOneGo } from '#shop/dialogue/dialogue-news.ts'
import type { Failure } from '#shop/outbox.ts'
import { listPosts, notePost } from '#shop/posts.ts'
import { readSettings } from '#shop/settings.ts'
import { spokenWith } from '#shop/spoken-language.ts'
import { writeButton } from '../doors.ts'
import { type ChatPlace, failureOf, inTopic, placeOf, type Tell, type Telling } from '../telling.ts'
import { nod } from './dialogue-content.ts'
import { deliver, type Parcel } from './dialogue-parcel.ts'
import { atDesk, type Desk, unlessRefused } from './dialogue-topics.ts'
import { shopHeader, staffHeader } from './dialogue-words.ts'

export const tellDialogue: Tell = async (telling) => {
  const { around, message } = telling
  const news = findNews(around.db, Number(message.payload.dialogueId))
  // Deleted meanwhile, with all that was the customer's.
  if (news === undefined) return undefined
  if (message.payload.audience === 'customer') return await tellCustomer(telling, news)
  await atDesk(telling, news, (desk) => tellStaff(telling, news, desk))
  return undefined
}

async function tellCustomer(telling: Telling, news: DialogueNews): Promise<Failure | undefined> {
  const { api, message } = telling
  const place = placeOf(message.recipient)
  try {
    // What came before a crash is not said to a customer again.
    if (postOf(telling, news.said.id, place) === undefined) {
      note(telling, news, place, await deliver(api, parcelForCustomer(telling, news, place)))
    }
  } catch (error) {
    const failure = failureOf(error)
    if (failure.kind === 'gone' || failure.kind === 'refused')
      await sayUndelivered(telling, news, failure.kind)
    return failure
  }
  await nod(api, sourceOf(news))
  return undefined
}

async function tellStaff(telling: Telling, news: DialogueNews, desk: Desk): Promise<void> {
  note(telling, news, desk, await deliver(telling.api, parcelForStaff(telling, news, desk)))
}

function parcelForCustomer(telling: Telling, news: DialogueNews, place: ChatPlace): Parcel {
  const { db, translators } = telling.around
  const t = translators[spokenWith(db, { kind: 'customer', id: news.customer.id })]
  const basic = parcelOf(telling, news, t)
  if (basic.content !== 'text' && beginningOfIt(telling, news, place) !== undefined)
    return { ...basic, place }
  const answerIt = new InlineKeyboard().text(t('dialogue-reply'), writeButton.data({ order: news.order?.id }))
  return { ...basic, place, header: shopHeader(news, t), keyboard: answerIt }
}

function parcelForStaff(telling: Telling, news: DialogueNews, desk: Desk): Parcel {
  const { language } = readSettings(telling.around.db)
  const t = telling.around.translators[language]
  const basic = { ...parcelOf(telling, news, t), place: desk }
  const header = staffHeader(news, { t, language })
  if (desk.kind === 'new') return { ...basic, header, footer: `<i>${t('dialogue-topic-hint')}</i>` }
  if (desk.kind === 'own') return isPlainWho(news) ? basic : { ...basic, header }
  const follows = beginningOfIt(telling, news, desk)
  if (basic.content !== 'text' && follows !== undefined) return { ...basic, follows }
  return { ...basic, header, footer: `<i>${t('dialogue-reply-hint')}</i>` }
}

function parcelOf({ message }: Telling, news: DialogueNews, t: Translate): Omit<Parcel, 'place'> {
  const content = message.payload.content as Content
  const { text } = news.said
  return { header: '', footer: '', content, text, source: sourceOf(news), lost: t('dialogue-lost') }
}

/** In a customer's own topic it is the customer who speaks, of what was spoken of before. */
function isPlainWho({ said, before }: DialogueNews): boolean {
  return !said.fromShop && before?.orderId === said.orderId
}

/** The message in that chat behind which this one comes in the same go. */
function beginningOfIt(telling: Telling, news: DialogueNews, place: ChatPlace): number | undefined {
  return news.before && isInOneGo(news) ? postOf(telling, news.before.id, place) : undefined
}

function postOf({ around }: Telling, dialogueId: number, { chatId }: ChatPlace): number | undefined {
  return listPosts(around.db, 'dialogue', dialogueId).find((post) => post.chatId === chatId)?.messageId
}

/** When all of it is there: a part that came before a crash must not pass for the whole. */
function note({ around }: Telling, news: DialogueNews, place: ChatPlace, messageIds: number[]): void {
  const { db, now } = around
  const post = { kind: 'dialogue', subjectId: news.said.id, chatId: place.chatId } as const
  for (const messageId of messageIds)
    notePost(db, { ...post, topicId: place.topicId ?? null, messageId }, now())
}

function sourceOf({ said }: DialogueNews): { chatId: number; messageId: number } {
  return { chatId: said.sourceChatId ?? 0, messageId: said.sourceMessageId ?? 0 }
}

/** Where it was said. The outbox keeps the message, should even this not be heard. */
async function sayUndelivered(
  { api, around, message }: Telling,
  news: DialogueNews,
  why: 'gone' | 'refused',
): Promise<void> {
  const { chatId, messageId } = sourceOf(news)
  const t = around.translators[readSettings(around.db).language]
  const options = {
    ...inTopic({ chatId, topicId: Number(message.payload.topicId) || undefined }),
    reply_parameters: { message_id: messageId, allow_sending_without_reply: true },
  }
  await api.sendMessage(chatId, t(`dialogue-undelivered-${why}`), options).catch(() => {})
}

/** The customer had their data deleted: their topic loses its name, and is closed. */
export const tellDialogueOver: Tell = async ({ api, around, message }) => {
  const { chatId, topicId } = placeOf(message.recipient)
  if (topicId === undefined) return undefined
  const t = around.translators[readSettings(around.db).language]
  // A name that is gone already, or a topic, is as good.
  await unlessRefused(api.editForumTopic(chatId, topicId, { name: t('dialogue-over-name') }))
  await unlessRefused(api.sendMessage(chatId, t('dialogue-over'), { message_thread_id: topicId }))
  await unlessRefused(api.closeForumTopic(chatId, topicId))
  return undefined
}
