// From an event of the app to what comes of it: a changed state, answers, things to do. Pure; every client of Telegram
// behaves so, or the one that is named where they differ.
import { atLeast } from './device.ts'
import { deviceHandlers } from './device-events.ts'
import { isData } from './reading.ts'
import { requestHandlers } from './request-events.ts'
import { screenHandlers } from './screen-events.ts'
import { since } from './since.ts'
import {
  type Answer,
  type AppState,
  type Effect,
  type Handler,
  insetsNow,
  type LogEntry,
  type Outcome,
} from './state.ts'
import { storageHandlers } from './storage-events.ts'
import { themes } from './themes.ts'

export type Step = { state: AppState; answers: readonly Answer[]; effects: readonly Effect[] }

export const handlers: Readonly<Record<string, Handler>> = {
  ...screenHandlers,
  ...requestHandlers,
  ...deviceHandlers,
  ...storageHandlers,
}

export function receive(state: AppState, event: string, given: unknown): Step {
  const handler = Object.hasOwn(handlers, event) ? handlers[event] : undefined
  const first = since[event]
  if (handler === undefined || first === undefined)
    return settle(state, event, { log: { kind: 'unknown', about: shorten(given) } })
  if (!atLeast(state.device.version, first))
    return settle(state, event, { log: { kind: 'newer', about: `${first} > ${state.device.version}` } })
  return settle(state, event, handler(state, isData(given) ? given : {}))
}

/** Takes an outcome in, and tells the app of all that changed around it. */
export function settle(before: AppState, event: string, outcome: Outcome): Step {
  const entry = outcome.log && { ...outcome.log, event }
  const state = { ...before, ...outcome.state, log: entry ? keep(before.log, entry) : before.log }
  return {
    state,
    answers: [...changesOf(before, state), ...(outcome.answers ?? [])],
    effects: outcome.effects ?? [],
  }
}

function changesOf(before: AppState, after: AppState): Answer[] {
  const changes: Answer[] = []
  if (before.device.theme !== after.device.theme)
    changes.push(['theme_changed', { theme_params: themes[after.device.theme] }])
  if (!atLeast(after.device.version, '8.0')) return changes
  if (before.fullscreen !== after.fullscreen)
    changes.push(['fullscreen_changed', { is_fullscreen: after.fullscreen }])
  const [old, now] = [insetsNow(before), insetsNow(after)]
  if (differ(old.safe, now.safe)) changes.push(['safe_area_changed', now.safe])
  if (differ(old.content, now.content)) changes.push(['content_safe_area_changed', now.content])
  return changes
}

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)

const maxLog = 100
const keep = (log: readonly LogEntry[], entry: LogEntry) => [entry, ...log].slice(0, maxLog)

function shorten(given: unknown): string {
  const text = JSON.stringify(given) ?? ''
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
