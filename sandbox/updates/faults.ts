// Trouble with updates on order: doubles, late ones, and queues that overtake each other. Delivers nothing itself.
import type { UpdateKind } from './kinds.ts'

/** Something happened, and the bot is to hear of it. */
export type Made = { kind: UpdateKind; payload: unknown; queue: string }

/** What goes wrong with a real Telegram now and then, on order. */
export type UpdateFaults = {
  /** The next update delivered comes once more, under its old id. */
  repeatNext: () => void
  /** While on, a webhook gets the newest queue first and the others after it. */
  reorder: (on: boolean) => void
  reordering: () => boolean
  /** Updates of this queue do not come into being until it is released. */
  hold: (queue: string) => void
  release: (queue: string) => void
}

/** `add` lets an update come into being. */
export function createUpdateFaults(add: (made: Made) => void) {
  const heldBack = new Map<string, Made[]>()
  let repeatNext = false
  let reordering = false
  const faults: UpdateFaults = {
    repeatNext: () => {
      repeatNext = true
    },
    reorder: (on) => {
      reordering = on
    },
    reordering: () => reordering,
    hold(queue) {
      if (!heldBack.has(queue)) heldBack.set(queue, [])
    },
    release(queue) {
      const updates = heldBack.get(queue) ?? []
      heldBack.delete(queue)
      for (const update of updates) add(update)
    },
  }
  return {
    faults,
    isHeld(update: Made): boolean {
      heldBack.get(update.queue)?.push(update)
      return heldBack.has(update.queue)
    },
    /** Asked when an update is done with: true once after an order, for an update that stays. */
    repeats(): boolean {
      const repeat = repeatNext
      repeatNext = false
      return repeat
    },
  }
}
