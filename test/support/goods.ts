// Goods as staff make them, through the rules themselves.

import { asc } from 'drizzle-orm'
import type { Db } from '#db/open.ts'
import { pictures, productColours, productImages, products, variants } from '#db/schema/catalogue.ts'
import { auditLog } from '#db/schema/people.ts'
import type { Staff } from '#shop/actor.ts'
import { addColour } from '#shop/products/colours.ts'
import type { ProductSheet } from '#shop/products/product-sheet.ts'
import { makeVariantGrid } from '#shop/products/product-variants.ts'
import { createProduct } from '#shop/products/products.ts'
import { noon } from './shop.ts'

export const red = { title: { ru: 'Красный', en: 'Red' }, hex: '#ff0000' }
export const blue = { title: { ru: 'Синий', en: 'Blue' }, hex: '#0000ff' }

/** A draft in two colours and two sizes, five of each. */
export function makeTee(
  db: Db,
  actor: Staff,
  fields: { categoryId?: number; priceMinor?: number } = {},
): ProductSheet {
  const { id: productId } = createProduct(
    db,
    actor,
    { title: { ru: 'Футболка', en: 'Tee' }, priceMinor: 1000_00, ...fields },
    noon,
  )
  for (const colour of [red, blue]) addColour(db, actor, { productId, ...colour }, noon)
  return makeVariantGrid(db, actor, { productId, sizes: ['S', 'M'], stock: 5 }, noon)
}

export function addPicture(db: Db, hash: string): string {
  db.insert(pictures).values({ hash, width: 800, height: 600, placeholder: 'AAAA', createdAt: noon }).run()
  return hash
}

/** Every row a catalogue rule can touch, to be compared as a whole. */
export function readGoods(db: Db) {
  return {
    products: db.select().from(products).orderBy(asc(products.id)).all(),
    colours: db.select().from(productColours).orderBy(asc(productColours.id)).all(),
    variants: db.select().from(variants).orderBy(asc(variants.id)).all(),
    images: db.select().from(productImages).orderBy(asc(productImages.id)).all(),
  }
}

export function readLog(db: Db) {
  return db.select().from(auditLog).orderBy(asc(auditLog.id)).all()
}
