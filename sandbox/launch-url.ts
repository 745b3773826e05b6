// The address a Mini App is opened at: the bot's own, with what Telegram adds to it. Runs in the page as well as in Node.

export type LaunchParams = {
  /** Empty for an app that is told nothing. */
  initData: string
  version: string
  platform: string
  themeParams: Readonly<Record<string, string>>
  startParam?: string | undefined
  /** The bot answers inline queries. */
  botInline?: boolean
  showSettings?: boolean
  fullscreen?: boolean
}

export function launchUrl(url: string, params: LaunchParams): string {
  const withStart = params.startParam ? addToQuery(url, 'tgWebAppStartParam', params.startParam) : url
  const told: [string, string][] = [
    ['tgWebAppData', params.initData],
    ['tgWebAppVersion', params.version],
    ['tgWebAppPlatform', params.platform],
    ['tgWebAppBotInline', params.botInline ? '1' : ''],
    ['tgWebAppShowSettings', params.showSettings ? '1' : ''],
    ['tgWebAppFullscreen', params.fullscreen ? '1' : ''],
    ['tgWebAppThemeParams', JSON.stringify(params.themeParams)],
  ]
  const added = told.filter(([, value]) => value !== '')
  return addToHash(withStart, added.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&'))
}

function addToQuery(url: string, name: string, value: string): string {
  const [before = '', hash] = splitOnce(url, '#')
  const joint = before.includes('?') ? '&' : '?'
  return `${before}${joint}${name}=${encodeURIComponent(value)}${hash === undefined ? '' : `#${hash}`}`
}

/** A route kept in the hash stays one: `#/cart` becomes `#/cart?tgWebAppData=…`. */
function addToHash(url: string, added: string): string {
  const [, hash] = splitOnce(url, '#')
  if (hash === undefined) return `${url}#${added}`
  if (hash === '') return url + added
  return `${url}${/[=?]/.test(hash) ? '&' : '?'}${added}`
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)]
}
