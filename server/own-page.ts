// Whether a request that comes with a cookie was made by a page of ours: browsers send cookies along for any page.
import type { Context } from 'hono'

/** `publicUrl` counts beside the Host header, which not every proxy hands on. */
export function isOwnPage(c: Context, publicUrl: string | undefined): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin'
  const origin = URL.parse(c.req.header('Origin') ?? '')
  if (origin === null) return false
  return origin.host === c.req.header('Host') || origin.origin === URL.parse(publicUrl ?? '')?.origin
}
