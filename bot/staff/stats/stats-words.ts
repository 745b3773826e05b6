// The figures in words, below their picture or instead of it: for screen readers, and for networks that bring no pictures.
import { formatDays, formatRound, writeChange, writeCount } from '#locales/wording.ts'
import type { Origin } from '#shop/stats/people.ts'
import type { Stats } from '#shop/stats/stats.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml, shownLength } from '../../html.ts'
import { longestCaption } from '../../screen.ts'
import type { Speech } from '../staff-speech.ts'

const longestTitle = 60
const shortTitle = 24

/** No longer than what may stand below a picture. */
export function statsWords(speech: Speech, stats: Stats): string {
  const words = compose(speech, stats, longestTitle)
  return shownLength(words) <= longestCaption ? words : compose(speech, stats, shortTitle)
}

function compose(speech: Speech, stats: Stats, longest: number): string {
  const { t, language } = speech
  const days = formatDays(stats.firstDay, stats.lastDay, language)
  const heading = t('stats-heading', { title: t(`stats-title-${stats.period}`), days })
  const { ordered, carts } = stats.funnel
  const blocks = [
    [`<b>${heading}</b>`],
    figures(speech, stats),
    best(speech, stats, longest),
    [...(carts > 0 || ordered > 0 ? [funnel(speech, stats)] : []), ...ways(speech, stats, longest)],
    notes(speech, stats),
  ]
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function figures({ t, language }: Speech, { now, before, newcomers, currency }: Stats): string[] {
  const change = (name: 'salesMinor' | 'orders' | 'averageMinor' | 'newcomers') => {
    const written = writeChange(now[name], before[name], language)
    return written === undefined ? '' : ` (${written})`
  }
  const count = (figure: number) => writeCount(figure, language)
  const sum = (minor: number) => formatRound(minor, currency, language)
  const orders = { orders: count(now.orders), cancelled: count(now.cancelled), change: change('orders') }
  const came = { came: count(newcomers.came), ordered: count(newcomers.ordered), change: change('newcomers') }
  return [
    t('stats-words-sales', { sum: sum(now.salesMinor), change: change('salesMinor') }),
    t('stats-words-orders', orders),
    t('stats-words-average', { sum: sum(now.averageMinor), change: change('averageMinor') }),
    t('stats-words-newcomers', came),
  ]
}

function best({ t, language }: Speech, { best: products, currency }: Stats, longest: number): string[] {
  if (products.length === 0) return []
  const lines = products.map(({ title, pieces, salesMinor }, index) => {
    const sum = formatRound(salesMinor, currency, language)
    const words = { title: escapeHtml(shorten(title, longest)), pieces: writeCount(pieces, language), sum }
    return `${index + 1}. ${t('stats-words-product', words)}`
  })
  return [`<b>${t('stats-words-best')}</b>`, ...lines]
}

function funnel({ t, language }: Speech, { funnel: steps }: Stats): string {
  const written = Object.entries(steps).map(([step, count]) => [step, writeCount(count, language)])
  return t('stats-words-funnel', Object.fromEntries(written))
}

/** In the picture it begins a line, here it does not. */
const small = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)

function ways({ t, language }: Speech, { newcomers, sources }: Stats, longest: number): string[] {
  const nameOf = ({ from, tag }: Origin) =>
    from === 'tag' ? shorten(tag, longest) : small(t(`stats-origin-${from}`))
  const one = (name: string, count: number) =>
    t('stats-one-origin', { name: escapeHtml(name), count: writeCount(count, language) })
  const origins = newcomers.origins.map((origin) => one(nameOf(origin), origin.came))
  const placed = sources.map(({ source, orders }) => one(t(`stats-source-${source}`), orders))
  return [
    ...(origins.length > 0 ? [t('stats-words-origins', { list: origins.join(', ') })] : []),
    ...(placed.length > 0 ? [t('stats-words-sources', { list: placed.join(', ') })] : []),
  ]
}

function notes({ t, language }: Speech, { now, before, isRunning, currency }: Stats): string[] {
  const foreign = now.orders - now.cancelled - now.kept
  const isCompared = before.orders > 0 || before.newcomers > 0
  return [
    ...(isCompared ? [`<i>${t('stats-words-compared', { running: isRunning ? 1 : 0 })}</i>`] : []),
    ...(foreign > 0 ? [t('stats-words-foreign', { currency, count: writeCount(foreign, language) })] : []),
  ]
}
