// What each column of a file is taken for, and what else it may be: said by hand where its name tells nothing.
import { InlineKeyboard } from 'grammy'
import { type Field, plainFields } from '#shop/import/fields.ts'
import { type Column, type Header, isMapped } from '#shop/import/header.ts'
import { addTurns, shorten } from '../../browsing.ts'
import { escapeHtml } from '../../html.ts'
import type { Board, Desk } from './board.ts'
import { cancelImportButton, columnButton, columnsButton, fieldButton, planButton } from './buttons.ts'
import type { ImportState } from './state.ts'

const onPage = 8
const longestName = 24
const longestSample = 60

/** As spreadsheets call it: A, B … AA. */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : `${letterOf(Math.floor(at / 26) - 1)}${last}`
}

/** Fields that no person chooses have names, too: they stand in other shops' exports. */
function fieldName({ t }: Pick<Desk, 't'>, field: Field | undefined): string {
  if (field === undefined) return t('import-field-none')
  const plain = field.replace(/(Ru|En)$/, '')
  return (plainFields as readonly string[]).includes(plain)
    ? t(`import-field-${plain}`)
    : t('import-field-known')
}

export function columnsBoard(
  desk: Desk,
  { header, state, page }: { header: Header; state: Pick<ImportState, 'mark' | 'fileName'>; page: number },
): Board {
  const { t } = desk
  const { mark, fileName } = state
  const head = `<b>${t('import-head', { name: escapeHtml(shorten(fileName, longestSample)) })}</b>`
  const mapped = isMapped(header)
  const from = (page - 1) * onPage
  const shown = header.columns.slice(from, from + onPage)
  const keyboard = new InlineKeyboard()
  for (const column of shown) {
    const name = shorten(column.name || (column.samples[0] ?? ''), longestName)
    const label = `${letterOf(column.at)} · ${name} → ${fieldName(desk, column.field)}`
    keyboard.text(label, columnButton.data({ mark, column: column.at })).row()
  }
  const more = header.columns.length > from + onPage
  addTurns(keyboard, desk, {
    page,
    more,
    to: (next) => columnsButton.data({ mark, page: next }),
  })
  if (mapped) keyboard.text(t('import-columns-done'), planButton.data({ mark })).row()
  keyboard.text(t('import-cancel'), cancelImportButton.data({ mark }))
  const samples = shown.filter(({ samples: few }) => few.length > 0).map((column) => sampleLine(column))
  const text = [head, t(mapped ? 'import-columns-title' : 'import-columns-ask'), samples.join('\n')]
  return { text: text.join('\n\n'), keyboard }
}

function sampleLine({ at, name, samples }: Column): string {
  const title = name === '' ? '' : ` ${escapeHtml(shorten(name, longestName))}`
  return `<b>${letterOf(at)}${title}</b>: ${escapeHtml(shorten(samples.join(' · '), longestSample))}`
}

export function fieldsBoard(desk: Desk, { column, mark }: { column: Column; mark: number }): Board {
  const { t } = desk
  const keyboard = new InlineKeyboard()
  for (const [index, field] of plainFields.entries()) {
    const label = `${column.field === field ? '✓ ' : ''}${t(`import-field-${field}`)}`
    keyboard.text(label, fieldButton.data({ mark, column: column.at, field: index }))
    if (index % 2 === 1) keyboard.row()
  }
  keyboard
    .row()
    .text(t('import-field-skip'), fieldButton.data({ mark, column: column.at, field: plainFields.length }))
    .text(t('import-columns-back'), columnsButton.data({ mark, page: pageOf(column.at) }))
  return { text: `${t('import-column-ask')}\n\n${sampleLine(column)}`, keyboard }
}

/** Roughly: columns that hold nothing are passed over. */
export function pageOf(at: number): number {
  return Math.floor(at / onPage) + 1
}

/** What a button says; undefined for one of another version. */
export function fieldAt(index: number): Field | null | undefined {
  return index === plainFields.length ? null : plainFields[index]
}
