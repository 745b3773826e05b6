// What a message changed is noted as one with the change, and with the words that tell of it: an update that comes again after a
// crash gets the same words, and changes nothing.

import type { InlineKeyboardButton } from '@grammyjs/types'
import { InlineKeyboard } from 'grammy'
import * as z from 'zod'
import type { Json } from '#db/schema/kinds.ts'
import { readState, writeState } from '#shop/conversation-state.ts'
import { inTx } from '#shop/transaction.ts'
import type { Around, TalkContext } from '../../context.ts'
import type { Screen } from '../../screen.ts'

const kept = z.object({
  update: z.int(),
  text: z.string(),
  buttons: z.array(z.array(z.custom<InlineKeyboardButton>())),
})

export function onceFor(ctx: TalkContext, { db, now }: Around, work: () => Screen): Screen {
  const key = `${ctx.chat?.id}/offers`
  const { update_id: update } = ctx.update
  return inTx(db, (tx) => {
    const before = kept.safeParse(readState(tx, key)).data
    if (before?.update === update) return { text: before.text, keyboard: new InlineKeyboard(before.buttons) }
    const screen = work()
    const buttons = screen.keyboard.inline_keyboard as unknown as Json
    writeState(tx, key, { update, text: screen.text, buttons }, now())
    return screen
  })
}
