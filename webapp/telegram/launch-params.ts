// What Telegram tells the page it opens: at the end of the address's hash, and kept by us for a reload. Also part of the script
// that runs before the first paint, so it imports nothing but types.
import type { TelegramTheme } from './theme.ts'

export type LaunchParams = Readonly<Partial<Record<string, string>>>
export type Opening = {
  /** Empty outside of Telegram. */
  params: LaunchParams
  /** Opened anew, not loaded again with what it was told before. */
  isFresh: boolean
}
/** What clients put into the page to be spoken to. */
export type Around = {
  TelegramWebviewProxy?: { postEvent: (event: string, json: string) => void }
  external?: { notify?: (json: string) => void }
}

export const keptParams = 'kiosk-telegram'
const keptTheme = 'kiosk-telegram-theme'

export function findOpening(): Opening {
  const given = readParams(location.hash)
  const kept = { ...readKept(keptParams) }
  // Web clients put the frame back at the address it had at first.
  return isEmpty(given)
    ? { params: kept, isFresh: false }
    : { params: given, isFresh: JSON.stringify(given) !== JSON.stringify(kept) }
}

/** Telegram's part of a hash, behind whatever the page keeps there itself. */
export function readParams(hash: string): LaunchParams {
  return Object.fromEntries(new URLSearchParams(/tgWebApp.*/s.exec(hash)?.[0]))
}

/** The page's own part of it. */
export const withoutParams = (hash: string): string => hash.replace(/[#?&]?tgWebApp.*/s, '')

/** Somebody may have opened the address of a Mini App in a browser. Web clients have the page in a frame. */
export function isHeard({ params }: Opening): boolean {
  const { TelegramWebviewProxy, external } = window as Around
  return !isEmpty(params) && !!(TelegramWebviewProxy ?? external?.notify ?? window.parent !== window)
}

/** Empty if nobody gave any. A page that is loaded again remembers what changed while it was open. */
export function findTheme({ params, isFresh }: Opening): TelegramTheme {
  return { ...readJson(params.tgWebAppThemeParams), ...(isFresh ? {} : readKept(keptTheme)) }
}

export const keepTheme = (theme: TelegramTheme): boolean => keep(keptTheme, theme)

/** What lies there under a name; an empty one where nothing does, or where a frame may store nothing. */
export function readKept(name: string): object {
  try {
    return readJson(sessionStorage.getItem(name))
  } catch {
    return {}
  }
}

export function keep(name: string, value: object): boolean {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

export function readJson(json: string | null | undefined): object {
  try {
    return Object(JSON.parse(json ?? '{}'))
  } catch {
    return {}
  }
}

export const isEmpty = (params: object): boolean => Object.keys(params).length === 0
