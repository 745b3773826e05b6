// The working week, and closing the shop for a while. The week is typed as a whole or day by day.
import { InlineKeyboard } from 'grammy'
import { formatMoment } from '#locales/wording.ts'
import { ShopError } from '#shop/error.ts'
import { textIn } from '#shop/languages.ts'
import { closedUntil } from '#shop/orders/order-conditions.ts'
import { type Closing, closeUntil, closings, openShop } from '#shop/setting-up/closing.ts'
import { readShopText } from '#shop/setting-up/texts.ts'
import { typeDay } from '#shop/setting-up/typing.ts'
import { readSettings } from '#shop/settings.ts'
import { dayWord, writeDay } from '#shop/working-hours.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import {
  backTo,
  type Done,
  type OfficePart,
  type Question,
  type Scene,
  toAct,
  toQuestion,
  toScreen,
} from '../office/parts.ts'
import { saved } from './field-part.ts'
import { zoneWords } from './values.ts'

export const hoursPart: Pick<OfficePart, 'screens' | 'questions' | 'acts'> = {
  screens: { hours: hoursScreen },
  questions: { day: dayQuestion, closing: closingQuestion },
  acts: { close: closeFor, open: openAgain },
}

const week = [0, 1, 2, 3, 4, 5, 6]
const kinds = Object.keys(closings) as Closing[]

function hoursScreen(scene: Scene): Screen {
  const { ctx, around } = scene
  const { t, language } = ctx
  const { timeZone } = readSettings(around.db)
  const zone = escapeHtml(zoneWords(scene, timeZone))
  const note = escapeHtml(textIn(readShopText(around.db, 'hoursNote'), language))
  const words = [
    `<b>${t('section-hours')}</b>`,
    [...dayLines(scene), ...(note === '' ? [] : [note])].join('\n'),
    t('hours-zone', { zone }),
    t('hours-what'),
    closedWords(scene),
  ]
  return { text: words.join('\n\n'), keyboard: hoursKeyboard(scene) }
}

function dayLines({ ctx: { t, language }, around }: Scene): string[] {
  const { hours } = readSettings(around.db)
  if (hours.week === null) return [t('hours-unknown')]
  return hours.week.map((spans, day) => `${dayWord(day, language)}: ${writeDay(spans) || t('hours-free')}`)
}

export function closedWords({ ctx: { t, language }, around }: Scene): string {
  const settings = readSettings(around.db)
  const until = closedUntil(settings, around.now())
  if (until === null) return t('closing-open')
  return t('closing-until', { until: formatMoment(until, { language, timeZone: settings.timeZone }) })
}

function hoursKeyboard(scene: Scene): InlineKeyboard {
  const { ctx, around } = scene
  const { t, language } = ctx
  const settings = readSettings(around.db)
  const keyboard = new InlineKeyboard().text(t('hours-week'), toQuestion('typed', 'week')).row()
  for (const day of week) keyboard.text(dayWord(day, language), toQuestion('day', String(day)))
  keyboard.row().text(t('setting-hoursNote'), toScreen('text', 'hoursNote')).row()
  if (closedUntil(settings, around.now()) !== null)
    keyboard.text(t('closing-open-again'), toAct('open')).row()
  for (const kind of kinds) keyboard.text(t(`closing-${kind}`), toAct('close', kind))
  keyboard.row().text(t('closing-other'), toQuestion('closing'))
  return backTo(scene, 'menu', keyboard)
}

function dayQuestion(scene: Scene, typedDay = ''): Question {
  const day = week.find((one) => String(one) === typedDay)
  if (day === undefined) throw new ShopError('not-found')
  const { ctx, around, staff } = scene
  const { t, language } = ctx
  const spans = readSettings(around.db).hours.week?.[day] ?? []
  const now = t('office-now', { value: writeDay(spans) || t('hours-free') })
  const name = dayWord(day, language)
  return {
    text: [`<b>${t('hours-day', { day: name })}</b>`, t('hours-day-what'), now].join('\n\n'),
    wants: 'words',
    back: 'hours',
    take({ words }) {
      typeDay(around.db, staff, { day, typed: words }, around.now())
      return saved(scene, 'hours')
    },
  }
}

function closingQuestion(scene: Scene): Question {
  const { t } = scene.ctx
  return {
    text: [`<b>${t('closing-title')}</b>`, t('closing-what')].join('\n\n'),
    wants: 'words',
    back: 'hours',
    take: ({ words }) => close(scene, words),
  }
}

function closeFor(scene: Scene, wished = ''): Done {
  const kind = kinds.find((one) => one === wished)
  if (kind === undefined) throw new ShopError('not-found')
  return close(scene, closings[kind])
}

function close({ around, staff }: Scene, typed: string): Done {
  closeUntil(around.db, staff, typed, around.now())
  return { show: 'hours' }
}

function openAgain(scene: Scene): Done {
  openShop(scene.around.db, scene.staff, scene.around.now())
  return { show: 'hours' }
}
