// How the service is doing, asked when the page opens, again each half minute, and whenever somebody wants to know.
import { signal } from '@preact/signals'
import type { Health } from '#server/health.ts'

export type Checkup = { at: number; health: Health | 'unreachable' }

export const checkup = signal<Checkup | undefined>(undefined)
export const checking = signal(false)

const againMs = 30_000
const patienceMs = 10_000
let timer: ReturnType<typeof setTimeout> | undefined

export async function checkService(): Promise<void> {
  clearTimeout(timer)
  checking.value = true
  const health = await ask().catch((): 'unreachable' => 'unreachable')
  checkup.value = { at: Date.now(), health }
  checking.value = false
  timer = setTimeout(checkWhenSeen, againMs)
}

async function ask(): Promise<Health> {
  const answer = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(patienceMs) })
  // An ill service answers 503 and says what ails it; a proxy's own 503 is no JSON and throws here.
  return (await answer.json()) as Health
}

/** A page in the background asks nothing. */
function checkWhenSeen(): void {
  if (document.visibilityState === 'visible') void checkService()
  else document.addEventListener('visibilitychange', checkWhenSeen, { once: true })
}
