// Takes out of a text what Telegram does not keep, and moves the entities along: control characters become spaces,
// carriage returns, separators that turn the writing around and some combining lines go.
// It does not trim; that is format.ts.
import { badRequest } from '../api/refusal.ts'
import { type Entity, endOf } from './entity.ts'

const combiningLines = ['\u0333', '\u033f', '\u030a']

/** What stands for a character afterwards; nothing when it goes. */
function kept(symbol: string): string {
  if (symbol === '\r' || combiningLines.includes(symbol)) return ''
  if (symbol >= '\u2028' && symbol <= '\u202e') return ''
  return symbol < ' ' && symbol !== '\n' ? ' ' : symbol
}

/** Of several marks of direction in a row only the last is one. */
const calm = (text: string) =>
  text.replace(/[\u200e\u200f]+(?=[\u200e\u200f])/g, (marks) => '\u200c'.repeat(marks.length))

export const cleanText = (text: string): string => calm([...text].map(kept).join(''))

/** Entities must be sorted and lie inside each other or apart. */
export function clean(text: string, entities: readonly Entity[]): { text: string; entities: Entity[] } {
  const places = placesIn(text, entities)
  const moved = entities.map((entity) => {
    const offset = places.get(entity.offset) ?? 0
    return { ...entity, offset, length: (places.get(endOf(entity)) ?? 0) - offset }
  })
  return { text: cleanText(text), entities: moved }
}

/** Where each character begins once the text is clean. Refuses entities that begin or end anywhere else. */
function placesIn(text: string, entities: readonly Entity[]): Map<number, number> {
  const places = new Map<number, number>()
  const waiting = [...entities]
  const open: Entity[] = []
  let at = 0
  let place = 0
  for (const symbol of [...text, '']) {
    places.set(at, place)
    closeEnded(open, text, at)
    openBegun(waiting, open, text, at)
    at += symbol.length
    place += kept(symbol).length
  }
  refuseOutside(waiting, open)
  return places
}

function closeEnded(open: Entity[], text: string, at: number): void {
  for (let inner = open.at(-1); inner && endOf(inner) <= at; inner = open.at(-1)) {
    if (endOf(inner) !== at) {
      throw badRequest(
        `Entity beginning at UTF-16 offset ${inner.offset} ends in a middle of a UTF-16 symbol at byte offset ${bytesBefore(text, at)}`,
      )
    }
    open.pop()
  }
}

function openBegun(waiting: Entity[], open: Entity[], text: string, at: number): void {
  for (let next = waiting[0]; next && next.offset <= at; next = waiting[0]) {
    if (next.offset !== at) {
      throw badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${bytesBefore(text, at)}`)
    }
    open.push(next)
    waiting.shift()
  }
}

function refuseOutside([next]: Entity[], open: Entity[]): void {
  if (next) {
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${next.offset}`)
  }
  const inner = open.at(-1)
  if (inner) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${inner.offset} ends after the end of the text at UTF-16 offset ${endOf(inner)}`,
    )
  }
}

export const bytesBefore = (text: string, at: number): number => Buffer.byteLength(text.slice(0, at))
