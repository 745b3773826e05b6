// One category chosen out of all, hidden and empty ones included: a small tree whole, each of it one tap away; a larger one level by
// level. What is chosen for, the buttons of whoever shows it say; it decides nothing.
import { InlineKeyboard } from 'grammy'
import type { Db } from '#db/open.ts'
import {
  type CategoryLine,
  listCategoryLines,
  listWholeTree,
  pathWords,
} from '#shop/categories/category-list.ts'
import { getCategory } from '#shop/categories/category-tree.ts'
import { textIn } from '#shop/languages.ts'
import { addTurns, shorten } from '../browsing.ts'
import type { Around, TalkContext } from '../context.ts'
import { escapeHtml } from '../html.ts'
import { onPage, turned } from '../pages.ts'
import type { Screen } from '../screen.ts'

export type CategoryTree = {
  /** The category whose children are shown; 0: the top. */
  at: number
  page: number
  /** The button that shows what is below one. */
  open: (id: number, page: number) => string
  pick: (id: number) => string
  /** Not to be chosen, nor anything below it. */
  except?: number
  /** Where it is now. */
  chosen?: number | null
}
export type CategoryChoice = CategoryTree & {
  /** In Telegram's HTML. */
  question: string
  /** What may be chosen besides categories. */
  others?: { label: string; data: string }[]
  back: { label: string; data: string }
}

export const longestTitle = 40
const longestPath = 200
const mostAtOnce = 24
/** In signs: two longer ones in a row are cut by a phone. */
const longestOfTwo = 16

export function categoryChoiceScreen(ctx: TalkContext, around: Around, choice: CategoryChoice): Screen {
  const { at, back, others = [] } = choice
  const keyboard = new InlineKeyboard()
  if (at === 0) for (const { label, data } of others) keyboard.text(label, data).row()
  const count = addCategoryTree(keyboard, ctx, around, choice)
  keyboard.text(back.label, back.data)
  const empty = count === 0 && at === 0 ? [ctx.t('categories-none')] : []
  const path = at === 0 ? '' : shorten(pathWords(around.db, at, ctx.language), longestPath)
  const where = path === '' ? [] : [escapeHtml(path)]
  return { text: [choice.question, ...where, ...empty].join('\n\n'), keyboard }
}

/** Says how many there are to choose from here. */
export function addCategoryTree(
  keyboard: InlineKeyboard,
  ctx: TalkContext,
  { db }: Pick<Around, 'db'>,
  tree: CategoryTree,
): number {
  const { t, language } = ctx
  const { at, open, pick } = tree
  if (at !== 0) {
    const title = shorten(textIn(getCategory(db, at).title, language), longestTitle)
    keyboard.text(t('category-choose-this', { title }), pick(at)).row()
  }
  const choices = listChoices(ctx, db, tree)
  const size = choices.isWhole ? mostAtOnce : onPage
  const { page, pages } = turned(tree.page, choices.all.length, size)
  const shown = choices.all.slice((page - 1) * size, page * size)
  const inRow = shown.some(({ label }) => [...label].length > longestOfTwo) ? 1 : 2
  for (const [index, { id, label, opens }] of shown.entries()) {
    keyboard.text(label, opens ? open(id, 1) : pick(id))
    if (index % inRow === inRow - 1) keyboard.row()
  }
  keyboard.row()
  addTurns(keyboard, ctx, { page, more: page < pages, to: (next) => open(at, next) })
  if (at !== 0) keyboard.text(t('category-up'), open(getCategory(db, at).parentId ?? 0, 1))
  return choices.all.length
}

type Choice = { id: number; label: string; opens: boolean }

function listChoices(
  ctx: TalkContext,
  db: Db,
  { at, except, chosen }: CategoryTree,
): { isWhole: boolean; all: Choice[] } {
  const mark = (id: number) => (id === chosen ? ' ✓' : '')
  const whole = at === 0 ? listWholeTree(db, mostAtOnce) : undefined
  if (whole !== undefined) {
    const free = whole.filter(({ id, above }) => id !== except && !above.includes(except ?? 0))
    const wayOf = (way: (typeof whole)[number]['way']) => way.map((title) => textIn(title, ctx.language))
    return {
      isWhole: true,
      all: free.map((line) => ({
        ...{ id: line.id, opens: false },
        label: `${labelOf(ctx, line, endOf(wayOf(line.way).join(' › ')))}${mark(line.id)}`,
      })),
    }
  }
  const level = listCategoryLines(db, at === 0 ? null : at).filter(({ id }) => id !== except)
  return {
    isWhole: false,
    all: level.map((line) => ({
      ...{ id: line.id, opens: line.children > 0 },
      label: `${categoryLabel(ctx, line)}${line.children > 0 ? ' ›' : ''}${mark(line.id)}`,
    })),
  }
}

/** Of a long way its end tells most. */
function endOf(way: string): string {
  const signs = [...way]
  return signs.length <= longestTitle ? way : `…${signs.slice(1 - longestTitle).join('')}`
}

export function categoryLabel(ctx: TalkContext, line: CategoryLine): string {
  return labelOf(ctx, line, shorten(textIn(line.title, ctx.language), longestTitle))
}

function labelOf({ t }: TalkContext, line: CategoryLine, title: string): string {
  const named = line.hidden ? t('category-hidden-label', { title }) : title
  return line.goods === 0 ? named : `${named} · ${line.goods}`
}
