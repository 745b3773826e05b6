// What the three ways to mark up a text share: looking at a character past the end is looking at a null character,
// refusals speak in bytes, and an address becomes a link, a mention or nothing.
import { badRequest, type Refusal } from '../api/refusal.ts'
import { bytesBefore } from './clean.ts'
import type { Entity } from './entity.ts'
import { checkedLink, userOfLink } from './link.ts'

export type Marked = { text: string; entities: Entity[] }

export const nothing = '\0'
export const charAt = (text: string, at: number): string => text[at] ?? nothing
export const isSpace = (symbol: string): boolean => ' \t\r\n\0\v'.includes(symbol)

/** Any character of ASCII but the last can be escaped, whether it must or not. */
export const isEscape = (markdown: string, at: number): boolean =>
  markdown[at] === '\\' && charAt(markdown, at + 1) > '\0' && charAt(markdown, at + 1) <= '~'

export const unparsed = (problem: string): Refusal => badRequest(`Can't parse entities: ${problem}`)
export const unparsedAt = (problem: string, text: string, at: number, more = ''): Refusal =>
  unparsed(`${problem} at byte offset ${bytesBefore(text, at)}${more}`)

/** Where the run of characters that pass ends. */
export function skipWhile(text: string, from: number, passes: (symbol: string) => boolean): number {
  let at = from
  while (passes(charAt(text, at))) at++
  return at
}

export function linkTo(address: string): Pick<Entity, 'type' | 'url' | 'user'> | undefined {
  const user = userOfLink(address)
  if (user !== undefined) return { type: 'text_mention', user }
  const url = checkedLink(address)
  return url === undefined ? undefined : { type: 'text_link', url }
}

/** After the three backticks of a block: its language, and where its text begins. One line break is not part of it. */
export function beginningOfBlock(text: string, from: number): { language: string; at: number } {
  const end = skipWhile(text, from, (symbol) => !isSpace(symbol) && symbol !== '`')
  const named = end !== from && end < text.length && charAt(text, end) !== '`'
  const at = named ? end : from
  const lineBreak = /^(?:\n\r|\r\n|\n|\r)/.exec(text.slice(at, at + 2))
  return { language: named ? text.slice(from, end) : '', at: at + (lineBreak?.[0].length ?? 0) }
}
