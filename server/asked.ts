// What stands in the query of an address, checked before a route sees it.
import { validator } from 'hono/validator'
import type * as z from 'zod'
import { ShopError } from '#shop/error.ts'

/** Whatever is wrong with it is the caller's mistake, told by the name of the field. */
export function asked<Schema extends z.ZodType<Record<string, string | undefined>>>(schema: Schema) {
  return validator('query', (value): z.output<Schema> => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw new ShopError('invalid-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  })
}
