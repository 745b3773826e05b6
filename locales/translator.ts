// Texts of one language, from Fluent sources; the same for bot, mail, pages and the web app. Knows no files.
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Language } from '#db/schema/kinds.ts'
import { unbroken } from './unbroken.ts'

export type TextParams = Record<string, string | number>
export type Translate = (key: string, params?: TextParams) => string

/** Sums and dates come ready as text: wording.ts writes them. */
export function translator(language: Language, sources: readonly (string | FluentResource)[]): Translate {
  // Marks around each value would show as squares in some chat clients.
  const bundle = new FluentBundle(language, { useIsolating: false, transform: unbroken[language] })
  for (const source of sources) {
    bundle.addResource(typeof source === 'string' ? new FluentResource(source) : source)
  }
  /** What holds no figure is always the same. */
  const plain = new Map<string, string>()
  return (key, params) => {
    const known = params === undefined ? plain.get(key) : undefined
    if (known !== undefined) return known
    const pattern = bundle.getMessage(key)?.value
    // A key on the screen is ugly but says which text is missing; a blank button says nothing.
    if (!pattern) return key
    const text = bundle.formatPattern(pattern, params ?? {}, [])
    if (params === undefined) plain.set(key, text)
    return text
  }
}
