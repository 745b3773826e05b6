// The catalogue in the chat: its categories, and the products of one, page by page in one message.
import { allButton, catalogueKeyboard, categoryButton } from '../browsing.ts'
import { onButton } from '../buttons.ts'
import type { Around, BotContext } from '../context.ts'
import { onLink } from '../deep-link.ts'
import { Feature } from '../feature.ts'
import { type Screen, sendScreen, showScreen } from '../screen.ts'
import { showAll, showCategory, showTop } from './catalogue-screens.ts'

export function catalogueFeature(around: Around): Feature {
  const feature = new Feature()
  const privately = feature.chatType('private')
  privately.command('catalogue', async (ctx) => {
    await sendScreen(ctx, showTop(ctx, around, 1), around)
  })
  privately.command('start', async (ctx, next) => {
    if (ctx.match !== 'catalogue') await next()
    else await sendScreen(ctx, showTop(ctx, around, 1), around)
  })
  onLink(feature, 'category', async (ctx, id) => {
    await sendScreen(ctx, showCategory(ctx, around, { id, page: 1 }) ?? goneScreen(ctx), around)
  })
  onButton(feature, { button: categoryButton, around }, async (ctx, place) => {
    const screen = place.id === 0 ? showTop(ctx, around, place.page) : showCategory(ctx, around, place)
    await showScreen(ctx, screen ?? goneScreen(ctx), around)
    return undefined
  })
  onButton(feature, { button: allButton, around }, async (ctx, { page }) => {
    await showScreen(ctx, showAll(ctx, around, page), around)
    return undefined
  })
  return feature
}

function goneScreen(ctx: BotContext): Screen {
  return { text: ctx.t('bot-category-gone'), keyboard: catalogueKeyboard(ctx) }
}
