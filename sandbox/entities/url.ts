// An address read as Telegram's own parser reads it, which is not how a browser does: a host needs no protocol,
// and nothing but the case of the host is made better.
import { isIPv6 } from 'node:net'

export type Url = {
  protocol: 'http' | 'https'
  userinfo: string
  host: string
  /** 0 when none was written. */
  port: number
  isIpv6: boolean
  /** Path, query and fragment; begins with a slash. */
  rest: string
}

/** What is wrong is thrown for whoever knows how to tell it. */
export class BadUrl extends Error {}

export const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (part) => part.toLowerCase())
const hostSymbol = /[a-z0-9.\-_!$,~*'();&+=]/

export function parseUrl(link: string): Url {
  const scheme = /^([^:/?#@[\]]*):\/\//.exec(link)
  const protocol = scheme ? lowerAscii(scheme[1] ?? '') : 'http'
  if (protocol !== 'http' && protocol !== 'https') throw new BadUrl('Unsupported URL protocol')
  const afterScheme = link.slice(scheme?.[0].length ?? 0)
  const authority = /^[^/?#]*/.exec(afterScheme)?.[0] ?? ''
  const { name, port } = withoutPort(authority)
  const at = name.lastIndexOf('@')
  const host = lowerAscii(name.slice(at + 1))
  const isIpv6 = checkHost(host)
  const userinfo = at < 0 ? '' : name.slice(0, at)
  return { protocol, userinfo, host, port, isIpv6, rest: restOf(afterScheme.slice(authority.length)) }
}

export function writeUrl({ protocol, userinfo, host, port, rest }: Url): string {
  return `${protocol}://${userinfo && `${userinfo}@`}${host}${port > 0 ? `:${port}` : ''}${rest}`
}

function withoutPort(authority: string): { name: string; port: number } {
  const parts = /^(.+):([^:\]@]*)$/s.exec(authority)
  if (!parts) return { name: authority, port: 0 }
  const digits = (parts[2] ?? '').replace(/^0+(?=.)/, '')
  const port = /^\d{1,5}$/.test(digits) ? Number(digits) : 0
  if (port === 0 || port > 65535) throw new BadUrl('Wrong port number specified in the URL')
  return { name: parts[1] ?? '', port }
}

function checkHost(host: string): boolean {
  const bracketed = /^\[(.*)\]$/s.exec(host)
  if (bracketed) {
    if (!isIPv6(bracketed[1] ?? '')) throw new BadUrl('Wrong IPv6 address specified in the URL')
    return true
  }
  if (host === '') throw new BadUrl('URL host is empty')
  if (host === '.') throw new BadUrl('Host is invalid')
  for (let at = 0; at < host.length; at++) {
    const symbol = host.charAt(at)
    if (symbol === '%') {
      if (!/^[0-9a-f]{2}/.test(host.slice(at + 1))) {
        throw new BadUrl('Wrong percent-encoded symbol in URL host')
      }
      at += 2
    } else if (symbol < '\u0080' && !hostSymbol.test(symbol)) throw new BadUrl('Wrong URL host')
  }
  return false
}

function restOf(written: string): string {
  const rest = written.replace(/[ \t\r\n\0\v]+$/, '')
  const encoded = [...rest].map((symbol) => (symbol <= ' ' ? percent(symbol) : symbol)).join('')
  return encoded.startsWith('/') ? encoded : `/${encoded}`
}

const percent = (symbol: string) => `%${symbol.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
