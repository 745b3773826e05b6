// What staff may type about a category: shapes and limits.
import * as z from 'zod'
import { id, pictureHash, title } from '../products/product-input.ts'

const ofCategory = { categoryId: id }
const parentId = id.nullable()

export const newCategory = z.strictObject({ title, parentId: parentId.default(null) })
/** Only what is named changes; in the title only the languages named. */
export const categoryEdit = z.strictObject({
  ...ofCategory,
  title: title.exactOptional(),
  pictureHash: pictureHash.nullable().exactOptional(),
  hidden: z.boolean().exactOptional(),
})
export const categoryMove = z.strictObject({ ...ofCategory, parentId })
export const categoryOrder = z.strictObject({ parentId, categoryIds: z.array(id).max(1_000) })
/** One place up or down among its siblings, or to their beginning or end. */
export const shifts = ['first', 'up', 'down', 'last'] as const
export const categoryShift = z.strictObject({ ...ofCategory, to: z.enum(shifts) })
export const categoryRemoval = z.strictObject({
  ...ofCategory,
  /** Where its goods and its own categories go; null: goods without a category, categories to the top. */
  moveTo: id.nullable().exactOptional(),
})
