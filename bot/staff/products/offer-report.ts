// What came of a list of figures, in words: what could not be done first, as somebody has to look at it, then what was.

import { InlineKeyboard } from 'grammy'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { type OfferCommand, offerCommands } from '#shop/offer-line.ts'
import type { OfferDone, OfferLine, OfferState } from '#shop/offer-lines.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { refusalWords } from '../../buttons.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml, firstWithin } from '../../html.ts'
import { longestText, type Screen } from '../../screen.ts'
import { offerButton, sheetData } from './product-buttons.ts'

type Report = { command: OfferCommand; lines: readonly OfferLine[] }

const longestTitle = 40
const longestLine = 60
/** In bytes, as a button has them. */
const longestValue = 30
const mostChoices = 40

export function reportScreen(ctx: TalkContext, around: Around, { command, lines }: Report): Screen {
  const { t } = ctx
  const failed = lines.filter(({ result }) => !result.ok)
  const done = lines.flatMap(({ result }) => (result.ok ? [result.value] : []))
  const told = [
    ...failed.map((line) => failedWords(ctx, around, { line, isAlone: lines.length === 1 })),
    ...(failed.length > 0 && done.length > 0 ? [''] : []),
    ...done.map((one) => doneWords(ctx, around, command, one)),
  ]
  const head =
    lines.length > 1
      ? [`<b>${t(`offers-done-${command}`, { done: done.length, count: lines.length })}</b>`, '']
      : []
  const room = longestText - 200
  const text = [...head, firstWithin(told, room, (count) => t('offers-more', { count }))].join('\n')
  return { text, keyboard: keyboardOf(ctx, command, lines) }
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
  const [only] = done.changed
  const title = escapeHtml(shorten(textIn(done.product.title, language), longestTitle))
  const sku =
    done.changed.length === 1 && only !== undefined
      ? `<code>${escapeHtml(only.sku)}</code>`
      : t('offers-variants', { number: String(done.product.id), count: done.changed.length })
  const [before, after] = [done.before, done.after].map((state) => figureWords(ctx, around, command, state))
  const said =
    command === 'stock' && hides(done.after) ? ` (${t(`availability-${done.after.availability}`)})` : ''
  const change = before === after ? t('offers-same', { now: after ?? '' }) : `${before} → <b>${after}</b>`
  return `${before === after ? '▫️' : '✅'} ${sku} · ${title}: ${change}${said}`
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
