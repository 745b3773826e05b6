// Finds addresses of pages and mail in a text. It looks around every dot: what stands there must be a name of a host,
// with a protocol or a known domain; a path behind it ends before punctuation. Nothing is asked of the network.
import type { Entity } from './entity.ts'
import { isEmail, trimmedLink } from './found-host.ts'

const visible = '[\\P{Z}--[\\u2000-\\u200b\\u200e\\u200f\\u2016-\\u206f]]'
const host = `[[.A-Za-z0-9_~\\-][${visible}--[\\u0000-\\u00bf]]]`
const account = `[${visible}--[\\n\\/\\[\\]\\{\\}\\(\\)'\`<>"@\\u00ab\\u00bb]]`
const path = `[${visible}--[\\n<>"\\u00ab\\u00bb]]`

/** Read backwards, so that a long text without addresses is gone through once. */
const hostBefore = new RegExp(`(?<=(${host}*))`, 'yv')
const hostAfter = new RegExp(`[${host}@]*`, 'yv')
const accountBefore = new RegExp(`(?<=(${account}*))`, 'yv')
const pathAfter = new RegExp(`[\\/?#]${path}*`, 'yv')
const portAfter = /:(0*)(\d+)/y
const protocolBefore = /(?<=((?:[A-Za-z0-9+\-]|[\P{Z}--\p{ASCII}])*))/vy
const ownLink = new RegExp(`(?:ton|tg)://[a-z0-9_\\-]{1,253}(?:[\\/?#]${path}*)?`, 'giv')
const punctuation = /[.:;,('?!`]+$/

const protocols: [RegExp, number][] = [
  [/^(?!shttp$).*http$/s, 7],
  [/https$/, 8],
  [/^(?!tftp$|sftp$).*ftp$/s, 6],
  [/tonsite$/, 10],
]

export function findLinks(text: string): Entity[] {
  const own = [...text.matchAll(ownLink)].map(({ 0: found, index }): Entity => {
    const place = found.search(/(?<=:\/\/[^/?#]*)[/?#]/)
    const length = place < 0 ? found.length : place + pathLength(found.slice(place))
    return { type: 'url', offset: index, length }
  })
  return [...own, ...findAroundDots(text)]
}

/** A single question mark or sharp is not part of the link, a slash is. */
function pathLength(written: string): number {
  const { length } = written.slice(1).replace(punctuation, '')
  return length > 0 || written.startsWith('/') ? length + 1 : 0
}

function findAroundDots(text: string): Entity[] {
  const entities: Entity[] = []
  let start = 0
  for (let dot = text.indexOf('.'); dot >= 0 && dot + 1 < text.length; dot = text.indexOf('.', start)) {
    if (text[dot + 1] === ' ') {
      start = dot + 2
      continue
    }
    const { from, to, isBad } = around(text, start, dot)
    const link = isBad || to <= dot + 1 ? undefined : named(text.slice(from, to))
    if (link) entities.push({ ...link, offset: from + link.offset })
    const end = isBad ? text.lastIndexOf('.', to - 1) + 1 : afterDots(text, to)
    start = Math.max(end, dot + 1)
  }
  return entities
}

function named(link: string): Entity | undefined {
  if (isEmail(link)) return { type: 'email', offset: 0, length: link.length }
  const mail = link.startsWith('mailto:') ? link.slice('mailto:'.length) : ''
  if (isEmail(mail)) return { type: 'email', offset: 'mailto:'.length, length: mail.length }
  const { length } = trimmedLink(link)
  return length > 0 ? { type: 'url', offset: 0, length } : undefined
}

type Around = { from: number; to: number; isBad: boolean }

function around(text: string, start: number, dot: number): Around {
  let from = backOver(hostBefore, text, start, dot)
  let to = over(hostAfter, text, dot)
  const hasAt = text.slice(dot, to).includes('@')
  if (hasAt) from = backOver(accountBefore, text, start, from)
  to = over(pathAfter, text, afterPort(text, to), pathLength)
  while (to > dot + 1 && text[to - 1] === '.') to--
  if (from === start || text[from - 1] !== '@') return withProtocol(text, start, { from, to, isBad: false })
  const accountFrom = backOver(accountBefore, text, start, from - 1)
  const isBad = hasAt || accountFrom === from - 1
  return withProtocol(text, start, { from: accountFrom, to, isBad })
}

function withProtocol(text: string, start: number, link: Around): Around {
  if (link.from === start) return link
  const before = text.slice(start, link.from)
  if (!before.endsWith('://') || before.length < 6) {
    return /[\p{L}\p{N}_/#@]$/u.test(before) ? { ...link, isBad: true } : link
  }
  const end = link.from - '://'.length
  const protocol = text.slice(backOver(protocolBefore, text, start, end), end).toLowerCase()
  const length = protocols.find(([pattern]) => pattern.test(protocol))?.[1]
  return length === undefined ? { ...link, isBad: true } : { ...link, from: link.from - length }
}

function afterPort(text: string, at: number): number {
  portAfter.lastIndex = at
  const [all = '', , port = ''] = portAfter.exec(text) ?? []
  const number = Number(port)
  return number > 0 && number <= 65535 ? at + all.length : at
}

/** Where the run that begins here ends. */
function over(pattern: RegExp, text: string, at: number, lengthOf = (run: string) => run.length): number {
  pattern.lastIndex = at
  const run = pattern.exec(text)?.[0] ?? ''
  return run === '' ? at : at + lengthOf(run)
}

/** Where the run that ends here begins. */
function backOver(pattern: RegExp, text: string, start: number, end: number): number {
  pattern.lastIndex = end - start
  return end - (pattern.exec(text.slice(start, end))?.[1]?.length ?? 0)
}

function afterDots(text: string, from: number): number {
  let at = from
  while (text[at] === '.') at++
  return at
}
