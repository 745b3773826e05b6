// What an import would do, in words: how many of each, which rows are wrong, what changes for example, and the buttons that decide.
import { InlineKeyboard } from 'grammy'
import type { Wrong } from '#shop/import/line.ts'
import { countKinds, type ImportPlan } from '#shop/import/plan.ts'
import type { Choices, Told } from '#shop/import/planned.ts'
import { type Dialect, systemTitle } from '#shop/import/systems.ts'
import { textIn } from '#shop/languages.ts'
import { formatMoney } from '#shop/money.ts'
import { readSettings } from '#shop/settings.ts'
import { shorten } from '../../browsing.ts'
import { escapeHtml, firstWithin } from '../../html.ts'
import type { Board, Desk } from './board.ts'
import {
  applyButton,
  cancelImportButton,
  columnsButton,
  newGoodsButton,
  stockChoiceButton,
  wrongFileButton,
} from './buttons.ts'
import { letterOf } from './column-words.ts'
import type { ImportState } from './state.ts'

const longestName = 60
const mostWrong = 8
const mostExamples = 5
const roomFor = { wrong: 900, examples: 900, columns: 300, categories: 400 }

export type Shown = { plan: ImportPlan; state: ImportState; choices: Choices; note?: string }

export function planBoard(desk: Desk, shown: Shown): Board {
  const { plan, note } = shown
  const text = [
    ...(note === undefined ? [] : [`⚠️ ${escapeHtml(note)}`]),
    headOf(desk, shown),
    countsOf(desk, plan),
    wrongOf(desk, plan),
    examplesOf(desk, plan),
    restOf(desk, plan),
    questionOf(desk, plan),
  ]
  return { text: text.filter((part) => part !== '').join('\n\n'), keyboard: keyboardOf(desk, shown) }
}

function headOf({ t }: Desk, { plan, state }: Shown): string {
  const { dialect } = plan.header
  const name = escapeHtml(shorten(state.fileName, longestName))
  const known = dialect === 'plain' ? '' : ` ${systemWords(t, dialect)}`
  return `<b>${t('import-head', { name })}</b>\n${t('import-rows', { rows: plan.rows })}${known}`
}

function systemWords(t: Desk['t'], dialect: Dialect): string {
  return dialect === 'own'
    ? t('import-from-own')
    : t('import-from-system', { system: systemTitle(dialect) ?? '' })
}

function countsOf({ t }: Desk, plan: ImportPlan): string {
  const counts = countKinds(plan.planned)
  const wrong = new Set(plan.wrong.map(({ row }) => row)).size
  return [
    ...(counts.new > 0 ? [`🆕 ${t('import-count-new', { count: counts.new })}`] : []),
    ...(counts.changed > 0 ? [`✏️ ${t('import-count-changed', { count: counts.changed })}`] : []),
    ...(counts.same > 0 ? [`▫️ ${t('import-count-same', { count: counts.same })}`] : []),
    ...(wrong > 0 ? [`❗ ${t('import-count-wrong', { count: wrong })}`] : []),
  ].join('\n')
}

export function wrongWords({ t }: Pick<Desk, 't'>, { code, value = '' }: Wrong): string {
  return t(`import-wrong-${code}`, { value })
}

function wrongOf(desk: Desk, { wrong }: ImportPlan): string {
  const { t } = desk
  const lines = wrong
    .slice(0, mostWrong)
    .map((one) => t('import-wrong-row', { row: String(one.row), what: escapeHtml(wrongWords(desk, one)) }))
  const left = wrong.length - lines.length
  const all = left > 0 ? [...lines, t('import-more', { count: left })] : lines
  return firstWithin(all, roomFor.wrong, (count) => t('import-more', { count }))
}

function examplesOf(desk: Desk, { planned }: ImportPlan): string {
  const changed = planned.filter((one) => one.kind === 'changed').slice(0, mostExamples)
  if (changed.length === 0) return ''
  const lines = changed.map(({ title, told }) => {
    const name = escapeHtml(shorten(textIn(title, desk.language), longestName))
    return `• ${name}: ${told
      .slice(0, 3)
      .map((one) => escapeHtml(toldWords(desk, one)))
      .join(', ')}`
  })
  return `${desk.t('import-for-example')}\n${firstWithin(lines, roomFor.examples, () => '…')}`
}

function toldWords({ t, language, around }: Desk, { what, from, to }: Told): string {
  const { currency } = readSettings(around.db)
  const shown = (value: Told['to']): string => {
    if (what === 'price') return formatMoney(Number(value ?? 0), currency, language)
    if (what === 'availability') return t(`import-availability-${String(value)}`)
    if (value === null || value === undefined) return t('import-uncounted')
    return shorten(String(value), longestName)
  }
  return t(`import-told-${what}`, { from: shown(from), to: shown(to) })
}

function restOf({ t }: Desk, plan: ImportPlan): string {
  const unknown = plan.header.columns
    .filter(({ field }) => field === undefined)
    .map(
      ({ at, name, samples }) =>
        name.replace(/\s+/g, ' ') || `${letterOf(at)} (${shorten(samples[0] ?? '', 12)})`,
    )
  const list = (names: string[], room: number) => escapeHtml(shorten(names.join(', '), room))
  const isPlain = plan.header.dialect === 'plain'
  const paths = plan.newCategories.map((path) => path.join(' › '))
  return [
    ...(paths.length > 0
      ? [t('import-categories', { count: paths.length, names: list(paths, roomFor.categories) })]
      : []),
    ...(plan.sections.length > 0
      ? [t('import-sections', { names: list(plan.sections, roomFor.columns) })]
      : []),
    ...(plan.isTitled ? [t('import-titled')] : []),
    ...(plan.pictures > 0 ? [t('import-pictures', { count: plan.pictures })] : []),
    ...(plan.missingPictures > 0 ? [t('import-pictures-missing', { count: plan.missingPictures })] : []),
    ...(isPlain && unknown.length > 0
      ? [t('import-columns-unknown', { names: list(unknown, roomFor.columns) })]
      : []),
  ].join('\n')
}

function questionOf({ t }: Desk, { planned, wrong }: ImportPlan): string {
  const counts = countKinds(planned)
  if (counts.new + counts.changed === 0) return t(wrong.length > 0 ? 'import-only-wrong' : 'import-all-same')
  return t(wrong.length > 0 ? 'import-question-wrong' : 'import-question')
}

function keyboardOf({ t }: Desk, { plan, state, choices }: Shown): InlineKeyboard {
  const { mark } = state
  const counts = countKinds(plan.planned)
  const count = counts.new + counts.changed
  const keyboard = new InlineKeyboard()
  if (count > 0) {
    const label = t(plan.wrong.length > 0 ? 'import-apply-right' : 'import-apply', { count })
    keyboard.text(label, applyButton.data({ mark })).row()
  }
  if (counts.new > 0) keyboard.text(t(`import-new-${choices.newGoods}`), newGoodsButton.data({ mark })).row()
  const hasStock = plan.header.columns.some(({ field }) => field === 'stock')
  if (hasStock)
    keyboard
      .text(
        t(choices.takesStock ? 'import-stock-taken' : 'import-stock-left'),
        stockChoiceButton.data({ mark }),
      )
      .row()
  if (plan.wrong.length > 0) keyboard.text(t('import-wrong-file'), wrongFileButton.data({ mark })).row()
  return keyboard
    .text(t('import-columns'), columnsButton.data({ mark, page: 1 }))
    .text(t('import-cancel'), cancelImportButton.data({ mark }))
}
