// What staff may type about a page of the shop: shapes and limits.
import * as z from 'zod'
import { languages } from '#db/schema/kinds.ts'
import { id, inLanguages, line, prose } from '../products/product-input.ts'

export const pageLimits = { title: 100, text: 20_000, slug: 60, pages: 50 } as const

const title = inLanguages(line(pageLimits.title))
const text = inLanguages(prose(pageLimits.text))
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small Latin letters, digits and dashes, for example delivery')
  .max(pageLimits.slug)

export const newPage = z.strictObject({
  title,
  text: text.default({}),
  /** Made from the title when left out. */
  slug: slug.exactOptional(),
  hidden: z.boolean().default(false),
})
/** Only what is named changes; in the texts only the languages named. */
export const pageEdit = z.strictObject({
  pageId: id,
  title: title.exactOptional(),
  text: text.exactOptional(),
  slug: slug.exactOptional(),
  hidden: z.boolean().exactOptional(),
})
export const pageAddition = z.strictObject({
  pageId: id,
  language: z.enum(languages),
  text: prose(pageLimits.text),
})
export const pageRef = z.strictObject({ pageId: id })
export const pageOrder = z.strictObject({ pageIds: z.array(id).max(pageLimits.pages) })
