// Commands and buttons of whoever works in the shop. To everybody else the command does not exist: what they wrote is taken
// as any other words. What the rules refuse is said in words. Never decides what a role may do.
import type { Staff } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { type Note, onButton, refusalWords } from '../buttons.ts'
import type { Button } from '../callback-data.ts'
import type { Around, BotContext } from '../context.ts'
import type { Feature } from '../feature.ts'
import { speechIn } from './staff-speech.ts'

export type AtWork = { staff: Staff; words: string }
type Place = { around: Around; inGroups?: boolean }

/** `words`: what stands behind the command. */
export function onStaffCommand(
  feature: Feature,
  { command, around, inGroups = false }: Place & { command: string },
  work: (ctx: BotContext, at: AtWork) => Promise<unknown>,
): void {
  feature.command(command, async (ctx, next) => {
    const { staff, chat } = ctx
    if (staff === undefined || (!inGroups && chat.type !== 'private')) return await next()
    try {
      await work(ctx, { staff, words: ctx.match.trim() })
    } catch (error) {
      if (!(error instanceof ShopError)) throw error
      await ctx.reply(refusalWords(speechIn(ctx, around), around.db, error))
    }
  })
}

export function onStaffButton<V>(
  feature: Feature,
  { button, ...place }: Place & { button: Button<V> },
  work: (ctx: BotContext, staff: Staff, values: V) => Promise<Note | undefined>,
): void {
  onButton(feature, { button, ...place }, async (ctx, values) => {
    if (ctx.staff === undefined) throw new ShopError('not-allowed')
    return await work(ctx, ctx.staff, values)
  })
}
