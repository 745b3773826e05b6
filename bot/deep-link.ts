// Links that open the bot at a place; what they carry is shop/deep-link.ts's affair.
import type { Composer } from 'grammy'
import { readDeepLink } from '#shop/deep-link.ts'
import type { BotContext, TalkContext } from './context.ts'

/** Calls for every link to a thing of this kind; other links go on to whoever knows them. */
export function onLink(
  feature: Composer<BotContext>,
  to: 'product' | 'category',
  opened: (ctx: BotContext, id: number) => Promise<void>,
): void {
  feature.chatType('private').command('start', async (ctx, next) => {
    const link = readDeepLink(ctx.match)
    if (link?.to === to) await opened(ctx, link.id)
    else await next()
  })
}

export function linkTo(ctx: TalkContext, payload: string): string {
  return `https://t.me/${ctx.me.username}?start=${payload}`
}

/** Lets somebody choose whom to send it to. Not by URLSearchParams: Telegram leaves its plus signs as they are. */
export function shareUrl(link: string, text: string): string {
  return `https://t.me/share/url?url=${encodeURIComponent(link)}&text=${encodeURIComponent(text)}`
}
