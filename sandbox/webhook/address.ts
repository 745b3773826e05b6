// Reads the address of a webhook and says what Telegram has against it. Contacts nobody.
import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'

export type WebhookAddress = {
  secure: boolean
  userinfo: string
  host: string
  port: number
  /** With its query, never empty. */
  path: string
}

const webhookPorts = [443, 80, 88, 8443]
const namesNobodyResolves = /^[^.]+$|\.(?:local|internal|invalid|localhost)$/
const hostSymbols = /^(?:[a-z0-9._!$,~*'();&+=-]|%[0-9a-f]{2}|[^\0-\x7f])+$/

const reserved = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  reserved.addSubnet(network, prefix)
}

/** Without a scheme it is https; nothing when it is no address of a web server. */
export function readAddress(url: string): WebhookAddress | undefined {
  const [, scheme] = /^([^:/?#@[\]]*):\/\//.exec(url) ?? []
  if (scheme !== undefined && !/^https?$/i.test(scheme)) return undefined
  const secure = scheme?.toLowerCase() !== 'http'
  const rest = scheme === undefined ? url : url.slice(scheme.length + '://'.length)
  const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? []
  const userinfo = authority.slice(0, Math.max(authority.lastIndexOf('@'), 0))
  const [, host = '', portText] =
    /^(.*?)(?::([^:\]]*))?$/s.exec(authority.slice(authority.lastIndexOf('@') + 1)) ?? []
  const port = portText === undefined ? (secure ? 443 : 80) : readPort(portText)
  if (port === undefined || !isHost(host.toLowerCase())) return undefined
  const name = /[^\0-\x7f]/.test(host) ? domainToASCII(host) : host.toLowerCase()
  return { secure, userinfo, host: name, port, path: readPath(path.trimEnd()) }
}

function readPort(text: string): number | undefined {
  const port = /^\d+$/.test(text) ? Number(text) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

function isHost(host: string): boolean {
  if (host.startsWith('[')) return host.endsWith(']') && isIPv6(host.slice(1, -1))
  return host !== '.' && hostSymbols.test(host)
}

function readPath(path: string): string {
  const rooted = path.startsWith('/') ? path : `/${path}`
  return rooted.replace(/[^\x21-\x7e]+/g, encodeURIComponent)
}

export function originOf({ secure, host, port }: WebhookAddress): string {
  const isUsual = port === (secure ? 443 : 80)
  return `${secure ? 'https' : 'http'}://${host}${isUsual ? '' : `:${port}`}`
}

/** Why a webhook cannot be there; nothing when it can. A host that is known here need not be resolved. */
export function objectionTo(
  address: WebhookAddress,
  ipAddress: string,
  isKnown: boolean,
): string | undefined {
  if (!address.secure) return 'An HTTPS URL must be provided for webhook'
  if (!webhookPorts.includes(address.port)) return 'Webhook can be set up only on ports 80, 88, 443 or 8443'
  if (ipAddress !== '') return objectionToIp(ipAddress)
  if (isKnown) return undefined
  if (address.host === 'localhost') return objectionToIp('127.0.0.1')
  const host = address.host.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return objectionToIp(host)
  return namesNobodyResolves.test(host) ? 'Failed to resolve host: Name or service not known' : undefined
}

function objectionToIp(ip: string): string | undefined {
  if (isIPv6(ip)) return 'IPv6-only addresses are not allowed'
  if (!isIPv4(ip)) return 'Invalid IP address specified'
  return reserved.check(ip) ? `IP address ${ip} is reserved` : undefined
}
