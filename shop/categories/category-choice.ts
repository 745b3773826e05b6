// The tree of categories for whoever puts goods into it: all of them, empty and hidden ones too, one level at a time, and one by
// the name that somebody typed.
import { asc } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories } from '#db/schema/catalogue.ts'
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { type Actor, allow, reachOf } from '../actor.ts'
import { textIn } from '../languages.ts'
import { distanceOf } from '../search/edit-distance.ts'
import { foldText } from '../search/search-words.ts'

export type CategoryChoice = {
  id: number
  parentId: number | null
  title: string
  hidden: boolean
  children: number
}

type Row = { id: number; parentId: number | null; title: LocalText; hidden: boolean }

export function listCategoryChoices(
  db: Db,
  actor: Actor,
  parentId: number | null,
  language: Language,
): CategoryChoice[] {
  allow(db, actor, 'catalogue.edit')
  const rows = listRows(db)
  return rows.filter((row) => row.parentId === parentId).map((row) => choiceOf(rows, row, language))
}

/** All of them with the way to each (`Обувь › Кеды`), as the tree stands; nothing where there are more than `most`. */
export function listWholeTree(
  db: Db,
  actor: Actor,
  language: Language,
  most: number,
): CategoryChoice[] | undefined {
  allow(db, actor, 'catalogue.edit')
  const rows = listRows(db)
  if (rows.length > most) return undefined
  const below = (parentId: number | null, way: string): CategoryChoice[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .flatMap((row) => {
        const choice = choiceOf(rows, row, language)
        const title = way === '' ? choice.title : `${way} › ${choice.title}`
        return [{ ...choice, title }, ...below(row.id, title)]
      })
  return below(null, '')
}

export function mayMakeCategories(db: Db, actor: Actor): boolean {
  return reachOf(db, actor, 'catalogue.edit') === 'all'
}

/** From the top down to the category, itself included; nothing for none, or one that is gone. */
export function listCategoryPath(db: Db, id: number | null, language: Language): CategoryChoice[] {
  const rows = listRows(db)
  const path: CategoryChoice[] = []
  let at = rows.find((row) => row.id === id)
  while (at !== undefined && path.every((step) => step.id !== at?.id)) {
    path.unshift(choiceOf(rows, at, language))
    const { parentId } = at
    at = rows.find((row) => row.id === parentId)
  }
  return path
}

export type NamedCategories = { exact: CategoryChoice | undefined; similar: CategoryChoice[] }

const mostSimilar = 4
const mostSlips = 2

/**
 * By a name in any language, or by the way to it (`Обувь / Кеды`). Of several that are called so the first is meant; where none
 * is, those that look like it are told.
 */
export function findCategoryByName(db: Db, name: string, language: Language): NamedCategories {
  const rows = listRows(db)
  const steps = name
    .split(/[/›>\\]/)
    .map(keyOf)
    .filter(Boolean)
  const last = steps.at(-1) ?? ''
  const called = (row: Row, step: string) => Object.values(row.title).some((title) => keyOf(title) === step)
  const fits = (row: Row | undefined, way: readonly string[]): boolean => {
    const step = way.at(-1)
    if (step === undefined) return true
    if (row === undefined || !called(row, step)) return false
    return (
      way.length === 1 ||
      fits(
        rows.find(({ id }) => id === row.parentId),
        way.slice(0, -1),
      )
    )
  }
  const whole = keyOf(name)
  const exact =
    rows.find((row) => called(row, whole)) ?? (last === '' ? undefined : rows.find((row) => fits(row, steps)))
  const isLike = (row: Row) =>
    Object.values(row.title).some((title) => {
      const key = keyOf(title)
      const begins = last.length >= 3 && (key.startsWith(last) || last.startsWith(key))
      return (
        begins || distanceOf(last, key, mostSlips).whole <= Math.min(mostSlips, Math.floor(last.length / 3))
      )
    })
  const similar = exact === undefined && last !== '' ? rows.filter(isLike).slice(0, mostSimilar) : []
  return {
    exact: exact && choiceOf(rows, exact, language),
    similar: similar.map((row) => choiceOf(rows, row, language)),
  }
}

const keyOf = (name: string) => foldText(name).trim().replace(/\s+/g, ' ')

function listRows(db: Db): Row[] {
  const { id, parentId, title, hidden } = categories
  return db
    .select({ id, parentId, title, hidden })
    .from(categories)
    .orderBy(asc(categories.position), asc(categories.id))
    .all()
}

function choiceOf(
  rows: readonly Row[],
  { id, parentId, title, hidden }: Row,
  language: Language,
): CategoryChoice {
  const children = rows.filter((row) => row.parentId === id).length
  return { id, parentId, title: textIn(title, language), hidden, children }
}
