// What else somebody might want who looks at a product: the most bought of the same category that can be had.
import { desc, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { hotCells, prepared } from '../prepared.ts'
import { type CardRow, cardColumns, cardOf, type ProductCard, p } from './product-card.ts'

export const mostRelated = 6
/** Of a category where all is sold out not more is looked at. */
const looked = 100

const statements = prepared((db) => {
  const mostBought = [desc(p.sold), desc(p.id)]
  const first = db
    .select({ id: p.id })
    .from(p)
    .where(sql`${p.categoryId} = ${sql.placeholder('categoryId')} and ${p.status} = 'published'`)
    .orderBy(...mostBought)
    .limit(looked)
  return {
    related: hotCells(
      db,
      db
        .select(cardColumns)
        .from(p)
        .where(
          sql`${p.id} in ${first} and ${p.id} <> ${sql.placeholder('id')} and ${p.availability} <> 'sold_out'`,
        )
        .orderBy(...mostBought)
        .limit(mostRelated),
    ),
  }
})

/** Of a product that the customer may see: its category is theirs to see, too. */
export function listRelated(
  db: Db,
  product: { id: number; categoryId: number | null },
  language: Language,
): ProductCard[] {
  const rows = statements(db).related(product) as CardRow[]
  return rows.map((row) => cardOf(db, row, language))
}
