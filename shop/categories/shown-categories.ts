// Which categories customers may see: none that is hidden, and none below a hidden one. Goods in no category may be seen.
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { categories } from '#db/schema/catalogue.ts'
import { hotRead, prepared } from '../prepared.ts'
import { p } from '../products/product-card.ts'

const statements = prepared((db) => ({
  hidden: hotRead(db, db.select({ id: categories.id }).from(categories).where(sql`hidden = 1`).limit(1)),
}))

/** Hardly ever; and when none is hidden, a list need not look at categories at all. */
export function someHidden(db: Db): boolean {
  return statements(db).hidden.get() !== undefined
}

export const hiddenIds = sql`(with recursive hidden(id) as (
  select id from categories where hidden = 1
  union select c.id from categories c join hidden on c.parent_id = hidden.id) select id from hidden)`

/** A condition on products p. */
export const inShownCategory = sql`(${p.categoryId} is null or ${p.categoryId} not in ${hiddenIds})`

/** The same of one product p as a value, 1 or 0: looks at no category while none is hidden. */
export const isInShownCategory = sql<number>`case
  when exists (select 1 from categories where hidden = 1) then ${inShownCategory} else 1 end`

const categoryId = sql.placeholder('categoryId')

/** The asked category and all below it, as far as they are shown. */
export function scopeIds(someHidden: boolean): SQL {
  const start = someHidden
    ? sql`select ${categoryId} where ${categoryId} not in ${hiddenIds}`
    : sql`select ${categoryId}`
  return sql`(with recursive scope(id) as (${start}
    union select c.id from categories c join scope on c.parent_id = scope.id where not c.hidden) select id from scope)`
}

/** Every shown category, and 0 for the goods that are in none. */
export const allIds = sql`(select id from categories where id not in ${hiddenIds} union all select 0)`
