// A broadcast as whoever gets it sees it: its words with their marks, its picture, its button, and the small one by which they
// wish for no more of them. The preview is made by the same code.
import type { MessageEntity } from '@grammyjs/types'
import { type Api, InlineKeyboard } from 'grammy'
import type { BroadcastContent, Language } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import { findToSend, settleReceipt } from '#shop/broadcast/sending.ts'
import { wishesNews } from '#shop/news-wish.ts'
import { spokenWith } from '#shop/spoken-language.ts'
import type { Around } from '../../context.ts'
import { newsWishButton, openDoorButton, previewed } from '../../news-doors.ts'
import { placeOf, type Tell } from '../../telling.ts'

type Reader = { t: Translate; language: Language }
/** Of a preview the id is 0. */
type Shown = { content: BroadcastContent; broadcastId: number; wishes: boolean }

export const tellBroadcast: Tell = async ({ api, around, message }) => {
  const { db, now, translators } = around
  const found = findToSend(db, message, now())
  if (found === undefined) return undefined
  const language = spokenWith(db, found.customer)
  const { chatId } = placeOf(message.recipient)
  const shown = { content: found.content, broadcastId: found.broadcastId, wishes: true }
  // Noted before: whoever a crash cuts off in between gets it once or not at all, as twice would annoy more.
  settleReceipt(db, found.receiptId, 'sent', now())
  try {
    await sendBroadcast(api, around, { chatId, reader: { t: translators[language], language }, shown })
  } catch (error) {
    settleReceipt(db, found.receiptId, 'queued', now())
    throw error
  }
  return undefined
}

type Sent = { chatId: number; reader: Reader; shown: Shown }

export async function sendBroadcast(api: Api, around: Around, { chatId, reader, shown }: Sent) {
  const { text, photo } = shown.content
  const reply_markup = broadcastKeyboard(around, reader, shown)
  const marks = shown.content.marks as unknown as MessageEntity[]
  return photo === null
    ? await api.sendMessage(chatId, text, { entities: marks, reply_markup })
    : await api.sendPhoto(chatId, photo, {
        ...(text !== '' && { caption: text, caption_entities: marks }),
        reply_markup,
      })
}

export function broadcastKeyboard(
  { shopUrl }: Around,
  { t }: Reader,
  { content: { button }, broadcastId, wishes }: Shown,
): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  if (button !== null && 'url' in button) keyboard.url(button.label, button.url).row()
  else if (button?.door === 'shop' && shopUrl !== undefined)
    keyboard.webApp(t('bot-open-shop'), shopUrl).row()
  else if (button !== null) {
    const label = t(button.door === 'shop' ? 'bot-open-shop' : 'bot-catalogue')
    keyboard.text(label, openDoorButton.data({ door: button.door === 'shop' ? 0 : 1 })).row()
  }
  const wish = broadcastId === 0 ? previewed : wishes ? 0 : 1
  return keyboard.text(
    t(wishes ? 'news-off' : 'news-on'),
    newsWishButton.data({ wish, broadcast: broadcastId }),
  )
}

/** Below a message that went out, once its reader has changed their mind. */
export function keyboardNow(
  around: Around,
  reader: Reader & { customer: Parameters<typeof wishesNews>[1] },
  { content, broadcastId }: Omit<Shown, 'wishes'>,
): InlineKeyboard {
  return broadcastKeyboard(around, reader, {
    ...{ content, broadcastId },
    wishes: wishesNews(around.db, reader.customer),
  })
}
