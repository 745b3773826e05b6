// Something asked of the server: on its way, here, or failed in a way that can be said.
import { effect, type Signal } from '@preact/signals'
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

let authorization: Record<string, string> = {}

/** Whoever opened the page in Telegram asks in their own name from here on. */
export function askAs(initData: string): void {
  authorization = { Authorization: `tma ${initData}` }
}

type Asking = { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: unknown }

/** An answer of the server, or a Failure thrown. */
export async function ask<T>(address: string, { method = 'GET', body }: Asking = {}): Promise<T> {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const answer = await fetch(address, {
    method,
    headers: { ...authorization, ...json },
    signal: AbortSignal.timeout(patienceMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw unreachable
  })
  const said: unknown = await answer.json().catch(() => undefined)
  if (answer.ok && said !== undefined) return said as T
  throw isApiError(said) ? said.error : unexpected
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
    const failure = failureOf(thrown)
    into.value = { state: 'failed', failure }
    if (failure.code === 'offline') whenOnline(() => load(into, work))
  }
}

export function failureOf(thrown: unknown): Failure {
  return isFailure(thrown) ? thrown : unexpected
}

function isFailure(thrown: unknown): thrown is Failure {
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
