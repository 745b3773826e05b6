// What the shop answers to everybody alike, one entry for each address asked. The page brings the answers of its first view
// along; the rest is asked for when it is wanted, and once more in the background when it has grown old.
import { type Signal, signal } from '@preact/signals'
import { ask, type Loading, load } from '../loading.ts'

export type Answers = Record<string, Loading<unknown>>
export type Asked<T> = { now: Signal<Loading<T>>; again: () => Promise<void> }
type Entry = Asked<unknown> & { at: number }

const freshMs = 60_000
const entries = new Map<string, Entry>()
/** Never on the server, which draws from what it is given. */
let mayAsk = false

/** Forgets what was there: on the server the next page is somebody else's. */
export function give(answers: Answers): void {
  entries.clear()
  for (const [address, answer] of Object.entries(answers)) entries.set(address, entryOf(address, answer))
}

export function startAsking(): void {
  mayAsk = true
  for (const entry of entries.values()) if (entry.now.peek().state === 'loading') void entry.again()
}

export function asked<T>(address: string): Asked<T> {
  const known = entries.get(address)
  if (known !== undefined) {
    if (mayAsk && performance.now() - known.at > freshMs) void refresh(address, known)
    return known as Entry & Asked<T>
  }
  const entry = entryOf(address, { state: 'loading' })
  entries.set(address, entry)
  if (mayAsk) void entry.again()
  return entry as Entry & Asked<T>
}

/** Ahead of the wish, so that the answer is there when it comes. */
export function expect(address: string): void {
  asked(address)
}

function entryOf(address: string, answer: Loading<unknown>): Entry {
  const now = signal(answer)
  const entry = { now, at: performance.now(), again: () => load(now, () => ask(address)) }
  return entry
}

/** What is shown stays until there is something newer; a failed look changes nothing. */
async function refresh(address: string, entry: Entry): Promise<void> {
  entry.at = performance.now()
  const value = await ask(address).catch(() => undefined)
  if (value !== undefined) entry.now.value = { state: 'ready', value }
}
