// Inviting by a link: as whom and for how long, then the link itself with the words to send it with. It is shown once, as the shop
// keeps no more of it than what it is known by.
import { createHmac } from 'node:crypto'
import { InlineKeyboard } from 'grammy'
import { type Role, roles } from '#db/schema/kinds.ts'
import { allowAll, type Staff } from '#shop/actor.ts'
import { invite } from '#shop/invitations.ts'
import type { Around, BotContext } from '../../context.ts'
import { linkTo, shareUrl } from '../../deep-link.ts'
import { nameOfShop } from '../../home.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { hashOfToken, joinPayload } from '../joining.ts'
import { inviteButton, linkButton, teamButton } from './team-buttons.ts'
import { rolesWords, untilWords } from './team-screens.ts'

const dayMs = 24 * 3_600_000
const validities = [1, 3, 7, 30]
const inRow = 2

export function inviteScreen(
  ctx: BotContext,
  { db, now }: Around,
  { staff, days }: Pick<Wish, 'staff' | 'days'>,
): Screen {
  allowAll(db, staff, 'staff.edit')
  const { t } = ctx
  const keyboard = new InlineKeyboard()
  for (const [index, role] of roles.entries()) {
    if (index > 0 && index % inRow === 0) keyboard.row()
    keyboard.text(
      t('team-invite-as', { role: t(`staff-role-${role}`) }),
      linkButton.data({ days, at: now(), role }),
    )
  }
  keyboard.row()
  for (const one of validities) {
    keyboard.text(
      `${one === days ? '✓ ' : ''}${t('team-days', { days: one })}`,
      inviteButton.data({ days: one }),
    )
  }
  keyboard.row().text(t('team-back'), teamButton.data({ page: 1 }))
  const words = [`<b>${t('team-invite-title')}</b>`, rolesWords(ctx), t('team-invite-how', { days })]
  return { text: words.join('\n\n'), keyboard }
}

type Wish = { staff: Staff; role: Role; days: number; at: number }

export function linkScreen(ctx: BotContext, around: Around, wish: Wish): Screen {
  const { t } = ctx
  const { staff, role, days } = wish
  const token = tokenFor(around, wish)
  const expiresAt = around.now() + days * dayMs
  invite(around.db, staff, { role, tokenHash: hashOfToken(token), expiresAt }, around.now())
  const link = linkTo(ctx, joinPayload(token))
  const shop = nameOfShop(ctx, around)
  const text = t('team-share-words', { shop, role: t(`staff-role-${role}`) })
  const keyboard = new InlineKeyboard()
    .url(t('team-share'), shareUrl(link, text))
    .copyText(t('team-copy'), link)
    .row()
    .text(t('team-back'), teamButton.data({ page: 1 }))
  const made = { role: t(`staff-role-${role}`), at: untilWords(ctx, around, expiresAt) }
  const words = [
    `<b>${t('team-link-title', made)}</b>`,
    `<code>${link}</code>`,
    t('team-link-how'),
    escapeHtml(text),
  ]
  return { text: words.join('\n\n'), keyboard }
}

/** The same for two taps on one button; nobody without the shop's secret can tell it. */
function tokenFor({ secret }: Around, { staff, role, days, at }: Wish): string {
  const wish = `invitation ${staff.id} ${role} ${days} ${at}`
  return createHmac('sha256', secret).update(wish).digest('base64url').slice(0, 24)
}
