// The first word to whoever presses START, and the way back to it from anywhere.
import { onButton } from './buttons.ts'
import type { Around } from './context.ts'
import { homeButton } from './doors.ts'
import { Feature } from './feature.ts'
import { homeScreen } from './home.ts'
import { sendScreen, showScreen } from './screen.ts'

export function startFeature(around: Around): Feature {
  const feature = new Feature()
  feature.chatType('private').command('start', async (ctx) => {
    await sendScreen(ctx, homeScreen(ctx, around), around)
  })
  onButton(feature, { button: homeButton, around }, async (ctx) => {
    await showScreen(ctx, homeScreen(ctx, around), around)
    return undefined
  })
  return feature
}
