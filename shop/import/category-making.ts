// The categories that an import makes on its way: each step of a path that is not there yet, once.
import type { Actor } from '../actor.ts'
import { createCategory } from '../categories/categories.ts'
import { readSettings } from '../settings.ts'
import type { Tx } from '../transaction.ts'
import type { CategoryWish } from './planned.ts'
import { readCategoryTree } from './present.ts'

export type CategoryOf = (wish: CategoryWish) => number | null

export function categoryMaker(tx: Tx, actor: Actor, now: number): CategoryOf {
  const { language } = readSettings(tx)
  const made = new Map<string, number>()
  let tree: ReturnType<typeof readCategoryTree> | undefined
  const make = (path: string[]): number | null => {
    const name = path.at(-1)
    if (name === undefined) return null
    const key = JSON.stringify(path.map((step) => step.toLowerCase()))
    tree ??= readCategoryTree(tx)
    const known = made.get(key) ?? tree.find(path)
    if (known !== undefined) return known
    const parentId = make(path.slice(0, -1))
    const { id } = createCategory(tx, actor, { title: { [language]: name }, parentId }, now)
    made.set(key, id)
    return id
  }
  return (wish) => (Array.isArray(wish) ? make(wish) : wish)
}
