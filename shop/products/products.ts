// Making, editing, doubling and deleting products. A new one is a draft, and a seller's is the seller's own.
// What customers see of it is decided in product-status.ts.
import { eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import { products } from '#db/schema/catalogue.ts'
import type { Json } from '#db/schema/kinds.ts'
import { type Actor, allow } from '../actor.ts'
import { recordChange } from '../audit.ts'
import { checkCategory } from '../categories/category-tree.ts'
import { refreshProduct } from '../derived.ts'
import { inTx, type Tx } from '../transaction.ts'
import { checkSeen, getSheet, productEditing, type Seen } from './product-change.ts'
import { copyParts } from './product-copy.ts'
import {
  changeText,
  changeTitle,
  checkOldPrice,
  newProduct,
  productEdit,
  productRef,
  readInput,
} from './product-input.ts'
import { getProductSheet, type ProductSheet } from './product-sheet.ts'

type Fields = Pick<
  typeof products.$inferInsert,
  'title' | 'description' | 'kind' | 'categoryId' | 'sellerId' | 'priceMinor' | 'oldPriceMinor'
>

export function createProduct(
  db: Db,
  actor: Actor,
  input: z.input<typeof newProduct>,
  now: number,
): ProductSheet {
  return inTx(db, (tx) => {
    const reach = allow(tx, actor, 'catalogue.edit')
    const fields = readInput(newProduct, input)
    const title = changeTitle({}, fields.title)
    const description = changeText({}, fields.description)
    checkCategory(tx, fields.categoryId)
    checkOldPrice(fields.priceMinor, fields.oldPriceMinor)
    const sellerId = reach === 'own' && actor.kind === 'staff' ? actor.id : null
    const productId = insertDraft(tx, { ...fields, title, description, sellerId }, now)
    return finishNew(tx, actor, { action: 'product.create', productId }, now)
  })
}

/** What is named changes. An old price is judged when it is set; one the price has since overtaken is not shown. */
export const editProduct = productEditing('product.edit', productEdit, (tx, input, sheet) => {
  const { productId, title, description, ...fields } = input
  const edited = { ...sheet, ...fields }
  checkCategory(tx, edited.categoryId)
  if (fields.oldPriceMinor !== undefined) checkOldPrice(edited.priceMinor, edited.oldPriceMinor)
  const texts = {
    title: title === undefined ? sheet.title : changeTitle(sheet.title, title),
    description: description === undefined ? sheet.description : changeText(sheet.description, description),
  }
  tx.update(products)
    .set({ ...fields, ...texts })
    .where(eq(products.id, productId))
    .run()
})

/** A draft with the same texts, prices, colours, sizes and pictures; articles are new, and counted stock starts at nothing. */
export function duplicateProduct(
  db: Db,
  actor: Actor,
  input: z.input<typeof productRef>,
  now: number,
): ProductSheet {
  return inTx(db, (tx) => {
    allow(tx, actor, 'catalogue.edit')
    const sheet = getProductSheet(tx, actor, readInput(productRef, input).productId)
    const { title, description, kind, categoryId, sellerId, priceMinor, oldPriceMinor } = sheet
    const fields = { title, description, kind, categoryId, sellerId, priceMinor, oldPriceMinor }
    const productId = insertDraft(tx, fields, now)
    copyParts(tx, sheet, productId)
    return finishNew(tx, actor, { action: 'product.duplicate', productId }, now)
  })
}

/** For good. Orders keep what they wrote down; a cart keeps a line that says the thing is gone. */
export function deleteProduct(
  db: Db,
  actor: Actor,
  { seen, ...input }: z.input<typeof productRef> & Seen,
  now: number,
): void {
  inTx(db, (tx) => {
    allow(tx, actor, 'catalogue.edit')
    const sheet = getProductSheet(tx, actor, readInput(productRef, input).productId)
    checkSeen(sheet, seen)
    const { id, ...before } = sheet
    tx.delete(products).where(eq(products.id, id)).run()
    recordChange(
      tx,
      actor,
      { action: 'product.delete', subject: 'product', subjectId: id, before: before as Json },
      now,
    )
  })
}

function insertDraft(tx: Tx, fields: Fields, now: number): number {
  const { priceMinor } = fields
  const derived = { fromPriceMinor: priceMinor, toPriceMinor: priceMinor }
  return tx
    .insert(products)
    .values({ ...fields, ...derived, status: 'draft', version: 0, createdAt: now, updatedAt: now })
    .returning({ id: products.id })
    .get().id
}

function finishNew(
  tx: Tx,
  actor: Actor,
  made: { action: string; productId: number },
  now: number,
): ProductSheet {
  refreshProduct(tx, made.productId, now)
  const sheet = getSheet(tx, made.productId)
  const after = sheet as Json
  recordChange(tx, actor, { action: made.action, subject: 'product', subjectId: made.productId, after }, now)
  return sheet
}
