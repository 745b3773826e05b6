// All that the bot can do, in the turn in which an update is offered to it: whoever takes it keeps it.

import type { MiddlewareFn } from 'grammy'
import { cartFeature } from './cart.ts'
import { catalogueFeature } from './catalogue.ts'
import { checkoutFeature, checkoutName } from './checkout.ts'
import { checkoutTalk } from './checkout-talk.ts'
import type { Around, BotContext } from './context.ts'
import { dialogueFeature, dialogueReplies, dialogueTalks } from './dialogue.ts'
import { answeringFeature } from './dialogue-answering.ts'
import { askingFeature } from './dialogue-asking.ts'
import { type Feature, tapsOf } from './feature.ts'
import { guestFeature } from './guest.ts'
import { helpFeature } from './help.ts'
import { inTurn } from './in-turn.ts'
import { inlineFeature } from './inline.ts'
import { languageFeature } from './language.ts'
import { leftoversFeature } from './leftovers.ts'
import { ordersFeature } from './orders.ts'
import { privacyFeature } from './privacy.ts'
import { productFeature } from './product.ts'
import { promoFeature, promoName, promoTalk } from './promo.ts'
import { referralsFeature } from './referrals.ts'
import { reviewReadingFeature } from './review-reading.ts'
import { reviewName, reviewsFeature, reviewTalk } from './reviews.ts'
import { searchFeature } from './search.ts'
import { joiningFeature } from './staff/joining.ts'
import { noticesFeature } from './staff/notices.ts'
import { orderCardFeature } from './staff/order-card.ts'
import { orderLookupFeature } from './staff/order-lookup.ts'
import { orderTalks } from './staff/order-talks.ts'
import { outboxFeature } from './staff/outbox.ts'
import { productFeatures, productTalks } from './staff/products/products.ts'
import { reviewDecidingFeature } from './staff/review-deciding.ts'
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
    ...[joiningFeature(around), orderCardFeature(around), orderLookupFeature(around)],
    ...[noticesFeature(around), outboxFeature(around)],
    ...productFeatures(around),
    ...[catalogueFeature(around), productFeature(around)],
    ...[cartFeature(around), promoFeature(around), ordersFeature(around), guestFeature(around)],
    ...[reviewsFeature(around), reviewReadingFeature(around), reviewDecidingFeature(around)],
    ...[languageFeature(around), helpFeature(around), privacyFeature(around)],
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
    ...productTalks(around),
    ...orderTalks(around),
    ...dialogueTalks(around),
  }
}
