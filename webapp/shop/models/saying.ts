// A word about what was just done, for whoever looks at the page: one at a time, gone by itself.
import { type ReadonlySignal, signal } from '@preact/signals'

const shownMs = 5_000
const word = signal('')
let timer: ReturnType<typeof setTimeout> | undefined

export const saying: ReadonlySignal<string> = word

export function say(text: string): void {
  clearTimeout(timer)
  word.value = text
  timer = setTimeout(() => {
    word.value = ''
  }, shownMs)
}
