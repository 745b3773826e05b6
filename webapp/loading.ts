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
const againMs = 5_000

let authorization: Record<string, string> = {}

/** Whoever opened the page in Telegram asks in their own name from here on. */
export function askAs(initData: string): void {
  authorization = { Authorization: `tma ${initData}` }
}

export type Asking = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** Goes on after the page has been closed. */
  keepalive?: boolean
}

/** An answer of the server, or a Failure thrown. Whatever else speaks in its place (a proxy, the page of some wifi) is no answer. */
export async function ask<T>(address: string, asking: Asking = {}): Promise<T> {
  return (await read<T>(await send(address, asking))).value
}

export type Marked<T> = { value: T; mark: string | null }

/** Nothing where it still is what it was at this mark. */
export async function askNewer<T>(address: string, mark: string | null): Promise<Marked<T> | undefined> {
  const answer = await send(address, {}, mark === null ? {} : { 'If-None-Match': mark })
  return answer.status === 304 ? undefined : await read<T>(answer)
}

function send(address: string, { method = 'GET', body, keepalive = false }: Asking, headers = {}) {
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
  return fetch(address, {
    ...{ method, keepalive },
    headers: { ...authorization, ...json, ...headers },
    signal: AbortSignal.timeout(patienceMs),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw unreachable
  })
}

async function read<T>(answer: Response): Promise<Marked<T>> {
  const said: unknown = await answer.json().catch(() => undefined)
  if (answer.ok && said !== undefined) return { value: said as T, mark: answer.headers.get('ETag') }
  throw isApiError(said) ? said.error : unreachable
}

function isApiError(body: unknown): body is ApiError {
  return typeof (body as Partial<ApiError> | undefined)?.error?.code === 'string'
}

/** Fills the signal; what failed for want of a connection is tried again when there may be one. */
export function load<T>(into: Signal<Loading<T>>, work: () => Promise<T>): Promise<void> {
  into.value = { state: 'loading' }
  return fill(into, work)
}

/** What is told stays on the screen until there is something else to tell. */
async function fill<T>(into: Signal<Loading<T>>, work: () => Promise<T>): Promise<void> {
  try {
    into.value = { state: 'ready', value: await work() }
  } catch (thrown) {
    const failure = failureOf(thrown)
    into.value = { state: 'failed', failure }
    // Whoever has tried for themselves meanwhile has their own.
    if (failure.code === 'offline') whenOnline(() => into.peek().state === 'failed' && fill(into, work))
  }
}

export function failureOf(thrown: unknown): Failure {
  return isFailure(thrown) ? thrown : unexpected
}

function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'params' in thrown
}

/** Once: at the next change from no connection to one. A browser that knows of none to miss may be wrong: then in a while. */
export function whenOnline(work: () => unknown): void {
  if (online.peek()) return void setTimeout(work, againMs)
  const stop = effect(() => {
    if (!online.value) return
    queueMicrotask(() => stop())
    work()
  })
}
