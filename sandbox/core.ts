// What every part of the local Telegram works with.
import type { Args } from './api/args.ts'
import type { Pace } from './api/pace.ts'
import type { Clock } from './clock.ts'
import type { Files } from './files/store.ts'
import type { Hosts } from './hosts.ts'
import type { Queries } from './queries.ts'
import type { Updates } from './updates/updates.ts'
import type { World } from './world.ts'

export type Core = {
  world: World
  clock: Clock
  files: Files
  updates: Updates
  pace: Pace
  queries: Queries
  hosts: Hosts
  /** Mini Apps of a keyboard by their launch: they may send something back. */
  openApps: Map<string, { person: number; chat: number; button: string }>
  /** Somebody may be looking: the world is not what it was. */
  changed: () => void
}

/** The signal comes when nobody waits for the answer any more, or the sandbox stops. */
export type Request = { signal: AbortSignal }

/** Answers with what Telegram calls the result, may be Described, or throws a Refusal. */
export type Method = (core: Core, args: Args, request: Request) => unknown
/** By the method's name as its documentation writes it. */
export type Methods = Record<string, Method>

const describes = Symbol('described')
/** A result with words to it: `{"ok":true,"result":true,"description":"Webhook was set"}`. */
export type Described = { [describes]: true; result: unknown; description: string }

export function described(result: unknown, description: string): Described {
  return { [describes]: true, result, description }
}

export function isDescribed(answer: unknown): answer is Described {
  return typeof answer === 'object' && answer !== null && describes in answer
}
