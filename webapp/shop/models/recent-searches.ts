// The last words somebody looked for, kept in their own browser only.
import { signal } from '@preact/signals'

const kept = 'kiosk-searches'
const most = 8

export const recentSearches = signal<readonly string[]>([])

/** Not before the page is alive: the drawn page is the same for everybody. */
export function recallSearches(): void {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]')
    recentSearches.value = Array.isArray(known) ? known.filter(isText).slice(0, most) : []
  } catch {
    // A frame may keep nothing, and somebody else may have written it.
  }
}

export function rememberSearch(text: string): void {
  const others = recentSearches.peek().filter((one) => one.toLowerCase() !== text.toLowerCase())
  keep([text, ...others].slice(0, most))
}

export function forgetSearches(): void {
  keep([])
}

function keep(searches: readonly string[]): void {
  recentSearches.value = searches
  try {
    localStorage.setItem(kept, JSON.stringify(searches))
  } catch {
    // Then they last as long as the page.
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
