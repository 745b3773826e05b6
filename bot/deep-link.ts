// Links that open the bot at a place: `t.me/<bot>?start=p_12` is product 12, `c_5` category 5, `catalogue` the catalogue.
// The ids are those of the database, in decimal, so that a link outlives any change of title.
import type { Composer } from 'grammy'
import type { BotContext } from './context.ts'

/** Calls for every link `<letter>_<id>`; other links go on to whoever knows them. */
export function onLink(
  feature: Composer<BotContext>,
  letter: 'p' | 'c',
  opened: (ctx: BotContext, id: number) => Promise<void>,
): void {
  const form = new RegExp(`^${letter}_(\\d{1,15})$`)
  feature.chatType('private').command('start', async (ctx, next) => {
    const id = form.exec(ctx.match)?.[1]
    if (id === undefined) await next()
    else await opened(ctx, Number(id))
  })
}

export function linkTo(ctx: BotContext, payload: string): string {
  return `https://t.me/${ctx.me.username}?start=${payload}`
}
