// Links that bring people: where somebody came from is remembered on the way to the greeting, and /invite shows customers a link
// of their own. Never keeps anybody from being greeted.
import { InlineKeyboard } from 'grammy'
import { readReferralPayload, referralPayload } from '#shop/deep-link.ts'
import { countInvited, noteArrival, ownTag } from '#shop/referrals.ts'
import { shorten } from './browsing.ts'
import type { Around, BotContext } from './context.ts'
import { linkTo, shareUrl } from './deep-link.ts'
import { homeButton } from './doors.ts'
import { Feature } from './feature.ts'
import { nameOfShop } from './home.ts'
import { type Screen, sendScreen } from './screen.ts'

/** As a link it is several times as long. */
const longestName = 60

export function referralsFeature(around: Around): Feature {
  const feature = new Feature()
  const privately = feature.chatType('private')
  privately.command('start', async (ctx, next) => {
    const tag = readReferralPayload(ctx.match)
    if (tag !== undefined) noteArrival(around.db, ctx.customer, tag)
    await next()
  })
  privately.command('invite', async (ctx) => {
    await sendScreen(ctx, inviteScreen(ctx, around), around)
  })
  return feature
}

/** A tap on the link copies it: whoever reads this is here already. */
function inviteScreen(ctx: BotContext, around: Around): Screen {
  const { t, customer } = ctx
  const link = linkTo(ctx, referralPayload(ownTag(customer)))
  const shop = shorten(nameOfShop(ctx, around), longestName)
  const keyboard = new InlineKeyboard()
    .url(t('invite-share'), shareUrl(link, t('invite-text', { shop })))
    .row()
    .text(t('help-home'), homeButton.data({}))
  const words = [
    `<b>${t('invite-title')}</b>`,
    t('invite-words'),
    `<code>${link}</code>`,
    t('invite-came', { count: countInvited(around.db, customer) }),
  ]
  return { text: words.join('\n\n'), keyboard }
}
