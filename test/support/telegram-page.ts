// As much of a browser's page as the bridge to Telegram touches, and a client around it: for tests without a browser.
import { onTestFinished, vi } from 'vitest'

export type Told = [event: string, data: unknown]
type Way = 'proxy' | 'notify' | 'parent' | 'none'
type Opened = {
  url: string
  way?: Way
  /** What an earlier page of the same tab has left. */
  kept?: Map<string, string>
  storesNothing?: boolean
}

/** The modules are loaded anew, as a page loads them. */
export function openTelegramPage({ url, way = 'none', kept = new Map(), storesNothing = false }: Opened) {
  const told: Told[] = []
  const posted: string[] = []
  const styles = new Map<string, string>()
  const heard: ((message: unknown) => void)[] = []
  const page = globalThis as Record<string, unknown>
  const parent = {
    postMessage(message: string, target: string) {
      posted.push(target)
      const { eventType, eventData } = JSON.parse(message)
      told.push([eventType, eventData])
    },
  }
  const storage = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  }
  const address = new URL(url)
  const history = {
    state: { here: 1 },
    replaceState: (_state: unknown, _title: string, to: URL) => {
      address.href = to.href
    },
  }
  const stubs = {
    ...{ window: page, parent: way === 'parent' ? parent : page, location: address, history },
    addEventListener: (event: string, listener: never) => event === 'message' && heard.push(listener),
    document: { documentElement: { style: styleOf(styles) } },
    ...(way === 'proxy' && {
      TelegramWebviewProxy: {
        postEvent: (event: string, json: string) => told.push([event, JSON.parse(json)]),
      },
    }),
    ...(way === 'notify' && { external: { notify: (message: string) => parent.postMessage(message, '') } }),
  }
  for (const [name, value] of Object.entries(stubs)) vi.stubGlobal(name, value)
  Object.defineProperty(page, 'sessionStorage', {
    configurable: true,
    get: () => {
      if (storesNothing) throw new DOMException('no storage in this frame', 'SecurityError')
      return storage
    },
  })
  vi.resetModules()
  onTestFinished(() => {
    vi.unstubAllGlobals()
    for (const left of ['Telegram', 'TelegramGameProxy', 'sessionStorage']) delete page[left]
  })
  /** As web clients speak to their frame. */
  const says = (
    eventType: string,
    eventData?: unknown,
    from: object = parent,
    origin = 'https://web.telegram.org',
  ) => {
    for (const listener of heard)
      listener({ source: from, origin, data: JSON.stringify({ eventType, eventData }) })
  }
  /** As phones speak to the page. */
  const hears = (event: string, data?: unknown) => {
    const { Telegram } = page as {
      Telegram: { WebView: { receiveEvent: (event: string, data: unknown) => void } }
    }
    Telegram.WebView.receiveEvent(event, data)
  }
  return { told, posted, styles, kept, address, page, heard, says, hears }
}

function styleOf(styles: Map<string, string>) {
  return {
    getPropertyValue: (name: string) => styles.get(name) ?? '',
    setProperty: (name: string, value: string) => void styles.set(name, value),
  }
}

/** The address a client opens, with all that it tells. */
export function launchedAt(fields: Record<string, string>, url = 'https://shop.example/'): string {
  return `${url}#${new URLSearchParams(fields)}`
}
