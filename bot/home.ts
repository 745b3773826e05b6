// The first screen: the shop's name, picture and greeting, and the ways in.
import { InlineKeyboard } from 'grammy'
import { countPieces } from '#shop/cart/cart-view.ts'
import { textIn } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten, toCatalogue } from './browsing.ts'
import type { Around, BotContext, TalkContext } from './context.ts'
import { cartButton, helpButton, ordersButton } from './doors.ts'
import { escapeHtml } from './html.ts'
import { longestCaption, longestText, type Screen } from './screen.ts'

const longestName = 200

/** `news`: what just happened, below the greeting. */
export function homeScreen(ctx: BotContext, around: Around, news = ''): Screen {
  const { greeting, picture } = readSettings(around.db)
  const name = nameOfShop(ctx, around)
  const longest = picture === null ? longestText : longestCaption
  const words = shorten(textIn(greeting, ctx.language), longest - [...name, ...news].length - 4)
  const blocks = [`<b>${escapeHtml(name)}</b>`, escapeHtml(words), escapeHtml(news)]
  return {
    text: blocks.filter(Boolean).join('\n\n'),
    picture: picture ?? undefined,
    keyboard: homeKeyboard(ctx, around),
  }
}

export function nameOfShop({ language }: TalkContext, { db }: Around): string {
  return shorten(textIn(readSettings(db).shopName, language), longestName)
}

function homeKeyboard({ t, customer }: BotContext, { db, shopUrl }: Around): InlineKeyboard {
  const pieces = countPieces(db, customer)
  const keyboard = new InlineKeyboard()
  if (shopUrl !== undefined) keyboard.webApp(t('bot-open-shop'), shopUrl).row()
  return keyboard
    .text(t('bot-catalogue'), toCatalogue)
    .text(pieces === 0 ? t('cart-title') : t('cart-door', { pieces }), cartButton.data({}))
    .row()
    .text(t('home-orders'), ordersButton.data({ page: 1 }))
    .text(t('home-help'), helpButton.data({}))
}
