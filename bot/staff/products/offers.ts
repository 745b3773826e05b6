// /stock, /price and /status: what staff change of single things, by article, by number, behind a reply to a card, or as a list
// from their notes. Without any of these it is asked for, and the next message is the answer.
import { allow } from '#shop/actor.ts'
import { offerCommands } from '#shop/cart/offer-line.ts'
import { getVariant } from '#shop/cart/offers.ts'
import { ShopError } from '#shop/error.ts'
import type { Around } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { sendScreen, showScreen } from '../../screen.ts'
import { enterTalk } from '../../talks.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { findAnswered } from './answered-product.ts'
import { applied } from './offer-applying.ts'
import { offersName } from './offers-talk.ts'
import { offerButton } from './product-buttons.ts'

export function offersFeature(around: Around): Feature {
  const feature = new Feature()
  for (const command of offerCommands) {
    onStaffCommand(feature, { command, around }, async (ctx, { staff, words: text }) => {
      allow(around.db, staff, 'stock.edit')
      const standing = findAnswered(ctx.message, ctx.me.id)
      if (text === '')
        return await enterTalk(ctx, offersName, { about: { command, standing: standing ?? null } })
      await sendScreen(ctx, applied(ctx, around, { staff, command, text, standing }), around)
    })
  }
  onStaffButton(
    feature,
    { button: offerButton, around },
    async (ctx, staff, { variant, stock, value, ...at }) => {
      const command = offerCommands[at.command]
      if (command === undefined) throw new ShopError('invalid-input')
      // Two taps on `+5` are one: the second one sees another figure.
      if (getVariant(around.db, staff, variant).stock !== (stock ?? null))
        throw new ShopError('changed-meanwhile')
      const wish = { staff, command, text: value, standing: { variantId: variant } }
      await showScreen(ctx, applied(ctx, around, wish), around)
      return undefined
    },
  )
  return feature
}
