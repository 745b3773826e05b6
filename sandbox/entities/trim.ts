// Takes the blanks around a clean text away. Those before the text stay when an entity begins with them.
import { endOf, sorted } from './entity.ts'
import type { Marked } from './scan.ts'

export function trim({ text, entities }: Marked): Marked {
  const end = text.replace(/[ \n]+$/, '').length
  const cut = entities
    .filter(({ offset }) => offset < end)
    .map((entity) => ({ ...entity, length: Math.min(endOf(entity), end) - entity.offset }))
  const blanks = /^[ \n]*/.exec(text.slice(0, end))?.[0].length ?? 0
  const start = Math.min(blanks, cut[0]?.offset ?? end)
  return {
    text: text.slice(start, end),
    entities: sorted(cut.map((entity) => ({ ...entity, offset: entity.offset - start }))),
  }
}

const spaces = /[\u1680\u180e\u2000-\u200a\u202e\u202f\u205f\u2800\u3000\ufffc\u{e0000}-\u{e007f}]/gu
const invisible = /^[ \t\r\n\0\v\u200b-\u200f\u202e\ufeff\u00a0]*$/

/** Nothing in it that anybody could see. */
export const isBlank = (text: string): boolean => invisible.test(text.replace(spaces, ' '))
