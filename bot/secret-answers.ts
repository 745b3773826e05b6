// Answers that must not be written down anywhere, not even for the moment in which an update is kept until it is done. One that a
// crash cuts off is asked for again.
import type { Update } from '@grammyjs/types'
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import { readState } from '#shop/conversation-state.ts'
import type { Around } from './context.ts'
import { privateTalkKey } from './talks.ts'

export const backupTalkName = 'backup-passphrase'

type Keeping = Pick<Around, 'db' | 'now'>

const named = z.object({ name: z.string() })
const command = /^\/backup\b/

/** Chats that were asked a moment ago: the talk itself is noted only when the update that began it is done. */
const askedJustNow = new WeakMap<Db, Map<number, number>>()
const momentMs = 60_000

/** To be called before the question is sent. */
export function expectSecret({ db, now }: Keeping, chatId: number): void {
  const asked = askedJustNow.get(db) ?? new Map<number, number>()
  askedJustNow.set(db, asked.set(chatId, now()))
}

/** Those that may be kept until they are done. */
export function withoutSecrets({ db, now }: Keeping, updates: readonly Update[]): Update[] {
  const asked = new Set<number>()
  return updates.filter(({ message }) => {
    if (message === undefined || message.chat.type !== 'private') return true
    const { id } = message.chat
    const isSecret = asked.has(id) || isAskedFor(db, id) || isAskedJustNow(db, id, now())
    // Whoever has just written the command may have written the answer behind it, unasked.
    if (command.test(message.text ?? '')) asked.add(id)
    return !isSecret && !asked.has(id)
  })
}

function isAskedJustNow(db: Db, chatId: number, now: number): boolean {
  const at = askedJustNow.get(db)?.get(chatId)
  return at !== undefined && Math.abs(now - at) < momentMs
}

function isAskedFor(db: Db, chatId: number): boolean {
  return named.safeParse(readState(db, privateTalkKey(chatId))).data?.name === backupTalkName
}
