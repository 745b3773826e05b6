// What became of an order so far, a line for each step: what, who, when. The newest always stand there.
import type { Language } from '#db/schema/kinds.ts'
import type { Translate } from '#locales/translator.ts'
import { formatMoment } from '#locales/wording.ts'
import type { CardStep, OrderCard } from '#shop/orders/order-card.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml, shownLength } from '../../html.ts'

export type Telling = { t: Translate; language: Language; timeZone: string }

const longestHistory = 600
const longestNote = 300
const longestName = 40

export function historyWords(telling: Telling, { history, createdAt }: OrderCard): string[] {
  const steps = history.filter(({ from }) => from !== null)
  const lines = steps.map((step, index) => stepWords(telling, step, steps[index - 1]?.at ?? createdAt))
  let room = longestHistory
  const tooMuch = lines.findLastIndex((line) => {
    room -= shownLength(line)
    return room < 0
  })
  const shown = lines.slice(tooMuch + 1)
  const left = lines.length - shown.length
  return left === 0 ? shown : [telling.t('staff-steps-more', { count: left }), ...shown]
}

/** `✓ confirmed, Anna, 12:30`; another day than the step before says which. */
function stepWords(telling: Telling, step: CardStep, before: number): string {
  const { t } = telling
  const isEdit = step.from === step.to
  const what = isEdit ? t('staff-step-edited') : t(`order-status-${step.to}`)
  const when = formatTime(step.at, before, telling)
  const words = `${markOf(step, isEdit)} ${[what, escapeHtml(whoOf(t, step)), when].join(', ')}`
  return step.note === '' ? words : `${words}\n<i>${escapeHtml(shorten(step.note, longestNote))}</i>`
}

function markOf({ to }: CardStep, isEdit: boolean): string {
  if (isEdit) return '✎'
  return to === 'cancelled' || to === 'returned' ? '✕' : '✓'
}

export function whoOf(t: Translate, { by, name }: CardStep): string {
  if (by === 'customer') return t('staff-by-customer')
  return by === 'staff' && name !== '' ? shorten(name, longestName) : t('staff-by-shop')
}

/** The hour alone where both are of one day. */
export function formatTime(at: number, before: number, { language, timeZone }: Telling): string {
  const dayOf = (moment: number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)
  if (dayOf(at) !== dayOf(before)) return formatMoment(at, { language, timeZone })
  return new Intl.DateTimeFormat('ru-RU', { hour: '2-digit', minute: '2-digit', timeZone }).format(at)
}
