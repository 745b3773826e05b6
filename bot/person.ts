// Who it is that an update comes from, and in which language they are answered. Who writes to the bot becomes a customer; who
// only looks, or talks elsewhere in its hearing, is not written down.
import type { User } from '@grammyjs/types'
import type { Middleware } from 'grammy'
import { anyone } from '#shop/actor.ts'
import { findCustomer, meetCustomer } from '#shop/customers.ts'
import { languageOf } from '#shop/languages.ts'
import { spokenBy, spokenWith } from '#shop/spoken-language.ts'
import { findStaff } from '#shop/staff.ts'
import type { Around, Person, TalkContext } from './context.ts'

/** Whose update is being worked on now; each does one thing at a time. */
const present = new WeakMap<Around, Map<number, Person>>()

/** Other bots, and what comes from nobody, go no further. */
export function introduction(around: Around): Middleware<TalkContext> {
  const here = new Map<number, Person>()
  present.set(around, here)
  return async (ctx, next) => {
    const { from } = ctx
    if (from === undefined || from.is_bot) return
    const person = personOf(ctx, from, around)
    Object.assign(ctx, person)
    here.set(from.id, person)
    try {
      await next()
    } finally {
      here.delete(from.id)
    }
  }
}

/** Inside a talk, whose every answer so far passes by again: whoever it is was looked up when the update came. */
export function reintroduction(around: Around): Middleware<TalkContext> {
  return async (ctx, next) => {
    const { from } = ctx
    if (from === undefined) return
    Object.assign(ctx, present.get(around)?.get(from.id) ?? personOf(ctx, from, around))
    await next()
  }
}

function personOf(ctx: TalkContext, from: User, { db, now, translators }: Around): Person {
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ')
  const spoken = languageOf(from.language_code)
  const meeting = { telegramId: from.id, name, username: from.username, language: spoken }
  const known = isMeeting(ctx) ? meetCustomer(db, meeting, now()) : findCustomer(db, from.id)
  const language = known === undefined ? spokenBy(db, from.language_code) : spokenWith(db, known)
  return { customer: known ?? anyone, staff: findStaff(db, from.id), language, t: translators[language] }
}

/** In private, or paying. That the bot was blocked is no word to it. */
function isMeeting({ chat, myChatMember, preCheckoutQuery, shippingQuery }: TalkContext): boolean {
  if (preCheckoutQuery !== undefined || shippingQuery !== undefined) return true
  return chat?.type === 'private' && myChatMember === undefined
}
