// One product as it is found and shared in any chat: with its photo, which Telegram has already or fetches from us, else as an
// article.
import type { InlineQueryResult, InlineQueryResultArticle } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import type { Db } from '#db/open.ts'
import { anyone } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { formatMoney } from '#shop/money.ts'
import { pictureUrl, widthFor } from '#shop/picture-widths.ts'
import type { PictureView, ProductCard } from '#shop/products/product-card.ts'
import { getProduct, type ProductView } from '#shop/products/product-view.ts'
import { readRating } from '#shop/reviews/review-list.ts'
import { readSettings } from '#shop/settings.ts'
import { findTelegramFile } from '#shop/telegram-files.ts'
import { shorten } from '../browsing.ts'
import type { Around, BotContext } from '../context.ts'
import { linkTo } from '../deep-link.ts'
import { readChoice } from './product-choice.ts'
import { wordsOf } from './product-words.ts'

/** A product of a list, and all of it. */
export type Found = { card: ProductCard; product: ProductView }

/** As much as one reads of something that somebody else has sent. */
const longestWords = 400
const longestTitle = 100
const photoWidth = 1280
const thumbnailWidth = 320

/** Nothing where it went off sale a moment ago. */
export function readFound({ language }: BotContext, db: Db, card: ProductCard): Found[] {
  const product = attempt(() => getProduct(db, anyone, card.id, language))
  return product.ok ? [{ card, product: product.value }] : []
}

export function resultOf(ctx: BotContext, around: Around, found: Found): InlineQueryResult {
  const photo = photoOf(ctx, around, found)
  if (photo === undefined) return articleOf(ctx, around, found)
  return {
    type: 'photo',
    ...photo,
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

function photoOf(ctx: BotContext, around: Around, { card: { picture } }: Found) {
  if (picture === null) return undefined
  const known = findTelegramFile(around.db, { hash: picture.hash, botId: ctx.me.id })
  if (known !== undefined) return { photo_file_id: known }
  const photo = onTheWeb(around, picture, photoWidth)
  const thumbnail = onTheWeb(around, picture, thumbnailWidth)
  if (photo === undefined || thumbnail === undefined) return undefined
  return {
    photo_url: photo.url,
    photo_width: photo.width,
    photo_height: photo.height,
    thumbnail_url: thumbnail.url,
  }
}

function thumbnailOf(around: Around, { card: { picture } }: Found) {
  const thumbnail = picture === null ? undefined : onTheWeb(around, picture, thumbnailWidth)
  if (thumbnail === undefined) return {}
  const { url, width, height } = thumbnail
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height }
}

/** As JPEG, which is all Telegram takes here. It fetches it by itself, so only an https address is one to fetch from. */
function onTheWeb({ shopUrl }: Around, picture: PictureView, wanted: number) {
  if (shopUrl === undefined) return undefined
  const width = widthFor(picture, wanted)
  return {
    url: new URL(pictureUrl(picture, width, 'jpg'), shopUrl).href,
    width,
    height: Math.round((picture.height * width) / picture.width),
  }
}
