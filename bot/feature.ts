// One thing that the bot can do. Its buttons stand in a table together with those of all others, as a tap would else be offered
// to each feature in turn; everything else a feature hears in grammY's own ways.
import { Composer, type MiddlewareFn } from 'grammy'
import type { BotContext } from './context.ts'

/** False: the button cannot be read. */
export type Tapped = (ctx: BotContext, data: string) => Promise<boolean>

export class Feature extends Composer<BotContext> {
  /** By the name of the button. */
  readonly buttons = new Map<string, Tapped>()
}

/** A tap on a button of theirs; all else goes on. */
export function tapsOf(features: readonly Feature[]): MiddlewareFn<BotContext> {
  const known = new Map(features.flatMap(({ buttons }) => [...buttons]))
  return async (ctx, next) => {
    const { data } = ctx.callbackQuery ?? {}
    const tapped = data === undefined ? undefined : known.get(nameIn(data))
    if (data === undefined || tapped === undefined || !(await tapped(ctx, data))) await next()
  }
}

function nameIn(data: string): string {
  const end = data.indexOf(':')
  return end < 0 ? data : data.slice(0, end)
}
