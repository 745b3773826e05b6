// What is in an order that is still new, to be changed: all of it with what it would come to, one line of it, and what may be added.
// Nothing is changed before it is saved.
import { InlineKeyboard } from 'grammy'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import type { Addable } from '#shop/orders/order-adding.ts'
import type { EditPlan, PlannedLine } from '#shop/orders/order-edit-plan.ts'
import { addTurns, shorten } from '../../browsing.ts'
import { defineButton } from '../../callback-data.ts'
import { escapeHtml } from '../../html.ts'
import { lineWords, nameWords, sumWords } from '../../orders/order-words.ts'
import type { Screen } from '../../screen.ts'
import type { Speech } from '../staff-speech.ts'
import { keyOfLine, oneMore } from './edit-draft.ts'

const ofLine = { order: 'number', line: 'maybe', variant: 'maybe' } as const
export const contentsButton = defineButton('zz', { order: 'number', page: 'number' })
export const lineButton = defineButton('zn', ofLine)
export const amountButton = defineButton('zm', { ...ofLine, quantity: 'number' })
/** Asks what is to be added. */
export const askToAddButton = defineButton('za', { order: 'number' })
export const saveButton = defineButton('zw', { order: 'number' })
export const discardEditsButton = defineButton('zk', { order: 'number' })

const onPage = 8
const longestTitle = 80
const longestLabel = 40
const steps = [-10, -1, 1, 10]

export function contentsScreen(speech: Speech, plan: EditPlan, wished: number): Screen {
  const { t } = speech
  const { order, lines, isChanged } = plan
  const pages = Math.ceil(lines.length / onPage)
  const page = Math.min(Math.max(wished, 1), pages)
  const before = (page - 1) * onPage
  const shown = lines.slice(before, before + onPage)
  const keyboard = new InlineKeyboard()
  for (const [index, line] of shown.entries()) {
    const words = labelOf(speech, line)
    const label = `${before + index + 1}. ${words} × ${line.quantity}`
    keyboard.text(label, lineButton.data({ order: order.id, ...keyOfLine(line) })).row()
  }
  const to = (next: number) => contentsButton.data({ order: order.id, page: next })
  addTurns(keyboard, speech, { page, more: page < pages, to })
  addDeeds(keyboard, speech, plan)
  const number = String(order.number)
  const text = [
    `<b>${t('staff-edit-title', { number })}</b>`,
    shown.map((line, index) => wordsOf(speech, plan, { line, index: before + index })).join('\n'),
    ...(pages > 1 ? [t('bot-page', { page, pages })] : []),
    sumsOf(speech, plan),
    t(isChanged ? 'staff-edit-unsaved' : 'staff-edit-how'),
  ]
  return { text: text.join('\n\n'), keyboard }
}

function addDeeds(keyboard: InlineKeyboard, speech: Speech, plan: EditPlan): void {
  const { t } = speech
  const { order, isChanged } = plan
  keyboard.text(t('staff-edit-add'), askToAddButton.data({ order: order.id })).row()
  addSaving(keyboard, speech, plan)
  keyboard.text(
    t(isChanged ? 'staff-edit-discard' : 'staff-edit-back'),
    discardEditsButton.data({ order: order.id }),
  )
}

function addSaving(keyboard: InlineKeyboard, { t, language }: Speech, plan: EditPlan): void {
  const { order, totals, isChanged } = plan
  if (!isChanged) return
  const total = formatMoney(totals.totalMinor, order.currency, language)
  keyboard.text(t('staff-edit-save', { total }), saveButton.data({ order: order.id })).row()
}

function labelOf({ language }: Speech, { title, colour, size }: PlannedLine): string {
  const words = [textIn(title, language), textIn(colour ?? {}, language), size]
  return shorten(words.filter(Boolean).join(', '), longestLabel)
}

type Numbered = { line: PlannedLine; index: number }

function wordsOf(speech: Speech, { order }: EditPlan, { line, index }: Numbered): string {
  const { t, language } = speech
  const { quantity, was, priceMinor, onOrder } = line
  const named = {
    title: shorten(textIn(line.title, language), longestTitle),
    colour: shorten(textIn(line.colour ?? {}, language), longestTitle),
    size: [line.size, line.sku].filter(Boolean).join(', '),
    ...{ priceMinor, onOrder, sumMinor: priceMinor * quantity },
  }
  const telling = { t, language, currency: order.currency }
  if (quantity === 0) return `<s>${nameWords(telling, named, index)}</s>, ${t('staff-edit-removed')}`
  const words = lineWords(telling, { ...named, quantity }, index)
  if (was === quantity) return words
  return `${words} (${was === 0 ? t('staff-edit-added') : t('staff-edit-was', { quantity: was })})`
}

function sumsOf({ t, language }: Speech, { order, totals, isChanged }: EditPlan): string {
  const { currency, promoCode } = order
  const deliveryMinor = order.deliveryId === '' ? null : totals.deliveryMinor
  const sums = sumWords({ t, language, currency }, { ...totals, deliveryMinor, promoCode })
  if (!isChanged) return sums.join('\n')
  const before = formatMoney(order.totalMinor, currency, language)
  return [...sums, t('staff-edit-before', { total: before })].join('\n')
}

export function lineScreen(speech: Speech, plan: EditPlan, line: PlannedLine): Screen {
  const { t } = speech
  const { order } = plan
  const data = (quantity: number) => amountButton.data({ order: order.id, ...keyOfLine(line), quantity })
  const keyboard = new InlineKeyboard()
  const most = Math.max(line.most, line.was)
  const least = line.line === null ? 1 : 0
  for (const step of steps) {
    const quantity = line.quantity + step
    if (quantity < Math.max(1, least) || quantity > most) continue
    keyboard.text(`${step < 0 ? '−' : '+'}${Math.abs(step)}`, data(quantity))
  }
  keyboard.row()
  if (line.quantity > 0) keyboard.text(t('staff-edit-remove'), data(0))
  else keyboard.text(t('staff-edit-restore'), data(line.was))
  addSaving(keyboard.row(), speech, plan)
  keyboard.text(t('staff-edit-to-contents'), contentsButton.data({ order: order.id, page: 1 }))
  const index = plan.lines.indexOf(line)
  const text = [
    `<b>${t('staff-edit-title', { number: String(order.number) })}</b>`,
    wordsOf(speech, plan, { line, index }),
    sumsOf(speech, plan),
  ]
  return { text: text.join('\n\n'), keyboard }
}

export function choiceScreen(
  speech: Speech,
  plan: EditPlan,
  { found, words }: { found: readonly Addable[]; words: string },
): Screen {
  const { t, language } = speech
  const { order } = plan
  const keyboard = new InlineKeyboard()
  for (const { variantId, title, colour, size, priceMinor, left } of found) {
    const price = formatMoney(priceMinor, order.currency, language)
    const name = shorten([title, colour, size].filter(Boolean).join(', '), longestLabel)
    const label = [name, price, ...(left === null ? [] : [t('staff-edit-left', { left })])].join(' · ')
    keyboard.text(label, amountButton.data({ order: order.id, ...oneMore(plan, variantId) })).row()
  }
  keyboard.text(t('staff-edit-to-contents'), contentsButton.data({ order: order.id, page: 1 }))
  const asked = { number: String(order.number), words: escapeHtml(shorten(words, longestTitle)) }
  return { text: t('staff-edit-which', asked), keyboard }
}
