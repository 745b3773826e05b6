// Decides whether what was found around a dot is an address: by its host, its last domain and the brackets in its path.
import { topLevelDomains } from './domains.ts'

const email =
  /^(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}$/i

export const isEmail = (text: string): boolean => email.test(text)

/** What of it is the address; nothing when none is. */
export function trimmedLink(link: string): string {
  const protocol = /^(?:https?|ftp|tonsite):\/\//i.exec(link)?.[0] ?? ''
  const rest = link.slice(protocol.length)
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  const host = authority.slice(authority.indexOf('@') + 1).replace(/:[^:]*$/, '')
  const path = trimmedPath(rest.slice(authority.length))
  return isHost(host, protocol !== '') ? protocol + authority + path : ''
}

/** Ends before a bracket that was not opened in it. */
function trimmedPath(path: string): string {
  const open: Record<string, number> = { ')': 0, ']': 0, '}': 0 }
  let end = 0
  for (; end < path.length; end++) {
    const symbol = path.charAt(end)
    const closing = { '(': ')', '[': ']', '{': '}' }[symbol]
    if (closing) open[closing] = (open[closing] ?? 0) + 1
    if (!(symbol in open)) continue
    open[symbol] = (open[symbol] ?? 0) - 1
    if (open[symbol] < 0) break
  }
  return path.slice(0, end).replace(/[.:;,('?!`]+$/, '')
}

function isHost(host: string, hasProtocol: boolean): boolean {
  const parts = host.split('.')
  if (parts.length === 1 || /^teiegram\.org$/i.test(host)) return false
  if (parts.some((part) => part === '' || Buffer.byteLength(part) >= 64 || part.endsWith('-'))) return false
  if (parts.length === 4 && parts.every(isByte)) return true
  if (/^[\d.]*$/.test(host) || parts.at(-2)?.includes('_')) return false
  return isTopLevel(parts.at(-1) ?? '', hasProtocol)
}

const isByte = (part: string) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255

function isTopLevel(domain: string, hasProtocol: boolean): boolean {
  if (domain.startsWith('xn--')) return /^xn--[a-z0-9]{2,}$/i.test(domain)
  if ([...domain].length <= 1 || /[_-]/.test(domain)) return false
  return hasProtocol || isCommon(domain)
}

/** One capital at the beginning is more likely that of a sentence after a missing space. */
function isCommon(domain: string): boolean {
  const lower = domain.toLowerCase()
  const { length } = [...domain].slice(0, 1).join('')
  if (lower !== domain && lower.slice(length) === domain.slice(length)) return false
  return topLevelDomains.has(lower)
}
