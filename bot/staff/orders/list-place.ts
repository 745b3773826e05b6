// Where one is in the list of orders: which of them, and on which page. As a button carries it, so that a card opened there knows
// the way back; which card that is, is kept by its message.
import { deleteState, readState, writeState } from '#shop/conversation-state.ts'
import { defineButton } from '../../callback-data.ts'
import type { Around } from '../../context.ts'

/** `filter`: a name of one, or the words that were searched for. */
export const listButton = defineButton('zo', { page: 'number', filter: 'rest' })
/** The card, in place of the list. */
export const openButton = defineButton('zc', { order: 'number', page: 'number', filter: 'rest' })

export type ListPlace = { page: number; filter: string }

const finds = 'find '
/** What leaves room in a button for an order and a page. */
const longestBytes = 38

/** As much of the words as a button holds; a search for fewer finds no less. */
export function findingFilter(words: string): string {
  const plain = words.trim().replace(/\s+/g, ' ')
  const kept = [...plain].filter((_, index, signs) => bytesOf(signs.slice(0, index + 1)) <= longestBytes)
  return finds + kept.join('').trim()
}

const bytesOf = (signs: readonly string[]) => Buffer.byteLength(signs.join(''))

export function wordsIn(filter: string): string | undefined {
  return filter.startsWith(finds) ? filter.slice(finds.length) : undefined
}

type Spot = { chatId: number; messageId: number }
const keyOf = ({ chatId, messageId }: Spot) => `${chatId}/opened/${messageId}`

export function noteOpened({ db, now }: Around, spot: Spot, place: ListPlace): void {
  writeState(db, keyOf(spot), listButton.data(place), now())
}

/** The button that leads back; nothing where the card was not opened from a list. */
export function findWayBack({ db }: Pick<Around, 'db'>, spot: Spot): string | undefined {
  const kept = readState(db, keyOf(spot))
  return typeof kept === 'string' ? kept : undefined
}

/** The card goes on in another message. */
export function moveWayBack({ db, now }: Around, from: Spot, to: Spot): void {
  const back = findWayBack({ db }, from)
  if (back === undefined) return
  deleteState(db, keyOf(from))
  writeState(db, keyOf(to), back, now())
}
