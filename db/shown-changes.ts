// Notices whatever changes of what every customer is shown, whichever rule changes it. In memory only: triggers of this one
// connection call back, so that nothing is written for it, and no rule can forget to tell.
import type { Db } from './open.ts'

/** What everybody may be shown. A test holds every other table to be personal or the shop's own business. */
export const shownTables = [
  ...['pictures', 'categories', 'products', 'product_colours', 'variants', 'product_images'],
  // Made from those, and made anew by a rebuild; the search itself, where no trigger can be, goes with its words.
  ...['category_counts', 'product_facets', 'search_words', 'search_later'],
  ...['pages', 'reviews', 'settings'],
]

export type ShownChanges = {
  /** How many there were. */
  count: number
  /** The fewest pieces that any variant had before or after its stock moved. */
  fewestPieces: number
  /** How often what is sold was counted, which only the order of lists shows. */
  sales: number
}

/** Every order moves these two: what of it can be seen, the shop's rules know. Of reviews only the shown ones are seen. */
const ownTriggers = [
  'after update of stock on variants begin select note_stock(coalesce(min(old.stock, new.stock), 0)); end',
  'after update of sold on products begin select note_sale(); end',
  "after insert on reviews when new.status = 'shown' begin select note_change(); end",
  "after update on reviews when 'shown' in (old.status, new.status) begin select note_change(); end",
  "after delete on reviews when old.status = 'shown' begin select note_change(); end",
]
const apart: Record<string, string[]> = { variants: ['stock'], products: ['sold'] }

const watched = new WeakMap<Db, ShownChanges>()

/** From the first call on; the object is kept up to date. */
export function watchShown(db: Db): ShownChanges {
  const known = watched.get(db)
  if (known !== undefined) return known
  const changes = { count: 0, fewestPieces: Number.POSITIVE_INFINITY, sales: 0 }
  const client = db.$client
  client.function('note_change', () => {
    changes.count++
    return null
  })
  client.function('note_stock', (pieces) => {
    changes.fewestPieces = Math.min(changes.fewestPieces, Number(pieces))
    return null
  })
  client.function('note_sale', () => {
    changes.sales++
    return null
  })
  const triggers = [
    ...shownTables.filter((table) => table !== 'reviews').flatMap(triggersOf(db)),
    ...ownTriggers,
  ]
  client.exec(triggers.map((trigger, at) => `create temp trigger shown_${at} ${trigger};`).join('\n'))
  watched.set(db, changes)
  return changes
}

const triggersOf = (db: Db) => (table: string) => {
  const columns = db.$client.prepare('select name from pragma_table_info(?)').pluck().all(table) as string[]
  const quiet = apart[table] ?? []
  const seen = columns.filter((column) => !quiet.includes(column)).join(', ')
  return ['insert', `update of ${seen}`, 'delete'].map(
    (change) => `after ${change} on ${table} begin select note_change(); end`,
  )
}
