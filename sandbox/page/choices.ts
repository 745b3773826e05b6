// What somebody chose on this page and this browser remembers. All else lives on the server, so that a reload keeps it.
import { effect, signal } from '@preact/signals'
import type { Language } from '#db/schema/kinds.ts'

export type Theme = 'light' | 'dark'
type Choices = {
  theme?: Theme
  language?: Language
  /** Those not shown: a new phone is, then, until somebody puts it away. */
  hidden: string[]
  /** The one that a narrow screen shows. */
  current?: string
}

const kept = 'kiosk-sandbox'
const darkSky = matchMedia('(prefers-color-scheme: dark)')

export const choices = signal<Choices>(read())
const dark = signal(darkSky.matches)
darkSky.addEventListener('change', () => {
  dark.value = darkSky.matches
})

export function theme(): Theme {
  return choices.value.theme ?? (dark.value ? 'dark' : 'light')
}

export function choose(change: Partial<Choices>): void {
  choices.value = { ...choices.value, ...change }
  try {
    localStorage.setItem(kept, JSON.stringify(choices.value))
  } catch {
    // The choice then lasts as long as the page.
  }
}

function read(): Choices {
  try {
    const { hidden, ...rest } = JSON.parse(localStorage.getItem(kept) ?? '{}') as Partial<Choices>
    return { ...rest, hidden: Array.isArray(hidden) ? hidden : [] }
  } catch {
    return { hidden: [] }
  }
}

effect(() => {
  document.documentElement.dataset.theme = theme()
})
