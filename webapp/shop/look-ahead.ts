// What a pointer rests on is asked for before it is clicked.
import { expect } from './asked.ts'
import { firstQuestions } from './first-questions.ts'
import { readRoute } from './route.ts'

/** Long enough for whoever only passes by to have gone on. */
const dwellMs = 80
let dwelling: ReturnType<typeof setTimeout> | undefined

/** Fingers rest on nothing. */
export function startLookingAhead(): void {
  if (matchMedia('(hover: hover)').matches) document.addEventListener('pointerover', lookAhead)
}

function lookAhead({ target }: Event): void {
  clearTimeout(dwelling)
  const link = (target as Element | null)?.closest('a')
  if (!link || link.origin !== location.origin || link.pathname === location.pathname) return
  dwelling = setTimeout(() => {
    for (const question of firstQuestions(readRoute(link.pathname, link.search))) expect(question)
  }, dwellMs)
}
