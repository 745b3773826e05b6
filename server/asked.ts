// What stands in the query of an address, checked before a route sees it; and the language an answer is written in.
import { validator } from 'hono/validator'
import type * as z from 'zod'
import type { Db } from '#db/open.ts'
import type { Language } from '#db/schema/kinds.ts'
import { ShopError } from '#shop/error.ts'
import { languageOf } from '#shop/languages.ts'
import { readSettings } from '#shop/settings.ts'

/** Whatever is wrong with it is the caller's mistake, told by the name of the field. */
export function asked<Schema extends z.ZodType<Record<string, string | undefined>>>(schema: Schema) {
  return validator('query', (value): z.output<Schema> => {
    const parsed = schema.safeParse(value)
    if (parsed.success) return parsed.data
    throw new ShopError('invalid-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' })
  })
}

/** The one wished for if the shop speaks it, else the shop's own. */
export function spokenBy(db: Db, wished: string | undefined): Language {
  const { languages, language } = readSettings(db)
  const known = languageOf(wished)
  return known !== undefined && languages.includes(known) ? known : language
}
