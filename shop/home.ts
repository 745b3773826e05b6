// What the first screen shows beside the categories: the newest, the reduced and the most bought, to be had first.
// Looks at the first fifty of each only, so that it costs the same in any shop.
import { desc, type SQL, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { inShownCategory, someHidden } from './categories/shown-categories.ts'
import { hotCells, prepared } from './prepared.ts'
import { type CardRow, cardColumns, cardOf, type ProductCard, p } from './products/product-card.ts'

export type Home = { fresh: ProductCard[]; onSale: ProductCard[]; popular: ProductCard[] }

export const mostInRow = 10
const looked = 50

const rows = {
  fresh: { by: p.publishedAt, which: sql`true` },
  onSale: { by: p.publishedAt, which: sql`p.reduced = 1` },
  popular: { by: p.sold, which: sql`p.sold > 0` },
} as const

const statements = prepared((db) => ({
  all: prepareRows(db, sql`true`),
  shown: prepareRows(db, inShownCategory),
}))

function prepareRows(db: Db, shown: SQL) {
  const prepareRow = ({ by, which }: (typeof rows)[keyof typeof rows]) => {
    const newestFirst = [desc(by), desc(p.id)]
    const first = db
      .select({ id: p.id })
      .from(p)
      .where(sql`${p.status} = 'published' and ${which} and ${shown}`)
      .orderBy(...newestFirst)
      .limit(looked)
    return hotCells(
      db,
      db
        .select(cardColumns)
        .from(p)
        .where(sql`${p.id} in ${first}`)
        .orderBy(sql`${p.availability} = 'sold_out'`, ...newestFirst)
        .limit(sql.placeholder('limit')),
    )
  }
  return { fresh: prepareRow(rows.fresh), onSale: prepareRow(rows.onSale), popular: prepareRow(rows.popular) }
}

export function readHome(db: Db, language: Language): Home {
  const { fresh, onSale, popular } = someHidden(db) ? statements(db).shown : statements(db).all
  const cardsOf = (row: typeof fresh, limit: number) =>
    (row({ limit }) as CardRow[]).map((cells) => cardOf(db, cells, language))
  return {
    fresh: cardsOf(fresh, mostInRow),
    // Where only a dearer variant is reduced, the card has no old price to show.
    onSale: cardsOf(onSale, 4 * mostInRow)
      .filter(({ oldPriceMinor }) => oldPriceMinor !== null)
      .slice(0, mostInRow),
    popular: cardsOf(popular, mostInRow),
  }
}
