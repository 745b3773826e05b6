// /setup: what a new shop still lacks, each with the button that leads to where it is done.
import { InlineKeyboard } from 'grammy'
import { type Checklist, listSetup, type SetupStep } from '#shop/setting-up/checklist.ts'
import { toCatalogue } from '../../browsing.ts'
import type { Screen } from '../../screen.ts'
import { categoryOpenButton } from '../categories/category-buttons.ts'
import { backTo, inPairs, type OfficePart, type Scene, toQuestion, toScreen } from '../office/parts.ts'
import { newProductButton } from '../products/product-buttons.ts'

export const setupPart: Pick<OfficePart, 'screens'> = { screens: { setup: setupScreen } }

const doors: Record<SetupStep, string> = {
  name: toScreen('text', 'shopName'),
  category: categoryOpenButton.data({ id: 0, page: 1 }),
  product: newProductButton.data({}),
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
    steps
      .filter(({ isDone }) => !isDone)
      .map(({ step }) => ({ label: t(`setup-${step}-door`), data: doors[step] })),
  )
  if (isOpen) keyboard.text(t('setup-look'), toCatalogue)
  const left = needed.filter(({ isDone }) => !isDone).length
  const head = isOpen ? t('setup-ready') : t('setup-missing', { count: left })
  const text = [
    `<b>${t('setup-title')}</b>`,
    head,
    linesOf(scene, needed),
    `<b>${t('setup-useful')}</b>\n${linesOf(scene, useful)}`,
  ]
  return { text: text.join('\n\n'), keyboard: backTo(scene, 'menu', keyboard) }
}

function linesOf({ ctx: { t } }: Scene, steps: Checklist): string {
  return steps.map(({ step, isDone }) => `${isDone ? '✅' : '▫️'} ${t(`setup-${step}`)}`).join('\n')
}
