// What the second Markdown writes in round brackets behind a text in square ones. Its refusals count bytes.
import type { Entity } from './entity.ts'
import { emojiOfLink, timeOfLink } from './link.ts'
import { charAt, isEscape, linkTo, unparsed, unparsedAt } from './scan.ts'

type Behind = { meaning: Omit<Entity, 'offset' | 'length'> | undefined; end: number }

/** Without brackets the text is the address. */
export function linkBehind(markdown: string, at: number, inner: string): Behind {
  const { address, end } = markdown[at] === '(' ? readAddress(markdown, at) : { address: inner, end: at }
  return { meaning: linkTo(address), end }
}

export function timeOrEmojiBehind(markdown: string, at: number): Behind {
  if (markdown[at] !== '(') throw unparsed('The entity must contain a tg://emoji or tg://time URL')
  const { address, end } = readAddress(markdown, at)
  const emoji = emojiOfLink(address)
  if (emoji !== undefined) return { meaning: { type: 'custom_emoji', emoji }, end }
  const moment = timeOfLink(address)
  if (moment) return { meaning: { type: 'date_time', ...moment }, end }
  throw unparsed('Invalid tg://emoji or tg://time URL specified')
}

function readAddress(markdown: string, bracket: number): { address: string; end: number } {
  let address = ''
  let at = bracket + 1
  while (at < markdown.length && markdown[at] !== ')') {
    if (isEscape(markdown, at)) at++
    address += charAt(markdown, at++)
  }
  if (at >= markdown.length) throw unparsedAt("Can't find end of a URL", markdown, bracket + 1)
  return { address, end: at + 1 }
}
