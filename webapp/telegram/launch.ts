// How this page was opened, read once. Then the address is freed of it: nobody who copies the address hands out who they are.
import {
  findOpening,
  isEmpty,
  keep,
  keptParams,
  type Opening,
  readJson,
  withoutParams,
} from './launch-params.ts'

const startName = 'tgWebAppStartParam'
/** Drawn on the server, the page is opened by nobody yet. */
const opening: Opening = typeof window === 'undefined' ? { params: {}, isFresh: false } : findOpening()
const { params } = opening

export const launch: Opening = opening
/** For `Authorization: tma …`. Empty outside of Telegram, and for an app behind a key of the keyboard. */
export const initData: string = params.tgWebAppData ?? ''
export const version: string = params.tgWebAppVersion ?? '6.0'
/** `ios`, `android`, `tdesktop`, `weba` and so on. */
export const platform: string = params.tgWebAppPlatform ?? ''
export const isPhone: boolean = /^(ios|android)/.test(platform)
/** What the link that opened the app was to open in it. A reload goes on with where the customer was. */
export const startParam: string = opening.isFresh ? findStartParam() : ''
/** False where the browser stores nothing: then the address stays as it is, as it alone knows who is here. */
export const isKept: boolean = !isEmpty(params) && keep(keptParams, params)

if (isKept) {
  // Where the official script looks, should it come after us.
  keep('__telegram__initParams', params)
  const address = new URL(location.href)
  address.hash = withoutParams(address.hash)
  if (address.searchParams.has(startName)) address.searchParams.delete(startName)
  history.replaceState(history.state, '', address)
}

/** The language of the person's Telegram: a hint, as nobody has checked it. */
export function telegramLanguage(): string | undefined {
  const user: { language_code?: string } = readJson(new URLSearchParams(initData).get('user'))
  return user.language_code
}

function findStartParam(): string {
  return (
    params[startName] ??
    new URLSearchParams(location.search).get(startName) ??
    new URLSearchParams(initData).get('start_param') ??
    ''
  )
}
