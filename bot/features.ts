// All that the bot can do, in the turn in which an update is offered to it: whoever takes it keeps it.

import type { MiddlewareFn } from 'grammy'
import { cartFeature } from './cart/cart.ts'
import { promoFeature, promoName, promoTalk } from './cart/promo.ts'
import { catalogueFeature } from './catalogue/catalogue.ts'
import { inlineFeature } from './catalogue/inline.ts'
import { productFeature } from './catalogue/product.ts'
import { searchFeature } from './catalogue/search.ts'
import { checkoutFeature, checkoutName } from './checkout/checkout.ts'
import { checkoutTalk } from './checkout/checkout-talk.ts'
import type { Around, BotContext } from './context.ts'
import { dialogueFeature, dialogueReplies, dialogueTalks } from './dialogue/dialogue.ts'
import { answeringFeature } from './dialogue/dialogue-answering.ts'
import { askingFeature } from './dialogue/dialogue-asking.ts'
import { type Feature, tapsOf } from './feature.ts'
import { helpFeature } from './help.ts'
import { inTurn } from './in-turn.ts'
import { languageFeature } from './language.ts'
import { leftoversFeature } from './leftovers.ts'
import { newsFeature } from './news.ts'
import { guestFeature } from './orders/guest.ts'
import { ordersFeature } from './orders/orders.ts'
import { privacyFeature } from './privacy.ts'
import { referralsFeature } from './referrals.ts'
import { reviewReadingFeature } from './reviews/review-reading.ts'
import { reviewName, reviewsFeature, reviewTalk } from './reviews/reviews.ts'
import { staffFeatures, staffTalks } from './staff/features.ts'
import { startFeature } from './start.ts'
import { type TalkKind, talksFeature } from './talks.ts'

export function features(around: Around): MiddlewareFn<BotContext> {
  const offered = offeredIn(around)
  return inTurn(
    // What is shared through the bot into its own chat is nobody's answer.
    inlineFeature(around),
    // An answer by Telegram's reply is for the shop, or for the customer, also in the middle of a talk.
    dialogueReplies(around),
    talksFeature(around, talks(around)),
    tapsOf(offered),
    ...offered.map((one) => one.middleware()),
  )
}

function offeredIn(around: Around): Feature[] {
  return [
    ...staffFeatures(around),
    ...[catalogueFeature(around), productFeature(around)],
    ...[cartFeature(around), promoFeature(around), ordersFeature(around), guestFeature(around)],
    ...[reviewsFeature(around), reviewReadingFeature(around)],
    ...[languageFeature(around), helpFeature(around), privacyFeature(around), newsFeature(around)],
    ...[askingFeature(around), answeringFeature(around)],
    // Takes every word in a customer's own topic.
    dialogueFeature(around),
    // Takes every button of a talk that is over.
    checkoutFeature(around),
    // Only notes whose link a /start came by.
    referralsFeature(around),
    // Takes every /start whose link nobody before it knew.
    startFeature(around),
    // Takes every text that was not meant for somebody before it.
    searchFeature(around),
    leftoversFeature(around),
  ]
}

function talks(around: Around): Record<string, TalkKind> {
  return {
    [checkoutName]: checkoutTalk(around),
    [promoName]: promoTalk(around),
    [reviewName]: reviewTalk(around),
    ...staffTalks(around),
    ...dialogueTalks(around),
  }
}
