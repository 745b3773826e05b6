// A bulk change in words: what shall be done, what was done, and of one product what it is before and after.

import type { BulkChange } from '#shop/bulk/bulk-input.ts'
import type { PlannedChange, ProductFace, Refusal } from '#shop/bulk/bulk-plan.ts'
import { pathWords } from '#shop/categories/category-list.ts'
import { attempt } from '#shop/error.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import type { Around, TalkContext } from '../../context.ts'
import { escapeHtml } from '../../html.ts'

const longestTitle = 60
const longestPath = 80

/** `shall`: as a button and a heading say it; `did`: as it is told afterwards. In Telegram's HTML. */
export function changeWords(
  ctx: TalkContext,
  around: Around,
  change: BulkChange,
  tense: 'shall' | 'did',
): string {
  const { t } = ctx
  const words = (key: string, params = {}) => t(`bulk-${tense}-${key}`, params)
  if (change.kind === 'availability') return words('availability', { state: t(`availability-${change.to}`) })
  if (change.kind === 'move') return words('move', { path: placeWords(ctx, around, change.categoryId) })
  if (change.kind !== 'price') return words(change.kind)
  const step = stepWords(ctx, around, change.by)
  const { rounding } = change
  return rounding === 'none'
    ? t('bulk-price', { step })
    : t('bulk-price-rounded', { step, rounding: t(`bulk-rounded-${rounding}`) })
}

function stepWords(
  { t, language }: TalkContext,
  { db }: Around,
  by: { percent: number } | { minor: number },
): string {
  const isPercent = 'percent' in by
  const figure = isPercent ? by.percent : by.minor
  const sign = figure < 0 ? '−' : '+'
  if (isPercent) return t('bulk-percent', { sign, figure: Math.abs(figure) })
  return `${sign}${formatMoney(Math.abs(figure), readSettings(db).currency, language)}`
}

function placeWords({ t, language }: TalkContext, { db }: Around, categoryId: number | null): string {
  if (categoryId === null) return t('bulk-no-category')
  const path = attempt(() => pathWords(db, categoryId, language))
  return path.ok ? escapeHtml(shorten(path.value, longestPath)) : t('bulk-category-gone')
}

type Prices = Pick<ProductFace, 'fromPriceMinor' | 'toPriceMinor'>

export function priceWords(
  { t, language }: TalkContext,
  currency: string,
  { fromPriceMinor, toPriceMinor }: Prices,
): string {
  if (toPriceMinor === 0) return t('bulk-no-price')
  const from = formatMoney(fromPriceMinor, currency, language)
  return fromPriceMinor === toPriceMinor
    ? from
    : t('bulk-prices', { from, to: formatMoney(toPriceMinor, currency, language) })
}

/** `Кеды: 1 990 ₽ → 2 190 ₽`. */
export function changedWords(
  ctx: TalkContext,
  around: Around,
  change: BulkChange,
  planned: PlannedChange,
): string {
  const { t, language } = ctx
  const face = ({ status, availability, categoryId, ...prices }: ProductFace) => {
    if (change.kind === 'price') return priceWords(ctx, readSettings(around.db).currency, prices)
    if (change.kind === 'availability') return t(`availability-${availability}`)
    return change.kind === 'move' ? placeWords(ctx, around, categoryId) : t(`bulk-status-${status}`)
  }
  const title = escapeHtml(shorten(textIn(planned.title, language), longestTitle))
  const [from, to] = [
    face(planned.from),
    change.kind === 'delete' ? t('bulk-status-deleted') : face(planned.to),
  ]
  // Sizes may differ where the product as a whole looks the same.
  return from === to ? t('bulk-line-inside', { title, state: from }) : t('bulk-line', { title, from, to })
}

export function refusedWords({ t, language }: TalkContext, { db }: Around, refusal: Refusal): string {
  const { title, productId, code, params } = refusal
  const name = titleWords({ t, language }, { title, productId })
  if (code === 'product-incomplete') {
    const missing = String(params.missing).split(' ')
    return t('bulk-line-refused', {
      title: name,
      why: missing.map((one) => t(`bulk-lacks-${one}`)).join(', '),
    })
  }
  const price = formatMoney(Number(params.priceMinor ?? 0), readSettings(db).currency, language)
  const known = ['stock-empty', 'price-invalid', 'not-found'].includes(code)
  return t('bulk-line-refused', {
    title: name,
    why: known ? t(`bulk-why-${code}`, { price }) : t(`error-${code}`),
  })
}

/** What is gone has its number only. */
export function titleWords(
  { t, language }: Pick<TalkContext, 't' | 'language'>,
  { title, productId }: Pick<Refusal, 'title' | 'productId'>,
): string {
  const own = shorten(textIn(title, language), longestTitle)
  return own === '' ? t('bulk-nameless', { id: String(productId) }) : escapeHtml(own)
}
