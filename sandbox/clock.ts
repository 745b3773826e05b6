// The time in the local Telegram: the machine's, moved by as much as somebody wishes.
export type Clock = {
  /** Milliseconds. */
  now: () => number
  /** Seconds, as Telegram dates things. */
  date: () => number
  moveBy: (ms: number) => void
  movedBy: () => number
  /** Told of every move. Returns how to stop that. */
  watch: (watcher: () => void) => () => void
}

export function createClock(): Clock {
  let moved = 0
  const watchers = new Set<() => void>()
  const now = () => Date.now() + moved
  return {
    now,
    date: () => Math.floor(now() / 1_000),
    moveBy: (ms) => {
      moved += ms
      for (const watcher of [...watchers]) watcher()
    },
    movedBy: () => moved,
    watch(watcher) {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
