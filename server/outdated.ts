// A page that was opened before an update asks for files that are no more. It gets a script in their place that opens the page
// anew, once: nobody has to find out why a button does nothing.
import type { Context } from 'hono'

/** As the build names its files. */
const builtName = /^[\w-]+-[\w-]{8}\.(js|css)$/

/** Where even the new page lacks a file, opening it again and again would help nobody. */
const script = `try {
  const name = 'kiosk-renewed'
  if (Date.now() - Number(sessionStorage.getItem(name)) > 60_000) {
    sessionStorage.setItem(name, Date.now())
    location.reload()
  }
} catch {}
throw new Error('this page is older than the shop')
`

export function outdatedFile(c: Context, name: string): Response | undefined {
  const [, kind] = builtName.exec(name) ?? []
  if (kind === undefined) return undefined
  c.header('Cache-Control', 'no-store')
  if (kind === 'js') return c.body(script, 200, { 'Content-Type': 'text/javascript' })
  // Its script is asked for once the style is there.
  return c.body('', 200, { 'Content-Type': 'text/css' })
}
