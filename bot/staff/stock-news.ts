// What runs low or is sold out, told to whoever minds the stock: each with its article, as /stock takes it.

import type { Translate } from '#locales/translator.ts'
import { languageIn } from '#shop/orders/order-card.ts'
import { type LowVariant, readFallen } from '#shop/stock/stock-falls.ts'
import { shorten } from '../browsing.ts'
import { escapeHtml, firstWithin } from '../html.ts'
import { longestText } from '../screen.ts'
import { placeOf, type Tell } from '../telling.ts'

const longestTitle = 80
/** For the heading and the hint. */
const spared = 400

/** What has come in again meanwhile is not told. */
export const tellStock: Tell = async ({ api, around, message }) => {
  const { db, translators } = around
  const { chatId } = placeOf(message.recipient)
  const language = languageIn(db, chatId)
  const t = translators[language]
  const fallen = readFallen(db, String(message.payload.variants), language)
  const [first] = fallen
  if (first === undefined) return undefined
  const lines = fallen.map((one) => lineOf(t, one))
  const more = Number(message.payload.more)
  const text = [
    `<b>${t('stock-news-title')}</b>`,
    firstWithin(lines, longestText - spared, (count) => t('stock-news-more', { count: count + more })),
    ...(more > 0 ? [t('stock-news-more', { count: more })] : []),
    t('stock-news-hint', { example: `/stock ${escapeHtml(first.sku)} +10` }),
  ]
  await api.sendMessage(chatId, text.join('\n\n'), { parse_mode: 'HTML' })
  return undefined
}

function lineOf(t: Translate, { title, colour, size, sku, stock }: LowVariant): string {
  const name = escapeHtml([shorten(title, longestTitle), colour, size].filter(Boolean).join(', '))
  const words = stock === 0 ? t('stock-news-out') : t('stock-news-left', { left: stock })
  return `${stock === 0 ? '⛔' : '▫️'} ${name} — ${words} · <code>${escapeHtml(sku)}</code>`
}
