// What stands in the body of a request, as JSON, checked before a route sees it.
import { validator } from 'hono/validator'
import type * as z from 'zod'
import { ShopError } from '#shop/error.ts'

/** What comes as anything but JSON has nothing in it, and is refused for that. */
export function typed<Schema extends z.ZodType>(schema: Schema) {
  return validator('json', (value: z.input<Schema>): z.output<Schema> => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw new ShopError('invalid-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  })
}

/** A number in the path of an address: what is written otherwise leads nowhere. */
export function numberIn(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new ShopError('not-found')
  return Number(text)
}
