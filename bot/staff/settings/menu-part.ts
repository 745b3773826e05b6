// /settings: the headings, and under each its settings as they are now. What a setting means stands where it is changed.
import { InlineKeyboard } from 'grammy'
import { type Language, type LocalText, languages } from '#db/schema/kinds.ts'
import { ShopError } from '#shop/error.ts'
import { closedUntil } from '#shop/orders/order-conditions.ts'
import { listSetup } from '#shop/setting-up/checklist.ts'
import { isNeeded, isTextField, readShopText, type TextField } from '#shop/setting-up/texts.ts'
import { readSettings } from '#shop/settings.ts'
import { nameOfShop } from '../../home.ts'
import { escapeHtml } from '../../html.ts'
import type { Screen } from '../../screen.ts'
import { backTo, inPairs, type OfficePart, type Scene, toAct, toQuestion, toScreen } from '../office/parts.ts'
import { doorOf, homeOf, isSection, type Section, sections } from './fields.ts'
import { closedWords } from './hours-part.ts'
import { valueWords, wholeText } from './values.ts'

export const menuPart: Pick<OfficePart, 'screens'> = {
  screens: { menu: menuScreen, section: sectionScreen, text: textScreen },
}

const doors = [
  ['section-look', toScreen('section', 'look')],
  ['section-contacts', toScreen('section', 'contacts')],
  ['section-hours', toScreen('hours')],
  ['section-orders', toScreen('section', 'orders')],
  ['section-deliveries', toScreen('methods', 'deliveries')],
  ['section-payments', toScreen('methods', 'payments')],
  ['section-notify', toScreen('notify')],
  ['section-speech', toScreen('section', 'speech')],
  ['section-pages', toScreen('pages')],
  ['section-promos', toScreen('promos')],
] as const

function menuScreen(scene: Scene): Screen {
  const { ctx, around, staff } = scene
  const { t } = ctx
  const missing = listSetup(around.db, staff).filter(({ isNeeded, isDone }) => isNeeded && !isDone)
  const keyboard = new InlineKeyboard()
  if (missing.length > 0) keyboard.text(t('setup-door', { count: missing.length }), toScreen('setup')).row()
  inPairs(
    keyboard,
    doors.map(([key, data]) => ({ label: t(key), data })),
  )
  if (missing.length === 0) keyboard.text(t('setup-all'), toScreen('setup'))
  const shop = escapeHtml(nameOfShop(ctx, around))
  const isClosed = closedUntil(readSettings(around.db), around.now()) !== null
  const words = [
    `<b>${t('settings-title', { shop })}</b>`,
    t('settings-what'),
    ...(isClosed ? [closedWords(scene)] : []),
  ]
  return { text: words.join('\n\n'), keyboard }
}

function sectionScreen(scene: Scene, name = ''): Screen {
  if (!isSection(name)) throw new ShopError('not-found')
  const { t } = scene.ctx
  const keyboard = new InlineKeyboard()
  const fields = sections[name]
  inPairs(
    keyboard,
    fields.map((field) => ({ label: t(`setting-${field}`), data: doorOf(field) })),
  )
  const lines = fields.map((field) => `<b>${t(`setting-${field}`)}</b>: ${valueWords(scene, field)}`)
  const text = [`<b>${t(`section-${name satisfies Section}`)}</b>`, lines.join('\n')].join('\n\n')
  return { text, keyboard: backTo(scene, 'menu', keyboard) }
}

/** Of what a shop needs, one language stays. */
function mayDrop(text: LocalText, { field, language }: { field: TextField; language: Language }): boolean {
  return text[language] !== undefined && (!isNeeded(field) || Object.keys(text).length > 1)
}

/** A text as it is in each language, and what it is for. */
function textScreen(scene: Scene, field = ''): Screen {
  if (!isTextField(field)) throw new ShopError('not-found')
  const { t } = scene.ctx
  const text = readShopText(scene.around.db, field)
  const keyboard = new InlineKeyboard()
  for (const language of languages) {
    keyboard.text(t(`office-write-${language}`), toQuestion('words', field, language))
    if (mayDrop(text, { field, language })) {
      keyboard.text(t(`office-drop-${language}`), toAct('unwrite', field, language))
    }
    keyboard.row()
  }
  const words = [`<b>${t(`setting-${field}`)}</b>`, t(`setting-${field}-what`), wholeText(scene, text)]
  return { text: words.join('\n\n'), keyboard: backTo(scene, homeOf(field), keyboard) }
}
