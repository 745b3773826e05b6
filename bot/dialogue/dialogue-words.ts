// What stands before something said: who says it, and which order it is about. In Telegram's HTML.
import type { Language } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import { cleanLine } from '#shop/contact.ts'
import type { DialogueNews } from '#shop/dialogue/dialogue-news.ts'
import { formatMoney } from '#shop/money.ts'
import { escapeHtml } from '../html.ts'

type Speech = { t: Translate; language: Language }

/** For the customer, to whom the shop is one. */
export function shopHeader({ order, before }: DialogueNews, t: Translate): string {
  const number = String(order?.number)
  if (before === undefined) {
    return bold(order ? t('dialogue-shop-writes-order', { number }) : t('dialogue-shop-writes'))
  }
  return bold(order ? t('dialogue-shop-answers-order', { number }) : t('dialogue-shop-answers'))
}

/** For the staff: a name that leads to the person, the order as it is now. */
export function staffHeader({ said, customer, staffName, order }: DialogueNews, speech: Speech): string {
  const { t, language } = speech
  const who = customerWords(customer, t)
  const staff = bold(escapeHtml(cleanLine(staffName)))
  const lines = [said.fromShop ? t('dialogue-shop-answered', { staff, customer: who }) : who]
  if (order !== undefined) {
    const { number, totalMinor, currency, status } = order
    const total = formatMoney(totalMinor, currency, language)
    lines.push(t('dialogue-order', { number: String(number), total, status: t(`order-status-${status}`) }))
  }
  return lines.join('\n')
}

function customerWords({ telegramId, name, username }: DialogueNews['customer'], t: Translate): string {
  const called = escapeHtml(cleanLine(name) || t('dialogue-nameless'))
  const link = telegramId === null ? called : `<a href="tg://user?id=${telegramId}">${called}</a>`
  return username === null ? bold(link) : `${bold(link)} (@${escapeHtml(username)})`
}

const bold = (html: string) => `<b>${html}</b>`
