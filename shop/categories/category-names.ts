// A category by the name that somebody typed, or by the way to it; and who may make one that is missing. Reads only.
import { asc } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories } from '#db/schema/catalogue.ts'
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { type Actor, reachOf } from '../actor.ts'
import { textIn } from '../languages.ts'
import { distanceOf } from '../search/edit-distance.ts'
import { foldText } from '../search/search-words.ts'

export type NamedCategory = { id: number; title: string }

type Row = { id: number; parentId: number | null; title: LocalText }

export function mayMakeCategories(db: Db, actor: Actor): boolean {
  return reachOf(db, actor, 'catalogue.edit') === 'all'
}

export type NamedCategories = { exact: NamedCategory | undefined; similar: NamedCategory[] }

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
    exact: exact && named(exact, language),
    similar: similar.map((row) => named(row, language)),
  }
}

const keyOf = (name: string) => foldText(name).trim().replace(/\s+/g, ' ')

function listRows(db: Db): Row[] {
  const { id, parentId, title } = categories
  return db
    .select({ id, parentId, title })
    .from(categories)
    .orderBy(asc(categories.position), asc(categories.id))
    .all()
}

const named = ({ id, title }: Row, language: Language): NamedCategory => ({
  id,
  title: textIn(title, language),
})
