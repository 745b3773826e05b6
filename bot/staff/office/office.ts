// The owner's office: one message whose screens lead into each other, questions below which one answers, and acts. Knows nothing of
// what it shows.
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { introduceAnew } from '../../introduction.ts'
import { showScreen } from '../../screen.ts'
import { enterTalk } from '../../talks.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { actButton, askButton, type Done, type OfficePart, type Scene, screenButton } from './parts.ts'
import { actAt, questionAt, screenAfter, screenAt } from './places.ts'
import { officeName, questionScreen } from './talk.ts'

type Parts = readonly OfficePart[]
/** Which screen it shows, and what becomes of words behind it. */
export type OfficeCommand = { command: string; place: string; words?: (scene: Scene, words: string) => Done }

export function officeFeature(around: Around, parts: Parts, commands: readonly OfficeCommand[]): Feature {
  const feature = new Feature()
  for (const { command, place, words: open } of commands) {
    onStaffCommand(feature, { command, around }, async (ctx, { staff, words }) => {
      const scene = { ctx, around, staff }
      const done = words === '' || open === undefined ? { show: place } : open(scene, words)
      await showDone(ctx, parts, scene, done)
    })
  }
  onStaffButton(feature, { button: screenButton, around }, async (ctx, staff, { place }) => {
    await showScreen(ctx, screenAt(parts, { ctx, around, staff }, place), around)
    return undefined
  })
  onStaffButton(feature, { button: askButton, around }, async (ctx, staff, { place }) => {
    await askAt(ctx, parts, { scene: { ctx, around, staff }, place })
    return undefined
  })
  onStaffButton(feature, { button: actButton, around }, async (ctx, staff, { place }) => {
    const scene = { ctx, around, staff }
    await showDone(ctx, parts, scene, await actAt(parts, scene, place))
    await introduceAnew(ctx, around)
    return undefined
  })
  return feature
}

async function showDone(ctx: BotContext, parts: Parts, scene: Scene, done: Done): Promise<void> {
  if ('ask' in done) await askAt(ctx, parts, { scene: { ...scene, carry: done.carry }, place: done.ask })
  else await showScreen(ctx, screenAfter(parts, scene, done), scene.around)
}

/** In the place of the screen whose button was tapped, else below everything. */
async function askAt(
  ctx: BotContext,
  parts: Parts,
  { scene, place }: { scene: Scene; place: string },
): Promise<void> {
  const screen = questionScreen(scene, questionAt(parts, scene, place))
  const question = await showScreen(ctx, screen, scene.around)
  await enterTalk(ctx, officeName, { about: { place, carry: scene.carry ?? null, questions: [question] } })
}
