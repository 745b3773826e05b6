// /setup: what a new shop still lacks, each with the button that leads to where it is done.
import { InlineKeyboard } from 'grammy'
import { type Checklist, listSetup, type SetupStep } from '#shop/setting-up/checklist.ts'
import { toCatalogue } from '../../browsing.ts'
import type { Screen } from '../../screen.ts'
import { backTo, inPairs, type OfficePart, type Scene, toQuestion, toScreen } from '../office/parts.ts'

export const setupPart: Pick<OfficePart, 'screens'> = { screens: { setup: setupScreen } }

/** Where nothing is to be tapped, a command leads. */
const commands: Partial<Record<SetupStep, string>> = { category: '/categories', product: '/add' }
const doors: Partial<Record<SetupStep, string>> = {
  name: toScreen('text', 'shopName'),
  delivery: toScreen('methods', 'deliveries'),
  notify: toScreen('notify'),
  greeting: toScreen('text', 'greeting'),
  picture: toQuestion('picture', 'picture'),
  contact: toScreen('section', 'contacts'),
  hours: toScreen('hours'),
  payment: toScreen('methods', 'payments'),
  pages: toScreen('pages'),
}

function setupScreen(scene: Scene): Screen {
  const { ctx, around, staff } = scene
  const { t } = ctx
  const steps = listSetup(around.db, staff)
  const needed = steps.filter(({ isNeeded }) => isNeeded)
  const useful = steps.filter(({ isNeeded }) => !isNeeded)
  const isOpen = needed.every(({ isDone }) => isDone)
  const keyboard = new InlineKeyboard()
  inPairs(
    keyboard,
    steps.flatMap(({ step, isDone }) => {
      const data = isDone ? undefined : doors[step]
      return data === undefined ? [] : [{ label: t(`setup-${step}-door`), data }]
    }),
  )
  if (isOpen) keyboard.text(t('setup-look'), toCatalogue)
  const head = isOpen ? t('setup-ready') : t('setup-missing')
  const text = [
    `<b>${t('setup-title')}</b>`,
    head,
    linesOf(scene, needed),
    `<b>${t('setup-useful')}</b>\n${linesOf(scene, useful)}`,
  ]
  return { text: text.join('\n\n'), keyboard: backTo(scene, 'menu', keyboard) }
}

function linesOf({ ctx: { t } }: Scene, steps: Checklist): string {
  return steps
    .map(({ step, isDone }) => {
      const command = commands[step]
      const words = t(`setup-${step}`)
      if (isDone) return `✅ ${words}`
      return `▫️ ${command === undefined ? words : t('setup-by', { words, command })}`
    })
    .join('\n')
}
