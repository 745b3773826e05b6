// The addresses Telegram accepts in buttons and menus, and how it writes them: https://SHOP.example becomes
// https://shop.example/. Opens none of them.
import { isIPv6 } from 'node:net'
import { fault, within } from './json.ts'

/** The address as Telegram returns it; `what` begins the refusal: `Inline keyboard button`. */
export function checkLink(link: string, what: string, only?: 'https'): string {
  return within(`${what} URL '${link}' is invalid: `, () => written(link, only === 'https'))
}

/** Of `tg://user?id=5`, which is a person rather than an address. */
export function userInLink(link: string): number | undefined {
  const query = /^tg:(?:\/\/)?user\/?\?([^#]*)/i.exec(link)?.[1]
  const id = query?.split('&').find((part) => /^id=/i.test(part))
  const number = Number(/^id=([1-9]\d*)$/i.exec(id ?? '')?.[1])
  return number < 2 ** 40 ? number : undefined
}

const ownScheme = /^(tg|ton|tonsite):(?:\/\/)?/i

function written(link: string, httpsOnly: boolean): string {
  const scheme = ownScheme.exec(link)?.[1]?.toLowerCase()
  const parts = parseLink(link.replace(ownScheme, ''))
  if (httpsOnly && (scheme !== undefined || parts.protocol !== 'https')) {
    throw fault('Only HTTPS links are allowed')
  }
  if (scheme !== undefined) return writtenOwn(scheme, link, parts)
  if (!parts.host.includes('.') && !parts.host.startsWith('[')) throw fault('Wrong HTTP URL')
  const { protocol, user, host, port, path } = parts
  return `${protocol}://${user === '' ? '' : `${user}@`}${host}${port === 0 ? '' : `:${port}`}${path}`
}

function writtenOwn(scheme: string, link: string, { protocol, user, host, port, path }: Parts): string {
  const isWeb = protocol === 'https' || /^\w+:(?:\/\/)?http:\/\//i.test(link)
  if (isWeb || user !== '' || port !== 0 || host.startsWith('[')) {
    throw fault(scheme === 'tg' ? 'Wrong tg URL' : 'Wrong ton URL')
  }
  const allowed = scheme === 'tonsite' ? /^[\w.-]+$/ : /^[\w-]+$/
  if (!allowed.test(host)) throw fault('Unallowed characters in URL host')
  return `${scheme}://${host}${path.startsWith('/?') ? path.slice(1) : path}`
}

/** `path` with everything after it; `port` is 0 when it is not written. */
type Parts = { protocol: 'http' | 'https'; user: string; host: string; port: number; path: string }

function parseLink(link: string): Parts {
  const protocol = /^([^:/?#@[\]]*):\/\//.exec(link)?.[1]?.toLowerCase()
  if (protocol !== undefined && protocol !== 'http' && protocol !== 'https') {
    throw fault('Unsupported URL protocol')
  }
  const rest = protocol === undefined ? link : link.slice(protocol.length + 3)
  const end = rest.search(/[/?#]/)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const { before, port } = splitPort(authority)
  const at = before.lastIndexOf('@')
  const host = before.slice(at + 1)
  checkHost(host)
  return {
    protocol: protocol ?? 'http',
    user: at < 0 ? '' : before.slice(0, at),
    host: host.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
    port,
    path: writtenPath(end < 0 ? '' : rest.slice(end)),
  }
}

function splitPort(authority: string): { before: string; port: number } {
  const digits = /:([^:\]@]*)$/.exec(authority)?.[1]
  if (digits === undefined || authority.startsWith(':')) return { before: authority, port: 0 }
  const port = /^\d+$/.test(digits) ? Number(digits) : 0
  if (port < 1 || port > 65_535) throw fault('Wrong port number specified in the URL')
  return { before: authority.slice(0, -digits.length - 1), port }
}

function checkHost(host: string): void {
  if (host.startsWith('[') && host.endsWith(']')) {
    if (isIPv6(host.slice(1, -1))) return
    throw fault('Wrong IPv6 address specified in the URL')
  }
  if (host === '') throw fault('URL host is empty')
  if (host === '.') throw fault('Host is invalid')
  if (/%(?![\da-f]{2})/i.test(host)) throw fault('Wrong percent-encoded symbol in URL host')
  if (!/^[\w.\-!$,~*'();&+=%\u0080-\u{10ffff}]+$/u.test(host)) throw fault('Wrong URL host')
}

function writtenPath(path: string): string {
  const trimmed = path.replace(/[ \t\r\n\0\v]+$/, '')
  const rooted = trimmed.startsWith('/') ? trimmed : `/${trimmed}`
  return [...rooted].map((sign) => (sign <= ' ' ? encodeURIComponent(sign) : sign)).join('')
}
