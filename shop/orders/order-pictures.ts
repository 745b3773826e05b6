// What an ordered thing looks like today, in the colour that was ordered. Nothing once it has gone from the catalogue.
import { eq, sql } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { variants } from '#db/schema/catalogue.ts'
import { findPicture, type Picture } from '../cart/cart-view.ts'
import { hotRead, prepared } from '../prepared.ts'

const statements = prepared((db) => ({
  colour: hotRead(
    db,
    db
      .select({ colourId: variants.colourId })
      .from(variants)
      .where(eq(variants.id, sql.placeholder('variantId'))),
  ),
}))

type Thing = { productId: number | null; variantId: number | null }

export function findLinePicture(db: Db, { productId, variantId }: Thing): Picture | null {
  const colourId = statements(db).colour.get({ variantId })?.colourId ?? null
  return findPicture(db, { productId, colourId })
}
