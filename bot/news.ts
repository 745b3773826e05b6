// Broadcasts as a customer meets them: the doors below one, and the wish for no more: by the button below it, by /stop, by
// /privacy. News of one's own orders go on.
import { InlineKeyboard } from 'grammy'
import { getBroadcast } from '#shop/broadcast/broadcasts.ts'
import { attempt } from '#shop/error.ts'
import { wishesNews, wishNews } from '#shop/news-wish.ts'
import { onButton } from './buttons.ts'
import { showTop } from './catalogue/catalogue-screens.ts'
import type { Around, BotContext } from './context.ts'
import { unlessGone } from './editing.ts'
import { Feature } from './feature.ts'
import { homeScreen } from './home.ts'
import { newsWishButton, openDoorButton, previewed } from './news-doors.ts'
import { backToHelp } from './personal.ts'
import { type Screen, sendScreen, showScreen } from './screen.ts'
import { keyboardNow } from './staff/broadcast/message.ts'

export function newsFeature(around: Around): Feature {
  const { db, now } = around
  const feature = new Feature()
  feature.chatType('private').command('stop', async (ctx) => {
    wishNews(db, ctx.customer, false, now())
    await sendScreen(ctx, newsScreen(ctx, around), around)
  })
  onButton(feature, { button: openDoorButton, around }, async (ctx, { door }) => {
    await sendScreen(ctx, door === 0 ? homeScreen(ctx, around) : showTop(ctx, around, 1), around)
    return undefined
  })
  onButton(feature, { button: newsWishButton, around }, async (ctx, { wish, broadcast }) => {
    if (wish === previewed) return { text: ctx.t('news-previewed'), alert: true }
    if (wish !== undefined) wishNews(db, ctx.customer, wish !== 0, now())
    if (broadcast === 0) await showScreen(ctx, newsScreen(ctx, around), around)
    else await changeBelow(ctx, around, broadcast)
    if (wish === undefined || broadcast === 0) return undefined
    return { text: ctx.t(wish === 0 ? 'news-off-done' : 'news-on-done'), alert: wish === 0 }
  })
  return feature
}

/** The message stays as it is; of one that is gone nothing has to change. */
async function changeBelow(ctx: BotContext, around: Around, broadcastId: number): Promise<void> {
  const found = attempt(() => getBroadcast(around.db, broadcastId))
  if (!found.ok) return
  const keyboard = keyboardNow(around, ctx, { content: found.value.content, broadcastId })
  await unlessGone(() => ctx.editMessageReplyMarkup({ reply_markup: keyboard }))
}

function newsScreen(ctx: BotContext, { db }: Around): Screen {
  const { t, customer } = ctx
  const wishes = wishesNews(db, customer)
  const data = newsWishButton.data({ wish: wishes ? 0 : 1, broadcast: 0 })
  const keyboard = new InlineKeyboard().text(t(wishes ? 'news-off' : 'news-on'), data).row()
  return { text: t(wishes ? 'news-are-on' : 'news-are-off'), keyboard: backToHelp(ctx, keyboard) }
}
