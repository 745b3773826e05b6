// Which product a message is about that somebody answers: the buttons below it tell. A list is about none.
import type { InlineKeyboardButton, Message } from '@grammyjs/types'
import type { OfferRef } from '#shop/cart/offer-line.ts'
import { productButton } from '../../browsing.ts'
import { buyButton } from '../../catalogue/product-buying.ts'
import {
  productActButton,
  productFieldButton,
  productPreviewButton,
  productSheetButton,
} from './product-buttons.ts'

type About = { product: number; variant?: number | undefined }

/** Only the bot's own messages count: what others write below theirs says nothing. */
export function findAnswered(message: Message | undefined, botId: number): OfferRef | undefined {
  const answered = message?.reply_to_message
  if (answered === undefined || (answered.from?.id !== botId && answered.via_bot?.id !== botId))
    return undefined
  const about = (answered.reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((button) => aboutIn(button) ?? [])
  const products = new Set(about.map(({ product }) => product))
  const variants = new Set(about.flatMap(({ variant }) => variant ?? []))
  const [productId] = products
  const [variantId] = variants
  if (productId === undefined || products.size > 1) return undefined
  return variantId !== undefined && variants.size === 1 ? { variantId } : { productId }
}

function aboutIn(button: InlineKeyboardButton): About | undefined {
  if ('url' in button) {
    const id = /^https:\/\/t\.me\/\w+\?start=p_(\d{1,15})$/.exec(button.url)?.[1]
    return id === undefined ? undefined : { product: Number(id) }
  }
  const data = 'callback_data' in button ? button.callback_data : ''
  const bought = buyButton.read(data)
  if (bought !== undefined) return { product: bought.id, variant: bought.variant }
  const card = productButton.read(data) ?? productPreviewButton.read(data)
  if (card !== undefined) return { product: card.id }
  const acted = productActButton.read(data) ?? productFieldButton.read(data)
  if (acted !== undefined) return { product: acted.product }
  const shown = productSheetButton.read(data)
  return shown && { product: shown.product }
}
