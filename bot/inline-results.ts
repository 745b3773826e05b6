// One product as it is found and shared in any chat: with its photo where Telegram has it already, else as an article.
import type { InlineQueryResult, InlineQueryResultArticle } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import type { Db } from '#db/open.ts'
import { anyone } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { formatMoney } from '#shop/money.ts'
import type { ProductCard } from '#shop/product-card.ts'
import { getProduct, type ProductView } from '#shop/product-view.ts'
import { readRating } from '#shop/review-list.ts'
import { readSettings } from '#shop/settings.ts'
import { findTelegramFile } from '#shop/telegram-files.ts'
import { shorten } from './browsing.ts'
import type { Around, BotContext } from './context.ts'
import { linkTo } from './deep-link.ts'
import { readChoice } from './product-choice.ts'
import { wordsOf } from './product-words.ts'

/** A product of a list, and all of it. */
export type Found = { card: ProductCard; product: ProductView }

/** As much as one reads of something that somebody else has sent. */
const longestWords = 400
const longestTitle = 100

/** Nothing where it went off sale a moment ago. */
export function readFound({ language }: BotContext, db: Db, card: ProductCard): Found[] {
  const product = attempt(() => getProduct(db, anyone, card.id, language))
  return product.ok ? [{ card, product: product.value }] : []
}

export function resultOf(ctx: BotContext, around: Around, found: Found): InlineQueryResult {
  const { picture } = found.card
  const known = picture && findTelegramFile(around.db, { hash: picture.hash, botId: ctx.me.id })
  if (!known) return articleOf(ctx, around, found)
  return {
    type: 'photo',
    photo_file_id: known,
    ...faceOf(ctx, around, found),
    caption: messageOf(ctx, around, found),
    parse_mode: 'HTML',
  }
}

export function articleOf(ctx: BotContext, around: Around, found: Found): InlineQueryResultArticle {
  return {
    type: 'article',
    ...faceOf(ctx, around, found),
    ...thumbnailOf(around, found),
    input_message_content: {
      message_text: messageOf(ctx, around, found),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  }
}

function faceOf(ctx: BotContext, { db }: Around, { card }: Found) {
  const { t, language } = ctx
  const price = formatMoney(card.fromPriceMinor, readSettings(db).currency, language)
  const shown = card.toPriceMinor > card.fromPriceMinor ? t('price-from', { price }) : price
  return {
    id: `p_${card.id}`,
    title: shorten(card.title, longestTitle),
    description: `${shown} · ${t(`availability-${card.availability}`)}`,
    reply_markup: new InlineKeyboard().url(t('inline-open'), linkTo(ctx, `p_${card.id}`)),
  }
}

function messageOf(ctx: BotContext, { db }: Around, { product }: Found): string {
  const choice = readChoice(product, { colour: undefined, variant: undefined })
  const rating = readRating(db, product.id)
  return wordsOf(ctx, { product, choice, rating, currency: readSettings(db).currency, longest: longestWords })
}

/** Telegram fetches it from us: only an https address is one to fetch from. */
function thumbnailOf({ shopUrl }: Around, { card: { picture } }: Found) {
  if (shopUrl === undefined || picture === null) return {}
  const { hash, width, height } = picture
  return {
    thumbnail_url: new URL(`/images/${hash}`, shopUrl).href,
    thumbnail_width: width,
    thumbnail_height: height,
  }
}
