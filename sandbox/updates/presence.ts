// Whether the bot is served here: `close` makes it leave until its next call, `logOut` for ten minutes.
// Asked before every call; empties and answers nothing itself.

import { tooMany } from '../api/pace.ts'
import { Refusal } from '../api/refusal.ts'
import type { Clock } from '../clock.ts'

export type Presence = {
  /** At the beginning of every call; refuses those that come too early. */
  enter: (method: string) => void
  /** At the beginning of setWebhook, which may be called once a second. */
  enterSetWebhook: () => void
  close: () => void
  logOut: () => void
  isHere: () => boolean
}

type State = { is: 'here' | 'closed' | 'logged-out'; since: number }

const secondsBetween = 600
const setWebhookPauseInMs = 1_000
/** So long the server remembers that it was the bot itself who left. */
const farewellInMs = 1_000

/** `back` is told when the bot is served again. */
export function createPresence(clock: Clock, back: () => void): Presence {
  let state: State = { is: 'here', since: clock.now() }
  let setWebhookAt = Number.NEGATIVE_INFINITY
  const become = (is: State['is']) => {
    state = { is, since: clock.now() }
  }
  const secondsLeft = () => secondsBetween - (clock.now() - state.since) / 1_000

  function comeBack(method: string): void {
    if (state.is === 'closed' && method.toLowerCase() === 'close') {
      throw new Refusal(400, 'Bad Request: the bot has already been closed')
    }
    if (state.is === 'logged-out' && clock.now() - state.since < farewellInMs) {
      throw new Refusal(400, 'Logged out')
    }
    if (state.is === 'logged-out' && secondsLeft() > 0) throw tooMany(Math.floor(secondsLeft()) + 1)
    become('here')
    back()
  }

  return {
    enter(method) {
      if (state.is !== 'here') comeBack(method)
    },
    enterSetWebhook() {
      if (clock.now() - setWebhookAt < setWebhookPauseInMs) throw tooMany(1)
      setWebhookAt = clock.now()
    },
    close() {
      const left = Math.floor(secondsLeft())
      if (left > 0) throw tooMany(left)
      become('closed')
    },
    logOut: () => become('logged-out'),
    isHere: () => state.is === 'here',
  }
}
