// The screens about a customer's own data. What they promise are the very figures by which the shop forgets.
import { InlineKeyboard } from 'grammy'
import { formatPhone } from '#shop/contact.ts'
import type { ErrorCode, ErrorParams } from '#shop/error.ts'
import { kept } from '#shop/keeping.ts'
import { wishesNews } from '#shop/news-wish.ts'
import { viewMyData } from '#shop/personal-summary.ts'
import { refusalWords } from './buttons.ts'
import type { Around, BotContext } from './context.ts'
import { ordersButton } from './doors.ts'
import { escapeHtml } from './html.ts'
import { newsWishButton } from './news-doors.ts'
import {
  backToHelp,
  exportDataButton,
  forgetMeButton,
  forgetNowButton,
  privacyButton,
  viewDataButton,
} from './personal.ts'
import type { Screen } from './screen.ts'

export function privacyScreen(ctx: BotContext, { db }: Around): Screen {
  const { t } = ctx
  const { conversations: talks, sentMessages: sent, deadMessages: dead, backups, dialogue } = kept
  const long = { talks, sent, dead, backups, dialogue, news: kept.broadcastReceipts }
  const keyboard = new InlineKeyboard()
    .text(t('privacy-view'), viewDataButton.data({}))
    .text(t('privacy-export'), exportDataButton.data({}))
    .row()
    .text(t('privacy-news'), newsWishButton.data({ wish: undefined, broadcast: 0 }))
    .row()
    .text(t('privacy-delete'), forgetMeButton.data({}))
    .row()
  const news = t(wishesNews(db, ctx.customer) ? 'privacy-news-on' : 'privacy-news-off')
  const words = [t('privacy-kept'), t('privacy-long', long), news]
  return {
    text: [`<b>${t('privacy-title')}</b>`, ...words].join('\n\n'),
    keyboard: backToHelp(ctx, keyboard),
  }
}

export function mineScreen(ctx: BotContext, { db }: Around): Screen {
  const { t } = ctx
  const { name, username, cartLines, favourites, orders, messages, contact } = viewMyData(db, ctx.customer)
  const { phone, ...others } = contact
  const given = [others.name, phone && formatPhone(phone), others.email, others.address].filter(Boolean)
  const facts = [
    [t('privacy-name'), name],
    [t('privacy-username'), username === null ? '' : `@${username}`],
    [t('privacy-language'), t('language-name')],
    [t('privacy-cart'), t('privacy-cart-lines', { count: cartLines })],
    [t('privacy-favourites'), String(favourites)],
    [t('privacy-orders'), String(orders)],
    [t('privacy-messages'), String(messages)],
    [t('privacy-contact'), given.join(', ')],
  ] as const
  const lines = facts.map(([title, fact]) => `${title}: ${escapeHtml(fact || t('privacy-nothing'))}`)
  const keyboard = new InlineKeyboard().text(t('privacy-export'), exportDataButton.data({})).row()
  const text = [`<b>${t('privacy-mine')}</b>`, lines.join('\n')].join('\n\n')
  return { text, keyboard: backToPrivacy(ctx, keyboard) }
}

/** Says what goes and what stays. */
export function askScreen({ t }: BotContext, asked: number): Screen {
  const keyboard = new InlineKeyboard()
    .text(t('privacy-delete-now'), forgetNowButton.data({ asked }))
    .row()
    .text(t('privacy-keep'), privacyButton.data({}))
  const words = t('privacy-delete-words', { backups: kept.backups })
  return { text: `<b>${t('privacy-delete-title')}</b>\n\n${words}`, keyboard }
}

export function openOrdersScreen(
  ctx: BotContext,
  { db }: Around,
  refusal: { code: ErrorCode; params: ErrorParams },
): Screen {
  const keyboard = new InlineKeyboard()
    .text(ctx.t('privacy-open-orders'), ordersButton.data({ page: 1 }))
    .row()
  return { text: escapeHtml(refusalWords(ctx, db, refusal)), keyboard: backToPrivacy(ctx, keyboard) }
}

/** No buttons: each would make us meet again. */
export function forgottenScreen({ t }: BotContext): Screen {
  return { text: t('privacy-forgotten'), keyboard: new InlineKeyboard() }
}

function backToPrivacy({ t }: BotContext, keyboard: InlineKeyboard): InlineKeyboard {
  return keyboard.text(t('privacy-back'), privacyButton.data({}))
}
