// Whether the keyboard on the glass is out. By itself, as every page asks; keyboard.ts, which knows, comes later.
import { signal } from '@preact/signals'

/** What sticks to the bottom has no place then. */
export const keyboardOpen = signal(false)
