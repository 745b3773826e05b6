// What every part of the local Telegram works with.
import type { Args } from './args.ts'
import type { Clock } from './clock.ts'
import type { Files } from './files.ts'
import type { Hosts } from './hosts.ts'
import type { Pace } from './pace.ts'
import type { Queries } from './queries.ts'
import type { Updates } from './updates.ts'
import type { World } from './world.ts'

export type Core = {
  world: World
  clock: Clock
  files: Files
  updates: Updates
  pace: Pace
  queries: Queries
  hosts: Hosts
  /** Somebody may be looking: the world is not what it was. */
  changed: () => void
}

export type Asked = {
  /** Ends when the client hangs up or the local Telegram stops. */
  signal: AbortSignal
}

/** Answers with what Telegram calls the result, or throws a Refusal. */
export type Method = (core: Core, args: Args, asked: Asked) => unknown
/** By the method's name as its documentation writes it. */
export type Methods = Record<string, Method>

/** A result with a sentence beside it, as setWebhook gives one. */
export class Described {
  readonly result: unknown
  readonly description: string

  constructor(result: unknown, description: string) {
    this.result = result
    this.description = description
  }
}
