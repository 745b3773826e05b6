// Asking Telegram once more when it says "later" or breaks: a customer in the middle of an order never sees it stumble.
// Below everything else, so that it also serves inside talks. Never waits so long that a person would give up.
import { setTimeout as sleep } from 'node:timers/promises'

const longestWaitMs = 6_000
/** Before the second and the third try where Telegram does not say how long. */
const pausesMs = [300, 1_500]

type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** `fetch`, as grammY's client takes it. What is refused for good comes back at once. */
export const patientFetch: Fetch = async (url, init) => {
  const signal = nativeSignal(init.signal)
  const body = await wholeBody(init.body)
  const ask = () => fetch(url, { ...init, body, signal })
  for (const pauseMs of pausesMs) {
    const answer = await ask().catch(() => signal.throwIfAborted())
    const waitMs = answer === undefined ? pauseMs : waitOf(answer, pauseMs)
    if (answer !== undefined && waitMs === undefined) return answer
    await sleep(waitMs, undefined, { signal })
  }
  return await ask()
}

/** Nothing when it will not help to ask again, or would take too long. */
function waitOf({ status, headers }: Response, pauseMs: number): number | undefined {
  if (status >= 500) return pauseMs
  if (status !== 429) return undefined
  const toldMs = Number(headers.get('retry-after') ?? '1') * 1_000
  return toldMs <= longestWaitMs ? toldMs : undefined
}

/** A file is read from its stream once, to be sent as often as it takes. */
async function wholeBody(body: RequestInit['body']): Promise<string | ArrayBuffer | null> {
  if (body == null || typeof body === 'string') return body ?? null
  return await new Response(body).arrayBuffer()
}

/** grammY's build for Node brings an AbortSignal of its own, which Node's fetch does not take. */
function nativeSignal(given: RequestInit['signal']): AbortSignal {
  const own = new AbortController()
  if (given?.aborted) own.abort()
  else given?.addEventListener('abort', () => own.abort(), { once: true })
  return own.signal
}
