// Reads out texts that were compiled for the browser, as translator.ts does those that were not.
import type { Language } from '#db/schema/kinds.ts'
import type { TextParams, Translate } from './translator.ts'

type Value = string | number | undefined
type Say = (value: Value) => string
type Choose = (value: Value, cases: Record<string, () => string>, other: string) => string
export type Messages = Record<string, string | ((params: TextParams, say: Say, choose: Choose) => string)>

/** `messages` may grow later. */
export function speaker(language: Language, messages: Messages): Translate {
  const figures = new Intl.NumberFormat(language)
  const plurals = new Intl.PluralRules(language)
  const say: Say = (value) => (typeof value === 'number' ? figures.format(value) : String(value))
  const choose: Choose = (value, cases, other) => {
    const exact = cases[String(value)]
    const kind = typeof value === 'number' ? cases[plurals.select(value)] : undefined
    return (exact ?? kind ?? cases[other])?.() ?? ''
  }
  return (key, params = {}) => {
    const message = messages[key]
    // A key on the screen is ugly but says which text is missing; a blank button says nothing.
    if (message === undefined) return key
    return typeof message === 'string' ? message : message(params, say, choose)
  }
}
