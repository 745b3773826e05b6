// What the server says and what it is told. Keeps nothing of its own: every event brings the whole state.
import { signal } from '@preact/signals'
import type { Act, ActAnswer, PageState, Shown } from './contract.ts'
import { t } from './language.ts'

export const state = signal<PageState | undefined>(undefined)
export const connection = signal<'opening' | 'open' | 'lost'>('opening')

const pauseMs = 2_000
/** Nothing came since the line was opened: a server that started anew counts from the beginning. */
let fresh = true

export function followServer(): void {
  const events = new EventSource('/events')
  events.onopen = () => {
    fresh = true
    connection.value = 'open'
    void load()
  }
  events.onmessage = ({ data }) => take(JSON.parse(data) as PageState)
  events.onerror = () => {
    connection.value = 'lost'
    // The browser tries again by itself unless it was answered with an error.
    if (events.readyState !== EventSource.CLOSED) return
    events.close()
    setTimeout(followServer, pauseMs)
  }
}

async function load(): Promise<void> {
  const answer = await fetch('/state').catch(() => undefined)
  if (answer?.ok) take((await answer.json()) as PageState)
}

function take(next: PageState): void {
  if (!fresh && state.value !== undefined && next.version < state.value.version) return
  fresh = false
  state.value = withKnown(state.value, next)
}

/** A message that did not change stays the same object, so that nothing of it is drawn again. */
function withKnown(before: PageState | undefined, next: PageState): PageState {
  const known = new Map<string, Shown>()
  for (const { key, messages } of before?.phones ?? []) {
    for (const shown of messages) known.set(`${key}:${shown.message.message_id}`, shown)
  }
  const phones = next.phones.map((phone) => ({
    ...phone,
    messages: phone.messages.map((shown) => {
      const old = known.get(`${phone.key}:${shown.message.message_id}`)
      return old !== undefined && JSON.stringify(old) === JSON.stringify(shown) ? old : shown
    }),
  }))
  return { ...next, phones }
}

export async function send(act: Act, files: readonly File[] = []): Promise<ActAnswer> {
  try {
    const answer = await fetch('/act', { method: 'POST', ...bodyOf(act, files) })
    return (await answer.json()) as ActAnswer
  } catch {
    return { ok: false, error: t('sandbox-unreachable') }
  }
}

function bodyOf(act: Act, files: readonly File[]): RequestInit {
  if (files.length === 0) {
    return { body: JSON.stringify(act), headers: { 'content-type': 'application/json' } }
  }
  const form = new FormData()
  form.set('act', JSON.stringify(act))
  for (const file of files) form.append('file', file)
  return { body: form }
}
