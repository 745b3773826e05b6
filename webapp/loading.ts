// Something asked of the server: on its way, here, or failed in a way that can be said.
import { effect, type Signal, signal } from '@preact/signals'
import type { ApiError, ApiErrorCode } from '#server/api.ts'
import { online } from './connection.ts'

export type Failure = {
  code: ApiErrorCode | 'offline'
  params: Record<string, string | number>
  requestId?: string
}
export type Loading<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; failure: Failure }

const unreachable: Failure = { code: 'offline', params: {} }
const unexpected: Failure = { code: 'unexpected', params: {} }
const patienceMs = 30_000
/** An answer of the server, or a Failure thrown. */
export async function ask<T>(path: string, query: Record<string, string>): Promise<T> {
  const address = `${path}?${new URLSearchParams(query)}`
  const answer = await fetch(address, { signal: AbortSignal.timeout(patienceMs) }).catch(() => {
    throw unreachable
  })
  const body: unknown = await answer.json().catch(() => undefined)
  if (answer.ok && body !== undefined) return body as T
  throw isApiError(body) ? body.error : unexpected
}

function isApiError(body: unknown): body is ApiError {
  return typeof (body as Partial<ApiError> | undefined)?.error?.code === 'string'
}

/** Fills the signal; what failed for want of a connection is tried again when there is one. */
export async function load<T>(into: Signal<Loading<T>>, work: () => Promise<T>): Promise<void> {
  into.value = { state: 'loading' }
  try {
    into.value = { state: 'ready', value: await work() }
  } catch (thrown) {
    const failure = isFailure(thrown) ? thrown : unexpected
    into.value = { state: 'failed', failure }
    if (failure.code === 'offline') whenOnline(() => load(into, work))
  }
}

export function loading<T>(): Signal<Loading<T>> {
  return signal<Loading<T>>({ state: 'loading' })
}

export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'params' in thrown
}

/** Once, at the next change from no connection to one. */
export function whenOnline(work: () => void): void {
  if (online.peek()) return
  const stop = effect(() => {
    if (!online.value) return
    queueMicrotask(() => stop())
    work()
  })
}
