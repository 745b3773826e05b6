// What Telegram tells the page it opens: its colours now, and again whenever they change.
import { deriveTheme, type TelegramTheme } from './theme.ts'

const kept = 'kiosk-telegram-theme'

export function followTelegramTheme(): void {
  const given = themeFromAddress() ?? themeKept()
  if (given === undefined) return
  apply(given)
  onTelegram('theme_changed', (data) => {
    const { theme_params: changed } = (data ?? {}) as { theme_params?: unknown }
    if (isTheme(changed)) apply(changed)
  })
}

function apply(given: TelegramTheme): void {
  const root = document.documentElement
  for (const [name, value] of Object.entries(deriveTheme(given))) root.style.setProperty(name, value)
  try {
    sessionStorage.setItem(kept, JSON.stringify(given))
  } catch {
    // Storage may be shut off in frames; then a reload looks like a plain browser.
  }
}

function themeFromAddress(): TelegramTheme | undefined {
  return readTheme(new URLSearchParams(location.hash.slice(1)).get('tgWebAppThemeParams'))
}

/** A reload inside Telegram comes without the address that Telegram opened. */
function themeKept(): TelegramTheme | undefined {
  try {
    return readTheme(sessionStorage.getItem(kept))
  } catch {
    return undefined
  }
}

function readTheme(json: string | null): TelegramTheme | undefined {
  try {
    const theme: unknown = JSON.parse(json ?? 'null')
    return isTheme(theme) ? theme : undefined
  } catch {
    return undefined
  }
}

function isTheme(value: unknown): value is TelegramTheme {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((part) => typeof part === 'string')
  )
}

type Receive = (name: string, data: unknown) => void
type Proxies = {
  Telegram?: { WebView?: { receiveEvent?: Receive } }
  TelegramGameProxy?: { receiveEvent?: Receive }
}

/** Phones call a function they expect to find; web clients post a message to the frame. */
function onTelegram(event: string, tell: (data: unknown) => void): void {
  const receive: Receive = (name, data) => {
    if (name === event) tell(data)
  }
  const proxies = window as Proxies
  proxies.Telegram = { ...proxies.Telegram, WebView: { ...proxies.Telegram?.WebView, receiveEvent: receive } }
  proxies.TelegramGameProxy = { ...proxies.TelegramGameProxy, receiveEvent: receive }
  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || typeof data !== 'string') return
    try {
      const { eventType, eventData } = JSON.parse(data) as { eventType: string; eventData: unknown }
      receive(eventType, eventData)
    } catch {
      // Other pages' messages are not for us.
    }
  })
}
