// /log: who changed what in the shop, newest first, page by page in one message; all of it, or of one person, or of one kind of
// thing. For the owner.
import { InlineKeyboard } from 'grammy'
import type { Staff } from '#shop/actor.ts'
import { listChangers, listChanges } from '#shop/audit.ts'
import { addTurns, shorten } from '../../browsing.ts'
import { defineButton } from '../../callback-data.ts'
import type { Around, BotContext } from '../../context.ts'
import { Feature } from '../../feature.ts'
import { shownLength } from '../../html.ts'
import { longestText, type Screen, sendScreen, showScreen } from '../../screen.ts'
import { onStaffButton, onStaffCommand } from '../working.ts'
import { changeWords } from './words.ts'

/** `person`: 0 is the shop itself; `subject`: its place in the list. */
const place = { page: 'number', person: 'maybe', subject: 'maybe' } as const
const logButton = defineButton('tl', place)
const personButton = defineButton('te', place)
const subjectButton = defineButton('tf', place)
type Place = { page: number; person: number | undefined; subject: number | undefined }

const onPage = 6
const mostPages = 500
const mostPeople = 40
const longestLabel = 30
const first: Place = { page: 1, person: undefined, subject: undefined }
const subjects = [
  ...['product', 'category', 'picture', 'bulk', 'order', 'review', 'promo', 'page'],
  ...['setting', 'staff', 'invitation', 'broadcast', 'backup', 'message', 'customer'],
  'import',
]

export function logFeature(around: Around): Feature {
  const feature = new Feature()
  onStaffCommand(feature, { command: 'log', around }, async (ctx, { staff }) => {
    await sendScreen(ctx, logScreen(ctx, around, staff, first), around)
  })
  const onTap = (button: typeof logButton, screenOf: typeof logScreen) =>
    onStaffButton(feature, { ...{ button }, around }, async (ctx, staff, at) => {
      await showScreen(ctx, screenOf(ctx, around, staff, at), around)
      return undefined
    })
  onTap(logButton, logScreen)
  onTap(personButton, peopleScreen)
  onTap(subjectButton, subjectsScreen)
  return feature
}

function logScreen(ctx: BotContext, around: Around, staff: Staff, at: Place): Screen {
  const { t } = ctx
  const page = Math.min(Math.max(at.page, 1), mostPages)
  const filter = {
    subject: at.subject === undefined ? undefined : subjects[at.subject],
    by: at.person === 0 ? ('system' as const) : at.person,
  }
  const rows = listChanges(around.db, staff, { ...filter, offset: (page - 1) * onPage }, onPage + 1)
  const entries = rows.slice(0, onPage).map((row) => changeWords(ctx, around, row))
  const keyboard = new InlineKeyboard()
  const to = (next: number) => logButton.data({ ...at, page: next })
  addTurns(keyboard, ctx, { page, more: rows.length > onPage, to })
  keyboard
    .text(personLabel(ctx, around, staff, at), personButton.data(at))
    .text(subjectLabel(ctx, filter.subject), subjectButton.data(at))
  if (at.person !== undefined || at.subject !== undefined)
    keyboard.row().text(t('log-all'), logButton.data(first))
  const title = `<b>${t('log-title')}</b>`
  return { text: within([title, ...(entries.length === 0 ? [t('log-empty')] : entries)]), keyboard }
}

/** Each entry is short; should they all be at their longest, the last ones make room. */
function within(blocks: readonly string[]): string {
  for (let shown = blocks.length; shown > 1; shown--) {
    const text = blocks.slice(0, shown).join('\n\n')
    if (shownLength(text) <= longestText) return text
  }
  return blocks[0] ?? ''
}

function personLabel({ t }: BotContext, { db }: Around, staff: Staff, { person }: Place): string {
  if (person === undefined) return t('log-by-anyone')
  if (person === 0) return t('log-by-shop')
  const name = listChangers(db, staff).find(({ id }) => id === person)?.name
  return shorten(name || t('log-by-staff', { id: String(person) }), longestLabel)
}

const subjectLabel = ({ t }: BotContext, subject: string | undefined) =>
  subject === undefined ? t('log-about-anything') : t(`log-subject-${subject}`)

function peopleScreen(ctx: BotContext, { db }: Around, staff: Staff, at: Place): Screen {
  const { t } = ctx
  const keyboard = new InlineKeyboard()
  const add = (label: string, person: number | undefined) =>
    keyboard.text(label, logButton.data({ ...at, page: 1, person })).row()
  add(t('log-by-anyone'), undefined)
  for (const { id, name } of listChangers(db, staff).slice(-mostPeople)) {
    add(shorten(name || t('log-by-staff', { id: String(id) }), longestLabel), id)
  }
  add(t('log-by-shop'), 0)
  return { text: t('log-which-person'), keyboard }
}

function subjectsScreen({ t }: BotContext, _around: Around, _staff: Staff, at: Place): Screen {
  const keyboard = new InlineKeyboard()
  const add = (label: string, subject: number | undefined) =>
    keyboard.text(label, logButton.data({ ...at, page: 1, subject }))
  add(t('log-about-anything'), undefined).row()
  for (const [index, subject] of subjects.entries()) {
    add(t(`log-subject-${subject}`), index)
    if (index % 2 === 1) keyboard.row()
  }
  return { text: t('log-which-subject'), keyboard }
}
