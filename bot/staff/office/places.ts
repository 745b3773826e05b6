// Finds what stands at a place of the office. Whether the person may see it, the rules say each time.
import { allowAll, reachOf } from '#shop/actor.ts'
import { ShopError } from '#shop/error.ts'
import { listSetup } from '#shop/setting-up/checklist.ts'
import type { Screen } from '../../screen.ts'
import { type Done, type OfficePart, type Question, type Scene, toScreen } from './parts.ts'

type Parts = readonly OfficePart[]
type Shown = Extract<Done, { show: string }>

export function screenAt(parts: Parts, scene: Scene, place: string): Screen {
  const { made, about } = findAt(parts, scene, { place, of: ({ screens }) => screens })
  return made(scene, ...about)
}

/** The news stands above it; below, as long as the shop is not ready to open, the way on. */
export function screenAfter(parts: Parts, scene: Scene, { show, news }: Shown): Screen {
  const screen = screenAt(parts, scene, show)
  if (news === undefined) return screen
  const left = countLeft(scene)
  if (left > 0) screen.keyboard.row().text(scene.ctx.t('setup-door', { count: left }), toScreen('setup'))
  return { ...screen, text: `${news}\n\n${screen.text}` }
}

/** Steps to an open shop, for whoever may take them. */
function countLeft({ around: { db }, staff }: Scene): number {
  if (reachOf(db, staff, 'settings.edit') !== 'all') return 0
  return listSetup(db, staff).filter(({ isNeeded, isDone }) => isNeeded && !isDone).length
}

export function questionAt(parts: Parts, scene: Scene, place: string): Question {
  const { made, about } = findAt(parts, scene, { place, of: ({ questions }) => questions })
  return made(scene, ...about)
}

export async function actAt(parts: Parts, scene: Scene, place: string): Promise<Done> {
  const { made, about } = findAt(parts, scene, { place, of: ({ acts }) => acts })
  return await made(scene, ...about)
}

type Wanted<Made> = { place: string; of: (part: OfficePart) => Record<string, Made> }

/** Throws `not-found` for a place that is none, or no more. */
function findAt<Made>(parts: Parts, { around, staff }: Scene, { place, of }: Wanted<Made>) {
  const [name = '', ...about] = place.split('.')
  const part = parts.find((one) => Object.hasOwn(of(one), name))
  const made = part && of(part)[name]
  if (part === undefined || made === undefined) throw new ShopError('not-found')
  allowAll(around.db, staff, part.permission)
  return { made, about }
}
