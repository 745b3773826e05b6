// One change of the log as people tell it: when, who, what, and from what to what. A change that nobody has taught it is told by
// its own name.
import { formatMoment } from '#locales/wording.ts'
import type { AuditRow } from '#shop/audit.ts'
import { nameOfPart, nameOfSubject, staffName } from '#shop/audit-names.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import type { Around } from '../../context.ts'
import { escapeHtml } from '../../html.ts'
import type { Speech } from '../staff-speech.ts'
import { nothing, type Part, partsOf, type Writing, writeValue } from './values.ts'

const longestName = 80
const mostParts = 4
const longestLines = 150
/** What the texts have a sentence for. */
export const toldActions: readonly string[] = [
  ...['product.create', 'product.edit', 'product.publish', 'product.hide', 'product.archive'],
  ...['product.duplicate', 'product.delete', 'variant.add', 'variant.edit', 'variant.remove', 'variant.grid'],
  ...['variant.sizes', 'variant.stock', 'colour.list'],
  ...['colour.add', 'colour.edit', 'colour.remove', 'colour.reorder'],
  ...['image.add', 'image.move', 'image.remove', 'image.reorder', 'picture.add'],
  ...['price.set', 'availability.set', 'stock.set'],
  ...['category.create', 'category.edit', 'category.move', 'category.reorder', 'category.delete'],
  ...['page.create', 'page.edit', 'page.reorder', 'page.delete'],
  ...['promo.add', 'promo.change', 'promo.delete', 'setting.change'],
  ...['staff.role', 'staff.remove', 'staff.join', 'staff.ensure-owner'],
  ...['invitation.make', 'invitation.revoke', 'ownership.claim'],
  ...['order.move', 'order.assign', 'order.edit', 'order.note', 'review.decide'],
  ...['bulk.apply', 'bulk.undo', 'message.resend', 'message.resend-all', 'message.take-off'],
  ...[
    'import.apply',
    'import.pictures-stop',
    'customer.delete',
    'broadcast.start',
    'broadcast.state',
    'backup.take',
  ],
]
/** Settings that the texts have a name for. */
const settingNames = [
  ...[
    'shopName',
    'greeting',
    'picture',
    'hero',
    'logo',
    'footer',
    'contact',
    'hours',
    'languages',
    'language',
  ],
  ...['currency', 'timeZone', 'country', 'contactFields', 'deliveries', 'payments', 'minimumMinor'],
  ...[
    'firstOrderNumber',
    'lowStock',
    'summaryHour',
    'notifyChats',
    'notifyNames',
    'notifyMails',
    'closedUntil',
  ],
]

export function changeWords(speech: Speech, { db }: Around, row: AuditRow): string {
  const settings = readSettings(db)
  const { language } = speech
  const nameOf = (field: string, id: number) => nameOfPart(db, { field, id }, language)
  const writing = { speech, settings, nameOf }
  const at = formatMoment(row.at, { language, timeZone: settings.timeZone })
  const head = `<b>${at}</b> · ${escapeHtml(shorten(whoDid(speech, db, row), longestName))}`
  const name = subjectWords(speech, db, row)
  return [head, [sentence(speech, row, name), ...details(writing, db, row)].join('\n')].join('\n')
}

function whoDid({ t }: Speech, db: Around['db'], { actorKind, actorId }: AuditRow): string {
  if (actorKind === 'system') return t('log-by-shop')
  if (actorKind === 'customer') return t('log-by-customer')
  return staffName(db, actorId ?? 0) ?? t('log-by-staff', { id: String(actorId ?? 0) })
}

function subjectWords({ t, language }: Speech, db: Around['db'], row: AuditRow): string {
  const name = nameOfSubject(db, row, language)
  if (row.subject !== 'setting') return escapeHtml(shorten(name, longestName))
  return settingNames.includes(name) ? t(`log-setting-${name}`) : escapeHtml(name)
}

function sentence({ t }: Speech, { action, subject }: AuditRow, name: string): string {
  if (toldActions.includes(action)) return t(`log-${action.replace('.', '-')}`, { name })
  return t('log-other', { action: escapeHtml(action), subject: escapeHtml(subject), name }).trim()
}

/** From what to what; of what was made or is gone its name says enough. */
function details(writing: Writing, db: Around['db'], row: AuditRow): string[] {
  const { t } = writing.speech
  const { action, before, after } = row
  if (/\.(create|duplicate|delete|reorder)$/.test(action) || action === 'customer.delete') return []
  if (action === 'stock.set') return [stockWords(writing, row)]
  if (action === 'order.edit') return [fromTo(writing, linesOf(before), linesOf(after))]
  if (action === 'order.assign')
    return [fromTo(writing, person(writing, db, before), person(writing, db, after))]
  if (action === 'broadcast.start' || action === 'bulk.apply' || action === 'bulk.undo')
    return writeRest(writing, row)
  const parts = partsOf(writing, before, after)
  if (parts.length === 0) return plainChange(writing, row)
  const lines = parts.slice(0, mostParts).map((part) => partWords(writing, row, part))
  const more = parts.length - mostParts
  return more > 0 ? [...lines, t('log-parts-more', { count: more })] : lines
}

/** Of what is new or gone there is nothing on the other side of an arrow. */
function partWords({ speech: { t } }: Writing, { before, after }: AuditRow, part: Part): string {
  if (before === null) return t('log-one', { field: part.field, value: part.after })
  return after === null ? t('log-one', { field: part.field, value: part.before }) : t('log-part', part)
}

/** `TEE-M × 2, CAP × 1`. */
function linesOf(told: AuditRow['before']): string {
  if (!Array.isArray(told) || told.length === 0) return nothing
  const lines = told.map((line) => {
    const { sku, quantity } = line as { sku?: unknown; quantity?: unknown }
    return `${escapeHtml(String(sku))} × ${Number(quantity)}`
  })
  return shorten(lines.join(', '), longestLines)
}

function plainChange(writing: Writing, { before, after, action, subjectId }: AuditRow): string[] {
  if (before === null && after === null) return []
  const name = action === 'setting.change' ? subjectId : valueName(action)
  return [fromTo(writing, writeValue(writing, name, before), writeValue(writing, name, after))]
}

/** As whose value it is read. */
function valueName(action: string): string {
  if (action.startsWith('staff.')) return 'role'
  if (action === 'broadcast.state') return 'broadcast'
  if (action === 'review.decide') return 'review'
  return action === 'order.move' ? 'status' : 'value'
}

const fromTo = ({ speech: { t } }: Writing, before: string, after: string) =>
  t('log-from-to', { before, after })

function stockWords(writing: Writing, { before, after }: AuditRow): string {
  const part = (told: AuditRow['before'], name: string) =>
    typeof told === 'object' && told !== null && !Array.isArray(told) ? told[name] : undefined
  const [was, is] = [before, after].map((told) => writeValue(writing, 'stock', part(told, 'stock')))
  const sku = writeValue(writing, 'sku', part(after, 'sku') ?? part(before, 'sku'))
  return `<code>${sku}</code> ${fromTo(writing, was ?? '', is ?? '')}`
}

function person({ speech: { t } }: Writing, db: Around['db'], id: AuditRow['before']): string {
  return typeof id === 'number' ? escapeHtml(staffName(db, id) ?? `#${id}`) : t('log-nobody')
}

/** Of how many, and what it said. */
function writeRest(writing: Writing, { after }: AuditRow): string[] {
  if (typeof after !== 'object' || after === null || Array.isArray(after)) return []
  const { people, text, products, changed } = after as Record<string, unknown>
  const count = [people, products, changed].find((one) => typeof one === 'number')
  return [
    ...(typeof count === 'number' ? [writing.speech.t('log-count', { count })] : []),
    ...(typeof text === 'string' && text !== '' ? [`«${writeValue(writing, 'text', text)}»`] : []),
  ]
}
