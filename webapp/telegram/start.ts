// Begins to speak with the client of Telegram around the page. In a plain browser only the keyboard is watched.
import { followTheme } from './follow-theme.ts'
import { isKept } from './launch.ts'
import { on, post } from './transport.ts'
import { followViewport } from './viewport.ts'

/** Without a connection the next try is worth it only after a while. */
const againMs = 3_000

/** Once, before the page comes alive. */
export function startTelegram(): void {
  post('iframe_ready', { reload_supported: isKept })
  on('reload_iframe', () => {
    post('iframe_will_reload')
    location.reload()
  })
  followTheme()
  followViewport()
  post('web_app_expand')
}

/** There is something to see: Telegram takes its own picture away. */
export function tellReady(): void {
  post('web_app_ready')
  void followHands()
}

/** What nobody needs before they can touch the page. */
async function followHands(): Promise<void> {
  try {
    const [keyboard, links] = await Promise.all([import('./keyboard.ts'), import('./links.ts')])
    keyboard.followKeyboard()
    links.followLinks()
  } catch {
    setTimeout(followHands, againMs)
  }
}
