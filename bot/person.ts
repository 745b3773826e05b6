// Who it is that an update comes from, and in which language they are answered.
import type { Middleware } from 'grammy'
import { meetCustomer } from '#shop/customers.ts'
import { languageOf } from '#shop/languages.ts'
import { spokenWith } from '#shop/spoken-language.ts'
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
    ctx.customer = meetCustomer(db, meeting, now())
    ctx.staff = findStaff(db, from.id)
    ctx.language = spokenWith(db, ctx.customer)
    ctx.t = translators[ctx.language]
    await next()
  }
}
