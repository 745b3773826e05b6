// Who it is that an update comes from, and in which language they are answered. Who writes to the bot becomes a customer; who
// only looks, or talks elsewhere in its hearing, is not written down. Staff who are back hear what they missed.
import type { User } from '@grammyjs/types'
import type { MiddlewareFn } from 'grammy'
import { anyone, type Staff } from '#shop/actor.ts'
import { meet, recognise } from '#shop/customers.ts'
import { languageOf } from '#shop/languages.ts'
import { spokenBy } from '#shop/spoken-language.ts'
import { findStaff } from '#shop/staff.ts'
import { tellMissed } from '#shop/stuck-messages.ts'
import type { Around, Person, TalkContext } from './context.ts'

/** Other bots, and what comes from nobody, go no further. */
export function introduction(around: Around): MiddlewareFn<TalkContext> {
  return async (ctx, next) => {
    const { from } = ctx
    if (from === undefined || from.is_bot) return
    const staff = findStaff(around.db, from.id)
    // Before they are met: until then it is known that they were away.
    if (staff !== undefined && isBack(ctx)) tellMissed(around.db, from.id, around.now())
    Object.assign(ctx, personOf(ctx, { from, staff }, around))
    await next()
  }
}

type Caller = { from: User; staff: Staff | undefined }

function personOf(ctx: TalkContext, { from, staff }: Caller, { db, now, translators }: Around): Person {
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ')
  const spoken = languageOf(from.language_code)
  const meeting = { telegramId: from.id, name, username: from.username, language: spoken }
  const known = isMeeting(ctx) ? meet(db, meeting, now()) : recognise(db, from.id)
  const language = spokenBy(db, known === undefined ? from.language_code : known.language)
  return { customer: known?.customer ?? anyone, staff, language, t: translators[language] }
}

/** Can be written to again: says something, or has unblocked the bot. */
function isBack({ chat, message, myChatMember }: TalkContext): boolean {
  if (chat?.type !== 'private') return false
  if (myChatMember !== undefined) return myChatMember.new_chat_member.status !== 'kicked'
  return message !== undefined
}

/** In private, or paying. That the bot was blocked is no word to it. */
function isMeeting({ chat, myChatMember, preCheckoutQuery, shippingQuery }: TalkContext): boolean {
  if (preCheckoutQuery !== undefined || shippingQuery !== undefined) return true
  return chat?.type === 'private' && myChatMember === undefined
}
