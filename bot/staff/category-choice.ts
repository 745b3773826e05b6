// One category chosen out of all: a screen that walks through the tree, hidden and empty ones included. What is chosen for, the
// buttons of whoever shows it say; it decides nothing.
import { InlineKeyboard } from 'grammy'
import { type CategoryLine, listCategoryLines, pathWords } from '#shop/categories/category-list.ts'
import { getCategory } from '#shop/categories/category-tree.ts'
import { textIn } from '#shop/languages.ts'
import { addTurns, shorten } from '../browsing.ts'
import type { Around, TalkContext } from '../context.ts'
import { escapeHtml } from '../html.ts'
import { onPage, turned } from '../pages.ts'
import type { Screen } from '../screen.ts'

export type CategoryChoice = {
  /** In Telegram's HTML. */
  question: string
  /** The category whose children are shown; 0: the top. */
  at: number
  page: number
  /** The button that shows what is below one. */
  open: (id: number, page: number) => string
  pick: (id: number) => string
  /** What may be chosen besides categories. */
  others?: { label: string; data: string }[]
  /** Not to be chosen, nor anything below it. */
  except?: number
  back: { label: string; data: string }
}

export const longestTitle = 40
const longestPath = 200

export function categoryChoiceScreen(ctx: TalkContext, around: Around, choice: CategoryChoice): Screen {
  const { t, language } = ctx
  const { db } = around
  const { at, open, pick, back, others = [] } = choice
  const lines = listCategoryLines(db, at === 0 ? null : at).filter(({ id }) => id !== choice.except)
  const { page, pages } = turned(choice.page, lines.length)
  const keyboard = new InlineKeyboard()
  const path = at === 0 ? '' : shorten(pathWords(db, at, language), longestPath)
  if (at === 0) for (const { label, data } of others) keyboard.text(label, data).row()
  else {
    const title = shorten(textIn(getCategory(db, at).title, language), longestTitle)
    keyboard.text(t('category-choose-this', { title }), pick(at)).row()
  }
  for (const line of lines.slice((page - 1) * onPage, page * onPage)) {
    const goesOn = line.children > 0
    const label = `${categoryLabel(ctx, line)}${goesOn ? ' ›' : ''}`
    keyboard.text(label, goesOn ? open(line.id, 1) : pick(line.id)).row()
  }
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => open(at, next) })
  if (at !== 0) keyboard.text(t('category-up'), open(getCategory(db, at).parentId ?? 0, 1))
  keyboard.text(back.label, back.data)
  const empty = lines.length === 0 && at === 0 ? [t('categories-none')] : []
  const where = path === '' ? [] : [escapeHtml(path)]
  return { text: [choice.question, ...where, ...empty].join('\n\n'), keyboard }
}

export function categoryLabel({ t, language }: TalkContext, line: CategoryLine): string {
  const title = shorten(textIn(line.title, language), longestTitle)
  const named = line.hidden ? t('category-hidden-label', { title }) : title
  return line.goods === 0 ? named : `${named} · ${line.goods}`
}
