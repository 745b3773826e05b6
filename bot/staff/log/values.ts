// What a part of a change was and became, as people read it: sums, moments, words. What nobody has taught it stands as it is
// written down, cut short.

import type { Json, LocalText } from '#db/schema/kinds.ts'
import { formatMoment } from '#locales/wording.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import type { Settings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml } from '../../html.ts'
import type { Speech } from '../staff-speech.ts'

export type Writing = {
  speech: Speech
  settings: Pick<Settings, 'currency' | 'timeZone'>
  /** How the thing that a number stands for is called; nothing for a figure. */
  nameOf: (field: string, id: number) => string | undefined
}
/** Of one part: how it is called, what it was, what it became; as HTML. */
export type Part = { field: string; before: string; after: string }

const longest = 60
export const nothing = '—'
/** Known by name in the texts; of others only the name is told. */
const fields = [
  ...['title', 'description', 'priceMinor', 'oldPriceMinor', 'status', 'categoryId', 'stock', 'availability'],
  ...[
    'sku',
    'variants',
    'colours',
    'images',
    'kind',
    'sellerId',
    'hidden',
    'position',
    'slug',
    'text',
    'role',
  ],
  ...['value', 'minimumMinor', 'startsAt', 'endsAt', 'maxUses', 'active', 'size', 'pictureHash', 'parentId'],
  ...['oncePerCustomer', 'firstOrderOnly', 'expiresAt', 'lastError', 'megabytes'],
  ...['name', 'phone', 'email', 'comment', 'address', 'hours', 'picture', 'heightShare'],
]
/** Kept by the shop itself. */
const silent = new Set([
  ...['id', 'version', 'updatedAt', 'createdAt', 'publishedAt', 'fromPriceMinor', 'toPriceMinor', 'sold'],
  ...['searchRow', 'reduced', 'invitation', 'key', 'code'],
])
const wordsOf: Record<string, string> = {
  ...{ status: 'log-status', availability: 'availability', role: 'staff-role' },
  ...{ broadcast: 'broadcast-state', review: 'reviews-staff', kind: 'log-kind' },
}
/** Whether the shop asks for it; of any part. */
const needs = ['required', 'optional', 'off']
const statuses = ['draft', 'published', 'archived']

/** None of what is one thing by itself, as a text in two languages. */
export function partsOf(writing: Writing, before: Json, after: Json): Part[] {
  if (!isRecord(before) && !isRecord(after)) return []
  if ([before, after].every((one) => !isRecord(one) || isLocal(one))) return []
  const [was, is] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return names
    .filter((name) => !silent.has(name) && JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .map((name) => ({
      field: fields.includes(name) ? writing.speech.t(`log-field-${name}`) : escapeHtml(name),
      before: writeValue(writing, name, was[name]),
      after: writeValue(writing, name, is[name]),
    }))
}

const isRecord = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function writeValue(
  { speech, settings, nameOf }: Writing,
  name: string,
  value: Json | undefined,
): string {
  const { t, language } = speech
  if (value === null || value === undefined || value === '') return nothing
  if (isRecord(value) && Object.keys(value).length === 0) return nothing
  if (typeof value === 'boolean') return t(value ? 'log-yes' : 'log-no')
  if (typeof value === 'number') {
    if (name.endsWith('Minor')) return formatMoney(value, settings.currency, language)
    if (/(At|Until)$/.test(name)) return formatMoment(value, { language, timeZone: settings.timeZone })
    const called = nameOf(name, value)
    return called === undefined ? String(value) : escapeHtml(shorten(called, longest))
  }
  if (typeof value === 'string') {
    const family = familyOf(name, value)
    return family === undefined
      ? escapeHtml(shorten(value, longest))
      : escapeHtml(known(t(`${family}-${value}`), value))
  }
  if (Array.isArray(value))
    return fields.includes(name) ? String(value.length) : t('log-rows', { count: value.length })
  if (isLocal(value)) return escapeHtml(shorten(textIn(value as LocalText, language), longest))
  return escapeHtml(shorten(JSON.stringify(value), longest))
}

function familyOf(name: string, value: string): string | undefined {
  if (needs.includes(value)) return 'log-need'
  return name === 'status' && !statuses.includes(value) ? 'order-status' : wordsOf[name]
}

/** A text that is missing shows its key: then the word itself says more. */
const known = (text: string, value: string) => (text.endsWith(`-${value}`) ? value : text)

const isLocal = (value: { [key: string]: Json }) =>
  Object.keys(value).length > 0 && Object.keys(value).every((key) => key === 'ru' || key === 'en')
