// A product's card in the chat: one message, in which a colour brings its own photos.
import { countPieces } from '#shop/cart/cart-view.ts'
import { attempt } from '#shop/error.ts'
import { getProduct } from '#shop/products/product-view.ts'
import { readRating } from '#shop/reviews/review-list.ts'
import { readSettings } from '#shop/settings.ts'
import { inView } from '#shop/transaction.ts'
import { addCartDoor, catalogueKeyboard, type ProductPlace, productButton } from '../browsing.ts'
import { onButton } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { onLink } from '../deep-link.ts'
import { Feature } from '../feature.ts'
import { longestCaption, longestText, type Screen, sendScreen, showScreen } from '../screen.ts'
import { buy, buyButton } from './product-buying.ts'
import { readChoice } from './product-choice.ts'
import { keyboardOf } from './product-keyboard.ts'
import { wordsOf } from './product-words.ts'

export function productFeature(around: Around): Feature {
  const feature = new Feature()
  onLink(feature, 'product', async (ctx, id) => {
    await sendScreen(ctx, productScreen(ctx, around, firstSight(id)), around)
  })
  onButton(feature, { button: productButton, around }, async (ctx, place) => {
    await showScreen(ctx, productScreen(ctx, around, place), around)
    return undefined
  })
  onButton(feature, { button: buyButton, around }, async (ctx, wish) => {
    const note = buy(ctx, around, wish)
    await showScreen(ctx, productScreen(ctx, around, wish), around)
    return note
  })
  return feature
}

/** Nothing chosen, and the way back leads to its category. */
export function firstSight(id: number): ProductPlace {
  return { id, colour: undefined, variant: undefined, photo: 0, from: '' }
}

/** Of one that customers may not see it only says so. */
export function productScreen(ctx: BotContext, around: Around, wished: ProductPlace): Screen {
  return inView(around.db, () => screenOf(ctx, around, wished))
}

function screenOf(ctx: BotContext, around: Around, wished: ProductPlace): Screen {
  const { db } = around
  const found = attempt(() => getProduct(db, ctx.customer, wished.id, ctx.language))
  if (!found.ok) return { text: ctx.t('bot-product-gone'), keyboard: catalogueKeyboard(ctx) }
  const product = found.value
  const choice = readChoice(product, wished)
  const photos = (choice.colour ?? product).pictures
  const place = { ...wished, photo: wished.photo < photos.length ? wished.photo : 0 }
  const picture = photos[place.photo]?.hash
  const longest = picture === undefined ? longestText : longestCaption
  const { currency } = readSettings(db)
  const rating = readRating(db, product.id)
  const inCart = choice.variant === undefined ? 0 : countPieces(db, ctx.customer, choice.variant.id)
  const shown = { product, choice, place, photos: photos.length, reviews: rating.count }
  const keyboard = keyboardOf(ctx, { ...shown, currency, inCart })
  return {
    text: wordsOf(ctx, { product, choice, rating, currency, longest }),
    picture,
    keyboard: addCartDoor(keyboard, ctx, around),
  }
}
