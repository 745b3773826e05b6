// Texts of one language, from Fluent sources; the same for bot, mail, pages and the web app. Knows no files.
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Language } from '#db/schema/kinds.ts'

export type TextParams = Record<string, string | number>
export type Translate = (key: string, params?: TextParams) => string

/** Sums and dates come ready as text: shop/money.ts writes the former, Intl the latter. */
export function translator(language: Language, sources: readonly string[]): Translate {
  // Marks around each value would show as squares in some chat clients.
  const bundle = new FluentBundle(language, { useIsolating: false })
  for (const source of sources) bundle.addResource(new FluentResource(source))
  return (key, params = {}) => {
    const pattern = bundle.getMessage(key)?.value
    // A key on the screen is ugly but says which text is missing; a blank button says nothing.
    return pattern ? bundle.formatPattern(pattern, params, []) : key
  }
}
