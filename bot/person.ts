// Who it is that an update comes from, and in which language they are answered. Who writes to the bot becomes a customer; who
// only looks, or talks elsewhere in its hearing, is not written down.
import type { Middleware } from 'grammy'
import { anyone } from '#shop/actor.ts'
import { findCustomer, meetCustomer } from '#shop/customers.ts'
import { languageOf } from '#shop/languages.ts'
import { spokenBy, spokenWith } from '#shop/spoken-language.ts'
import { findStaff } from '#shop/staff.ts'
import type { Around, TalkContext } from './context.ts'

/** Other bots, and what comes from nobody, go no further. */
export function introduction({ db, now, translators }: Around): Middleware<TalkContext> {
  return async (ctx, next) => {
    const { from } = ctx
    if (from === undefined || from.is_bot) return
    const name = [from.first_name, from.last_name].filter(Boolean).join(' ')
    const meeting = {
      telegramId: from.id,
      name,
      username: from.username,
      language: languageOf(from.language_code),
    }
    const known = isMeeting(ctx) ? meetCustomer(db, meeting, now()) : findCustomer(db, from.id)
    ctx.customer = known ?? anyone
    ctx.staff = findStaff(db, from.id)
    ctx.language = known === undefined ? spokenBy(db, from.language_code) : spokenWith(db, known)
    ctx.t = translators[ctx.language]
    await next()
  }
}

/** In private, or paying. That the bot was blocked is no word to it. */
function isMeeting({ chat, myChatMember, preCheckoutQuery, shippingQuery }: TalkContext): boolean {
  if (preCheckoutQuery !== undefined || shippingQuery !== undefined) return true
  return chat?.type === 'private' && myChatMember === undefined
}
