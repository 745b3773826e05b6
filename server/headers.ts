// What browsers are told about our answers. Pages may load their own files and stand in Telegram's web clients, nothing more.
import type { Context } from 'hono'

const policy = (framedBy: readonly string[], styles: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    // Colours of swatches and of what stands where a picture will be; nothing that could load or run.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${["'self'", 'https://web.telegram.org', 'https://*.telegram.org', ...framedBy].join(' ')}`,
  ].join('; ')

const denied = ['camera', 'display-capture', 'microphone', 'payment', 'usb']

/** Where to bring it may be shown instead of written. */
const permissions = [...denied.map((feature) => `${feature}=()`), 'geolocation=(self)'].join(', ')

/** Every answer, with a number of its own. X-Frame-Options is left out on purpose: it knows no list, and Telegram frames us. */
export const protection = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }

export function protectAnswer(c: Context, requestId: string): void {
  c.header('X-Request-Id', requestId)
  for (const [name, value] of Object.entries(protection)) c.header(name, value)
}

/** Answers a browser shows as a page. `framedBy`: who else may show it in a frame. */
export function protectPage(c: Context, framedBy: readonly string[], styles = "'self'"): void {
  c.header('Content-Security-Policy', policy(framedBy, styles))
  c.header('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
  c.header('Permissions-Policy', permissions)
}
