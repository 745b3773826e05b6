// The first word to whoever presses START, and the way back to it from anywhere.
import { Composer } from 'grammy'
import { onButton } from './buttons.ts'
import type { Around, BotContext } from './context.ts'
import { homeButton } from './doors.ts'
import { homeScreen } from './home.ts'
import { sendScreen, showScreen } from './screen.ts'

export function startFeature(around: Around): Composer<BotContext> {
  const feature = new Composer<BotContext>()
  feature.chatType('private').command('start', async (ctx) => {
    await sendScreen(ctx, homeScreen(ctx, around), around)
  })
  onButton(feature, { button: homeButton, around }, async (ctx) => {
    await showScreen(ctx, homeScreen(ctx, around), around)
    return undefined
  })
  return feature
}
