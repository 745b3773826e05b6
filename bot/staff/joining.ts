// Links that let somebody into the staff: an owner's invitation, and the claim of a shop that nobody owns yet. What a link is
// worth, the rules decide.
import { createHash } from 'node:crypto'
import { roleOf } from '#shop/actor.ts'
import { attempt } from '#shop/error.ts'
import { acceptInvitation } from '#shop/invitations.ts'
import { refusalWords } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { Feature } from '../feature.ts'
import { staffWords } from '../help.ts'
import { nameOfShop } from '../home.ts'
import { escapeHtml } from '../html.ts'

const form = /^join_([\w-]{16,59})$/

export const joinPayload = (token: string) => `join_${token}`
/** All that the shop keeps of a link. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex')

export function joiningFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').command('start', async (ctx, next) => {
    const token = form.exec(ctx.match)?.[1]
    if (token === undefined) return await next()
    await ctx.reply(join(ctx, around, token), { parse_mode: 'HTML' })
  })
  return feature
}

/** The words to whoever opened the link. */
function join(ctx: BotContext, around: Around, token: string): string {
  const { db, now } = around
  const { t, from } = ctx
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ')
  const person = { tokenHash: hashOfToken(token), telegramId: from?.id ?? 0, name }
  const joined = attempt(() => acceptInvitation(db, person, now()))
  if (!joined.ok) return escapeHtml(refusalWords(ctx, db, joined))
  ctx.staff = joined.value
  const role = roleOf(db, joined.value)
  const shop = escapeHtml(nameOfShop(ctx, around))
  const welcome =
    role === 'owner' ? t('join-owner', { shop }) : t('join-staff', { shop, role: t(`staff-role-${role}`) })
  return [welcome, ...staffWords(ctx, around)].join('\n\n')
}
