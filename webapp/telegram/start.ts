// Begins to speak with the client of Telegram around the page. In a plain browser only the keyboard is watched.
import { followTheme } from './follow-theme.ts'
import { followKeyboard } from './keyboard.ts'
import { isKept } from './launch.ts'
import { followLinks } from './links.ts'
import { on, post } from './transport.ts'
import { followViewport } from './viewport.ts'

/** Once, before the page comes alive. */
export function startTelegram(): void {
  post('iframe_ready', { reload_supported: isKept })
  on('reload_iframe', () => {
    post('iframe_will_reload')
    location.reload()
  })
  followTheme()
  followViewport()
  followKeyboard()
  followLinks()
  post('web_app_expand')
}

/** There is something to see: Telegram takes its own picture away. */
export function tellReady(): void {
  post('web_app_ready')
}
