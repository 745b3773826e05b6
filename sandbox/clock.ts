// The time in the local Telegram: the machine's, moved by as much as somebody wishes.
export type Clock = {
  /** Milliseconds. */
  now: () => number
  /** Seconds, as Telegram dates things. */
  date: () => number
  moveBy: (ms: number) => void
  movedBy: () => number
}

export function createClock(): Clock {
  let moved = 0
  const now = () => Date.now() + moved
  return {
    now,
    date: () => Math.floor(now() / 1_000),
    moveBy: (ms) => {
      moved += ms
    },
    movedBy: () => moved,
  }
}
