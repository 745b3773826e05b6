// Ways out of the page: into the browser, to another chat of Telegram, to a friend.
import { isAtLeast, isTelegram, post } from './transport.ts'

/** Whatever leads away opens over the app, not in its place. Within Telegram nothing else would come back. */
export function followLinks(): void {
  if (!isTelegram) return
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || !(event.target instanceof Element)) return
    const link = event.target.closest('a')
    if (link === null || link.origin === location.origin || !link.protocol.startsWith('http')) return
    event.preventDefault()
    openLink(link.href)
  })
}

/** In answer to a tap, or browsers forbid it. */
export function openLink(url: string): void {
  const { host, pathname, search } = new URL(url)
  if (host === 't.me' && isTelegram) openChat(pathname + search)
  else if (!post('web_app_open_link', { url }, '6.1')) window.open(url, '_blank', 'noopener')
}

/** From a frame every client takes it; the oldest of the others has its own way. */
function openChat(path: string): void {
  const isHeard = isAtLeast('6.1') || window.parent !== window
  if (isHeard) post('web_app_open_tg_link', { path_full: path })
  else location.href = `https://t.me${path}`
}

type Shared = { url: string; text: string }

/** To a chat in Telegram, else to whatever the device offers, else into the clipboard: then somebody has to say so. */
export async function share({ url, text }: Shared): Promise<'shared' | 'copied' | 'cancelled' | 'failed'> {
  if (isTelegram) {
    openLink(`https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(text)}`)
    return 'shared'
  }
  try {
    if (navigator.share !== undefined) {
      await navigator.share({ url, text })
      return 'shared'
    }
    await navigator.clipboard.writeText(url)
    return 'copied'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}
