// What came of a list of figures, in words: what could not be done first, as somebody has to look at it, then what was.

import { InlineKeyboard } from 'grammy'
import { type OfferCommand, offerCommands } from '#shop/cart/offer-line.ts'
import type { OfferDone, OfferLine, OfferState } from '#shop/cart/offer-lines.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { refusalWords } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml, firstWithin } from '../../html.ts'
import { longestText, type Screen } from '../../screen.ts'
import { offerButton, sheetData } from './product-buttons.ts'

type Report = { command: OfferCommand; lines: readonly OfferLine[] }

const longestTitle = 40
const longestHead = 200
const mostInFull = 12
const longestNamed = 24
const mostDoneInFull = 30
const longestLine = 60
/** In bytes, as a button has them. */
const longestValue = 30
const mostChoices = 40

export function reportScreen(ctx: TalkContext, around: Around, { command, lines }: Report): Screen {
  const { t } = ctx
  const failed = lines.filter(({ result }) => !result.ok)
  const done = lines.flatMap(({ result }) => (result.ok ? [result.value] : []))
  const told = [...failedLines(ctx, around, { lines, failed }), ...doneLines(ctx, around, command, done)]
  const count = { done: done.length, count: lines.length }
  const head = lines.length > 1 ? [`<b>${t(`offers-done-${command}`, count)}</b>`, ''] : []
  const room = longestText - longestHead
  const text = [...head, firstWithin(told, room, (more) => t('offers-more', { count: more }))].join('\n')
  return { text, keyboard: keyboardOf(ctx, command, lines) }
}

type Failed = Report['lines']

/** The first ones with what is wrong; all the others are named, so that they can be sent once more. */
function failedLines(
  ctx: TalkContext,
  around: Around,
  { lines, failed }: { lines: Failed; failed: Failed },
): string[] {
  const isAlone = lines.length === 1
  const inFull = failed.slice(0, mostInFull).map((line) => failedWords(ctx, around, { line, isAlone }))
  const others = failed.slice(mostInFull).map(({ text }) => escapeHtml(shorten(text, longestNamed)))
  const named = others.length === 0 ? [] : [`❌ ${ctx.t('offers-failed-too', { lines: others.join(' | ') })}`]
  return [...inFull, ...named, ...(failed.length > 0 && failed.length < lines.length ? [''] : [])]
}

/** Of many only the article and the figure, so that each has its place in one message. */
function doneLines(
  ctx: TalkContext,
  around: Around,
  command: OfferCommand,
  done: readonly OfferDone[],
): string[] {
  if (done.length <= mostDoneInFull) return done.map((one) => doneWords(ctx, around, command, one))
  const short = done.map((one) => `${nameOf(ctx, one)} ${figureWords(ctx, around, command, one.after)}`)
  return [`✅ ${short.join(', ')}`]
}

function nameOf({ t }: TalkContext, { product, changed }: OfferDone): string {
  const [only] = changed
  if (changed.length === 1 && only !== undefined) return `<code>${escapeHtml(only.sku)}</code>`
  return t('offers-variants', { number: String(product.id), count: changed.length })
}

function failedWords(
  ctx: TalkContext,
  { db }: Around,
  { line, isAlone }: { line: OfferLine; isAlone: boolean },
): string {
  const { result, nearest, number, text } = line
  if (result.ok) return ''
  const why = escapeHtml(refusalWords(ctx, db, result))
  const guess =
    nearest === undefined ? '' : ` ${ctx.t('offers-nearest', { sku: `<code>${escapeHtml(nearest)}</code>` })}`
  if (isAlone) return `❌ ${why}${guess}`
  const where = ctx.t('offers-line', { number, text: escapeHtml(shorten(text, longestLine)) })
  return `❌ ${where} ${why}${guess}`
}

function doneWords(ctx: TalkContext, around: Around, command: OfferCommand, done: OfferDone): string {
  const { t, language } = ctx
  const title = escapeHtml(shorten(textIn(done.product.title, language), longestTitle))
  const [before, after] = [done.before, done.after].map((state) => figureWords(ctx, around, command, state))
  const said =
    command === 'stock' && hides(done.after) ? ` (${t(`availability-${done.after.availability}`)})` : ''
  const change = before === after ? t('offers-same', { now: after ?? '' }) : `${before} → <b>${after}</b>`
  return `${before === after ? '▫️' : '✅'} ${nameOf(ctx, done)} · ${title}: ${change}${said}`
}

/** There are some, but customers are told something else, as staff had said so. */
const hides = ({ stock, availability }: OfferState) => stock !== 0 && availability !== 'in_stock'

function figureWords(ctx: TalkContext, { db }: Around, command: OfferCommand, state: OfferState): string {
  const { t, language } = ctx
  if (command === 'status') return t(`availability-${state.availability}`)
  if (command === 'stock') return state.stock === null ? t('offers-uncounted') : String(state.stock)
  const { currency } = readSettings(db)
  const [from, to] = [state.fromPriceMinor, state.toPriceMinor].map((minor) =>
    formatMoney(minor, currency, language),
  )
  return from === to ? String(from) : `${from} – ${to}`
}

/** On to the one product there is, or to the variants of which one has to be chosen. */
function keyboardOf(
  { t, language }: TalkContext,
  command: OfferCommand,
  lines: readonly OfferLine[],
): InlineKeyboard {
  const keyboard = new InlineKeyboard()
  const [only] = lines
  if (lines.length !== 1 || only === undefined) return keyboard
  const { result, choices, value = '' } = only
  if (result.ok) {
    const label = t('offers-open', {
      title: shorten(textIn(result.value.product.title, language), longestTitle),
    })
    return keyboard.text(label, sheetData({ product: result.value.product.id, part: 'main' }))
  }
  if (choices === undefined || Buffer.byteLength(value) > longestValue) return keyboard
  for (const { id: variant, sku, stock } of choices.slice(0, mostChoices)) {
    const label = stock === null ? sku : t('offers-choice', { sku, stock })
    const at = { variant, stock: stock ?? undefined, command: offerCommands.indexOf(command), value }
    keyboard.text(shorten(label, longestLine), offerButton.data(at)).row()
  }
  return keyboard
}
