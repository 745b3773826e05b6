// How many pictures one person may send in a while: decoding them is the dearest thing anybody can ask of the shop.
import { ShopError } from '#shop/error.ts'

const mostInAWhile = 120
const whileMs = 10 * 60_000

type Count = { since: number; sent: number }

/** Counts what is tried, whatever comes of it. The shop's staff is small, and so is what is remembered. */
export function uploadPace(now: () => number): (personId: number) => void {
  const counts = new Map<number, Count>()
  return (personId) => {
    const known = counts.get(personId)
    const count = known !== undefined && now() - known.since < whileMs ? known : { since: now(), sent: 0 }
    counts.set(personId, count)
    if (count.sent >= mostInAWhile) {
      const minutes = Math.ceil((count.since + whileMs - now()) / 60_000)
      throw new ShopError('pictures-too-many', { most: mostInAWhile, minutes })
    }
    count.sent++
  }
}
