// To and from the client of Telegram around this page, by whichever way it has. Phones and computers lend the page an
// object and call a function they expect to find; web clients exchange messages with the frame.
import { launch, version } from './launch.ts'
import { type Around, isEmpty, isHeard, readJson } from './launch-params.ts'

export type Data = Readonly<Record<string, unknown>>
type Receive = (event: string, data: unknown) => void
type Listener = (data: Data) => void

const isOpened = !isEmpty(launch.params)
const isFramed = isOpened && window.parent !== window
const around = globalThis as Around & { Telegram?: object }
const listeners = new Map<string, Set<Listener>>()
/** Any, until it has spoken: the page's own headers say who may frame it. */
let client = '*'

/** A client of Telegram is there and listens. */
export const isTelegram: boolean = isOpened && isHeard(launch)

export const isAtLeast = (wanted: string): boolean => isTelegram && numberOf(version) >= numberOf(wanted)

/** 6.10 came after 6.9. */
function numberOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major * 1_000 + minor
}

/** False if nobody is there to hear it, or only somebody too old for it. */
export function post(event: string, data: Data | '' = '', since = '6.0'): boolean {
  if (!isAtLeast(since)) return false
  const { TelegramWebviewProxy, external } = around
  const message = JSON.stringify({ eventType: event, eventData: data })
  if (TelegramWebviewProxy) TelegramWebviewProxy.postEvent(event, JSON.stringify(data))
  else if (external?.notify) external.notify(message)
  else window.parent.postMessage(message, client)
  return true
}

/** Until what it gives back is called. */
export function on(event: string, listener: Listener): () => void {
  const heard = listeners.get(event) ?? new Set()
  listeners.set(event, heard.add(listener))
  return () => heard.delete(listener)
}

const receive: Receive = (event, data) => {
  for (const listener of [...(listeners.get(event) ?? [])]) listener(Object(data))
}

/** The official script puts its own object in the same place, before us or after: both hear what comes. */
function listenAt(holder: object, name: string): void {
  let theirs: { receiveEvent?: Receive } | undefined = Reflect.get(holder, name)
  const receiveEvent: Receive = (event, data) => {
    receive(event, data)
    theirs?.receiveEvent?.(event, data)
  }
  Object.defineProperty(holder, name, {
    configurable: true,
    get: () => ({ ...theirs, receiveEvent }),
    set: (proxy) => {
      theirs = proxy
    },
  })
}

function listenToParent({ source, origin, data }: MessageEvent<unknown>): void {
  if (source !== window.parent) return
  const { eventType, eventData }: { eventType?: unknown; eventData?: unknown } = readJson(String(data))
  if (typeof eventType !== 'string') return
  // A frame without an origin cannot be named.
  if (origin !== 'null') client = origin
  receive(eventType, eventData)
}

if (isOpened) {
  around.Telegram ??= {}
  listenAt(around.Telegram, 'WebView')
  listenAt(around, 'TelegramGameProxy')
  if (isFramed) window.addEventListener('message', listenToParent)
}
