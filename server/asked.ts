// What stands in the query of an address, checked before a route sees it.
import { validator } from 'hono/validator'
import * as z from 'zod'
import { ShopError } from '#shop/error.ts'

/** Whatever is wrong with it is the caller's mistake, told by the name of the field. */
export function asked<Schema extends z.ZodType>(schema: Schema) {
  return validator('query', (value): z.output<Schema> => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    const issue = parsed.error.issues[0]
    const field = issue?.code === 'unrecognized_keys' ? issue.keys.join() : String(issue?.path[0] ?? '')
    throw new ShopError('invalid-input', { field })
  })
}

/** What many are asked with: what is not said is the shop's own, or the beginning. */
export const inLanguage = { language: z.string().max(35).exactOptional() }
export const fromCursor = { cursor: z.string().max(100).exactOptional() }
