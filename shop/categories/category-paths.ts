// Several categories at once, as lines: `Одежда > Футболки`, with the other language behind a stroke: `Обувь | Shoes`. What is
// there already is used and not made again. A line that cannot be read stops all of them, and is named.
import * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Language, LocalText } from '#db/schema/kinds.ts'
import { type Actor, allowAll } from '../actor.ts'
import { ShopError } from '../error.ts'
import { id, limits, readInput } from '../products/product-input.ts'
import { foldText } from '../search/search-words.ts'
import { inTx, type Tx } from '../transaction.ts'
import { createCategory } from './categories.ts'
import { listCategoryLines } from './category-list.ts'
import { checkCategory } from './category-tree.ts'

export const mostLines = 100
export const deepest = 8
/** So much of a line tells which one it is. */
const shownOfLine = 60

const pathList = z.strictObject({
  /** Where the paths begin; null: at the top. */
  parentId: id.nullable(),
  text: z.string().max(20_000),
  /** Of a title that does not tell its language itself. */
  language: z.enum(['ru', 'en']),
})

/** The last one of each line, all that were not there before, and how many lines brought nothing new. */
export type AddedPaths = { ends: number[]; made: number[]; repeated: number }

export function addCategoryPaths(
  db: Db,
  actor: Actor,
  input: z.input<typeof pathList>,
  now: number,
): AddedPaths {
  return inTx(db, (tx) => {
    allowAll(tx, actor, 'catalogue.edit')
    const { parentId, text, language } = readInput(pathList, input)
    checkCategory(tx, parentId)
    const added: AddedPaths = { ends: [], made: [], repeated: 0 }
    for (const path of readPaths(text, language)) {
      const before = added.made.length
      let end = parentId
      for (const title of path) {
        const known = findChild(tx, end, title)
        const next: number = known ?? createCategory(tx, actor, { title, parentId: end }, now).id
        if (known === undefined) added.made.push(next)
        end = next
      }
      if (end !== null) added.ends.push(end)
      if (added.made.length === before) added.repeated += 1
    }
    return added
  })
}

/** What one person may make of it: the titles of each line, from the top down. */
export function readPaths(text: string, language: Language): LocalText[][] {
  const lines = text.split(/\r\n|[\n\r]/).map((line, index) => ({ text: line.trim(), number: index + 1 }))
  const said = lines.filter((line) => line.text !== '')
  if (said.length === 0) throw new ShopError('title-required')
  if (said.length > mostLines) throw new ShopError('category-lines-many', { most: mostLines })
  return said.map((line) => {
    const titles = line.text.split(/[>›]/).map((part) => readTitle(part, language))
    const isFine = titles.length <= deepest && titles.every((title) => title !== undefined)
    if (!isFine)
      throw new ShopError('category-line', {
        line: line.number,
        text: line.text.slice(0, shownOfLine),
        deepest,
      })
    return titles.filter((title) => title !== undefined)
  })
}

/** Russian letters make it Russian, whoever writes. */
function readTitle(part: string, language: Language): LocalText | undefined {
  const texts = part.split('|').map((text) => text.trim().replace(/\s+/g, ' '))
  const [first = '', second] = texts
  const tooLong = texts.some((text) => text.length > limits.title)
  if (first === '' || second === '' || texts.length > 2 || tooLong) return undefined
  const isRussian = (text: string) => /\p{Script=Cyrillic}/u.test(text)
  if (second !== undefined) return isRussian(second) ? { ru: second, en: first } : { ru: first, en: second }
  return isRussian(first) ? { ru: first } : { [language]: first }
}

/** By its name in any language, as people write it. */
function findChild(tx: Tx, parentId: number | null, title: LocalText): number | undefined {
  const names = new Set(Object.values(title).map(foldText))
  const known = listCategoryLines(tx, parentId).find((line) =>
    Object.values(line.title).some((text) => names.has(foldText(text))),
  )
  return known?.id
}
