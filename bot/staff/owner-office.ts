// The owner's office as a whole: what is in it, and the commands that open it.
import type { Around } from '../context.ts'
import type { Feature } from '../feature.ts'
import type { TalkKind } from '../talks.ts'
import { officeFeature } from './office/office.ts'
import { officeName, officeTalk } from './office/talk.ts'
import { pagesPart } from './pages/pages.ts'
import { openPromoLine } from './promos/promo-changes.ts'
import { promosPart } from './promos/promos.ts'
import { notifyPart } from './settings/notify-part.ts'
import { settingsPart } from './settings/settings.ts'

const parts = [settingsPart, notifyPart, promosPart, pagesPart]
const commands = [
  { command: 'settings', place: 'menu' },
  { command: 'setup', place: 'setup' },
  { command: 'pages', place: 'pages' },
  { command: 'promo', place: 'promos', words: openPromoLine },
]

export function ownerOfficeFeature(around: Around): Feature {
  return officeFeature(around, parts, commands)
}

export function ownerOfficeTalks(around: Around): Record<string, TalkKind> {
  return { [officeName]: officeTalk(around, parts) }
}
