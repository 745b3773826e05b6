// What keeps the shop from telling of orders, told to an owner with the cure, and with the button that takes a lost chat off.
import { InlineKeyboard } from 'grammy'
import type { Db } from '#db/open.ts'
import type { Translate } from '#locales/translator.ts'
import { chatOf, isIn } from '#shop/notify-chats.ts'
import { findOrder } from '#shop/orders/order-access.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { readSettings } from '#shop/settings.ts'
import { findTrouble, mailTroubles, type TroubleKind, type TroubleNews } from '#shop/troubles.ts'
import { chatWords } from '../chat-words.ts'
import { escapeHtml } from '../html.ts'
import { placeOf, type Tell } from '../telling.ts'
import { addRemovals } from './notices.ts'

const ofOneMessage: readonly TroubleKind[] = ['refused', 'unanswered']
/** The server's answer is in the cure already. */
const saidWhole: readonly TroubleKind[] = mailTroubles

/** What is over meanwhile is told to nobody. */
export const tellTrouble: Tell = async ({ api, around, message }) => {
  const { db, translators } = around
  const news = findTrouble(db, message.payload)
  if (news === undefined) return undefined
  const { chatId } = placeOf(message.recipient)
  const t = translators[languageIn(db, chatId)]
  const keyboard = new InlineKeyboard()
  const text = [`<b>${titleOf(db, t, news)}</b>`, cureOf(db, t, news), ...meanwhile(t, news)]
  const lost = removable(db, news)
  if (lost.length > 0) text.push(t('trouble-remove'))
  addRemovals(keyboard, { db, t }, lost)
  await api.sendMessage(chatId, text.join('\n\n'), {
    parse_mode: 'HTML',
    reply_markup: keyboard,
    link_preview_options: { is_disabled: true },
  })
  return undefined
}

function titleOf(db: Db, t: Translate, news: TroubleNews): string {
  const { trouble, place } = news
  if (trouble === 'mail-refused' || trouble === 'mail-late') {
    return t('trouble-title-address', { address: escapeHtml(place) })
  }
  if (place === 'mail') return t('trouble-title-mail')
  const words = { place: escapeHtml(chatWords(db, t, place)) }
  return isOfATopic(news) ? t('trouble-title-topic', words) : t('trouble-title-chat', words)
}

/** Its group hears of orders instead. */
const isOfATopic = ({ trouble, place }: TroubleNews) =>
  place !== chatOf(place) && (trouble === 'topic-gone' || trouble === 'topic-closed')

function cureOf(db: Db, t: Translate, { trouble, reason, orderId }: TroubleNews): string {
  if (saidWhole.includes(trouble)) return escapeHtml(reason)
  const number = orderId === undefined ? undefined : findOrder(db, orderId)?.number
  const about =
    number === undefined ? t('trouble-about-other') : t('trouble-about-order', { number: `${number}` })
  return t(`trouble-${trouble}`, { reason: escapeHtml(reason), about })
}

/** How the owner hears of orders until it is mended. */
function meanwhile(t: Translate, news: TroubleNews): string[] {
  const { trouble, place } = news
  if (place === 'mail') return [t('trouble-meanwhile-mail')]
  if (ofOneMessage.includes(trouble) || !place.startsWith('-')) return []
  return [t(isOfATopic(news) ? 'trouble-meanwhile-group' : 'trouble-meanwhile-private')]
}

/** What would go on failing as long as it is set. */
function removable(db: Db, { trouble, place }: TroubleNews): string[] {
  if (ofOneMessage.includes(trouble)) return []
  return readSettings(db).notifyChats.filter((one) => isIn(place, one))
}
